/** Masks a JSON file of a recording tool in place: bodies, URLs, forms, headers and cookies. All other bytes stay. */
import { JsonSyntaxError, parseJsonDocument, type JsonNode } from '../json/json-document.ts';
import { isSecret } from '../secrets/secret-value.ts';
import { hasRequestId, maskBodyIn, maskPieces, type MaskedBody } from './mask-body.ts';
import { maskLine } from './mask-line.ts';
import { maskParameter, maskParametersIn } from './mask-parameters.ts';
import { maskResponse } from './mask-response.ts';
import { maskTextValue } from './mask-text-value.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lists of names and values that are parameters of a request, under their names in HAR and Postman. */
const parameterLists = /^(?:queryString|params|query|urlencoded|formdata)$/;
const cookieLists = /cookies$/i;

export function maskJson(text: string, node: JsonNode): string {
  return maskTree(text, node).text;
}

/** The masked text, and the bodies in it that changed. */
function maskTree(text: string, node: JsonNode): { readonly text: string; readonly bodies: readonly MaskedBody[] } {
  const masking = new JsonMasking(text);
  const bodies = masking.walk(node, '');
  return { text: masking.masked(), bodies };
}

class JsonMasking {
  readonly #text: string;
  readonly #edits: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  masked(): string {
    let at = 0;
    const pieces = this.#edits
      .toSorted((a, b) => a.start - b.start)
      .flatMap(({ start, end, text }) => {
        const before = this.#text.slice(at, start);
        at = end;
        return [before, text];
      });
    return pieces.join('') + this.#text.slice(at);
  }

  /** @param name of the value; @returns the bodies whose length changed */
  walk(node: JsonNode, name: string): readonly MaskedBody[] {
    if (node.kind === 'string') return this.#maskString(node, node.text);
    if (node.kind === 'array') return this.#walkList(node, name);
    if (node.kind !== 'object') return [];
    if (hasRequestId(node.members.map((member) => member.name))) return this.#maskObject(node);
    const changed = node.members.flatMap(({ name: own, value }) => {
      if ((value.kind === 'string' || value.kind === 'number') && isSecret(own, value.text))
        return this.#put(value, maskTextValue);
      return this.walk(value, own);
    });
    if (changed.length === 0) return [];
    const lengths = lengthsIn(node);
    this.#correctLengths(lengths, changed);
    return lengths.length > 0 ? [] : changed;
  }

  #walkList(node: JsonNode & { readonly kind: 'array' }, name: string): readonly MaskedBody[] {
    const texts = node.items.flatMap((item) => (item.kind === 'string' ? [item.text] : []));
    const pieces = texts.length === node.items.length ? maskPieces(texts) : undefined;
    if (pieces !== undefined) {
      this.#edits.push({ start: node.start, end: node.end, text: JSON.stringify([pieces.text]) });
      return [pieces];
    }
    return node.items.flatMap((item, index) => {
      const [label, value] = pairOf(item);
      if (label !== undefined && value?.kind === 'string') {
        if (isSecret(label, value.text) || cookieLists.test(name)) return this.#put(value, maskTextValue);
        if (parameterLists.test(name)) return this.#maskString(value, maskParameterValue(label, value.text));
      }
      // Raw headers: a name, and its value after it.
      const before = node.items[index - 1];
      if (item.kind === 'string' && index % 2 === 1 && before?.kind === 'string' && isSecret(before.text, item.text)) {
        return this.#put(item, maskTextValue);
      }
      if (cookieLists.test(name) && item.kind === 'string') return this.#put(item, maskTextValue);
      return this.walk(item, name);
    });
  }

  /** nock keeps a body in JSON as a value of its file. */
  #maskObject(node: JsonNode): readonly MaskedBody[] {
    const body = this.#text.slice(node.start, node.end);
    const masked = maskResponse(body, 'json');
    if (masked === body) return [];
    this.#edits.push({ start: node.start, end: node.end, text: masked });
    const length = (of: string) => Buffer.byteLength(JSON.stringify(JSON.parse(of)));
    return [{ text: masked, before: length(body), after: length(masked) }];
  }

  #maskString(node: JsonNode & { readonly kind: 'string' }, given: string): readonly MaskedBody[] {
    const body = maskBodyIn(given);
    if (body !== undefined) {
      this.#put(node, body.text);
      return [body];
    }
    const nested = documentIn(given);
    if (nested === undefined) return this.#put(node, given.split('\n').map(maskLine).join('\n'));
    this.#put(node, nested.text);
    return nested.bodies;
  }

  #put(node: JsonNode, text: string): readonly [] {
    const before = node.kind === 'string' ? node.text : undefined;
    if (text !== before) this.#edits.push({ start: node.start, end: node.end, text: JSON.stringify(text) });
    return [];
  }

  /** A replay with a wrong length would deliver an incomplete body. */
  #correctLengths(lengths: readonly Scalar[], changed: readonly MaskedBody[]): void {
    for (const { kind, text, start, end } of lengths) {
      const body = changed.find(({ before }) => String(before) === text);
      if (body === undefined || body.before === body.after) continue;
      const after = String(body.after);
      this.#edits.push({ start, end, text: kind === 'string' ? JSON.stringify(after) : after });
    }
  }
}

type Scalar = JsonNode & { readonly kind: 'string' | 'number' };

/** Values of the header `content-length`, in any form of header lists. */
function lengthsIn(node: JsonNode): Scalar[] {
  const isScalar = (of: JsonNode | undefined): of is Scalar => of?.kind === 'string' || of?.kind === 'number';
  const isName = (text: string | undefined) => text?.toLowerCase() === 'content-length';
  if (node.kind === 'array') {
    return node.items.flatMap((item, index) => {
      const next = node.items[index + 1];
      return item.kind === 'string' && isName(item.text) && isScalar(next) ? [next] : lengthsIn(item);
    });
  }
  if (node.kind !== 'object') return [];
  const [label, value] = pairOf(node);
  if (isName(label) && isScalar(value)) return [value];
  return node.members.flatMap(({ name, value: member }) =>
    isName(name) && isScalar(member) ? [member] : lengthsIn(member),
  );
}

function pairOf(node: JsonNode): readonly [label: string | undefined, value: JsonNode | undefined] {
  if (node.kind !== 'object') return [undefined, undefined];
  const find = (...names: readonly string[]) =>
    node.members.find(({ name }) => names.includes(name.toLowerCase()))?.value;
  const label = find('name', 'key');
  return [label?.kind === 'string' ? label.text : undefined, find('value')];
}

/** Tools store values of parameters decoded or encoded. */
function maskParameterValue(name: string, value: string): string {
  const isEncoded = /%[0-9A-Fa-f]{2}/.test(value) && !/[\s&]/.test(value);
  if (!isEncoded) return maskParameter(name, value);
  const before = `Action=x&${name}=`;
  return maskParametersIn(before + value).slice(before.length);
}

/** JSON in a string that is not a response: a request, or an archive in an archive. */
function documentIn(text: string): ReturnType<typeof maskTree> | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return maskTree(text, parseJsonDocument(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
