/** Finds secrets in a file: known secrets in every encoded form, and values under the name of a secret. */
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { decompressBody, isCompressed } from '../folder/decompress.ts';
import { JsonSyntaxError, linesOf, memberOf, parseJsonDocument, type JsonNode } from '../json/json-document.ts';
import { encodedForms } from './encoded-forms.ts';
import { encodedPieces, joinedPiece } from './encoded-pieces.ts';
import { secretsIn } from './named-values.ts';
import { isSecret, isSecretOrKeyIdName } from './secret-value.ts';
import { unescapedForms } from './unescape.ts';

/** A secret, or a value that looks like one, without its text. */
export interface SecretFound {
  /** Where: a line, and in JSON a pointer; with the decoded encodings. */
  readonly place: string;
  /** What was found: `SecurityToken`, `a key id`, `a known secret, base64`. */
  readonly what: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

/** The findings, and whether the whole text was searched. */
export interface Search {
  readonly found: readonly SecretFound[];
  /** Places with more layers or more content than is searched. */
  readonly unsearched: readonly string[];
}

/**
 * Searches a whole file: as text, and JSON also member by member, since header lists and archives have names and values apart.
 * Escapes of JSON, XML and URLs are decoded until nothing changes, and base64, hexadecimal, gzip and UTF-16 are decoded, too.
 *
 * @param known secrets that must not occur in any form, such as the key that a recording was made with
 *
 * @example
 * findSecrets('a note with hunter22 in it', ['hunter22']); // [{ place: 'line 1', what: 'a known secret, plain', line: 1 }]
 * findSecrets('GET /?Signature=***'); // []
 */
export function findSecrets(content: string | Uint8Array, known: readonly string[] = []): SecretFound[] {
  return [...searchForSecrets(content, known).found];
}

/** Maximum depth of nested texts. */
const deepest = 6;
/** Maximum number of characters per file: about four times the size of the largest file that is read. */
const mostCharacters = 64 * 1024 * 1024;

export function searchForSecrets(content: string | Uint8Array, known: readonly string[] = []): Search {
  const search = new SecretSearch(known);
  search.look(typeof content === 'string' ? content : textOf(content), { place: '', line: 0, depth: 0 });
  return search;
}

/** Any file as text: a file that is not text is searched byte by byte. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(isCompressed(bytes) ? decompressBody(bytes) : bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
    throw error;
  }
}

/** Where a text was found. */
interface From {
  /** How it is named in a report; empty for the file itself. */
  readonly place: string;
  /** Line of the file, or 0 for the file itself, whose lines count. */
  readonly line: number;
  readonly depth: number;
}

class SecretSearch implements Search {
  readonly found: SecretFound[] = [];
  readonly unsearched: string[] = [];
  readonly #known: readonly (readonly [encoding: string, text: string])[];
  readonly #reported = new Set<string>();
  #characters = 0;

  constructor(known: readonly string[]) {
    this.#known = known.flatMap((secret) =>
      encodedForms(secret).map(({ encoding, text }) => [encoding, text.toLowerCase()] as const),
    );
  }

  look(text: string, from: From): void {
    this.#characters += text.length;
    if (from.depth > deepest || this.#characters > mostCharacters) {
      this.unsearched.push(from.place || 'line 1');
      return;
    }
    const json = jsonOf(text);
    if (json !== undefined) return this.#lookInJson(json, text, from);
    const columns = secretColumns(text);
    for (const [index, line] of text.split('\n').entries()) {
      const at = lineIn(from, index + 1);
      for (const { name, column, separator } of index === 0 ? [] : columns) {
        if (isSecret(name, unquoted(line.split(separator)[column] ?? ''))) this.#report(name, at);
      }
      const inLine = /^\s*[[{]/.test(line) && text.length > line.length ? jsonOf(line) : undefined;
      if (inLine === undefined) this.#lookInText(line, at);
      else this.#lookInJson(inLine, line, at);
    }
    // base64 in lines of equal length, as mail and certificates have it.
    const lineAt = linesOf(text);
    for (const { 0: block, index } of text.matchAll(
      /(?:(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,}\r?\n)+[A-Za-z0-9+/]*={0,2}/g,
    )) {
      this.#lookInPieces(block.replace(/\s/g, ''), lineIn(from, lineAt(index)));
    }
  }

  /** Returns whether something was found. */
  #lookInText(text: string, from: From): boolean {
    const before = this.found.length;
    const { forms, whole } = unescapedForms(text);
    if (!whole) this.unsearched.push(from.place);
    for (const form of forms) {
      for (const what of secretsIn(form)) this.#report(what, from);
      const lower = form.toLowerCase();
      for (const [encoding, known] of this.#known) {
        if (lower.includes(known)) this.#report(`a known secret, ${encoding}`, from);
      }
      this.#lookInPieces(form, from);
    }
    return this.found.length > before;
  }

  #lookInPieces(text: string, from: From): void {
    for (const piece of encodedPieces(text)) {
      this.look(piece.text, { ...from, place: `${from.place}, ${piece.encoding}`, depth: from.depth + 1 });
    }
  }

  #lookInJson(node: JsonNode, text: string, from: From): void {
    const line = linesOf(text);
    const placeOf = (of: JsonNode, pointer: string): From => {
      const at = from.line === 0 ? lineIn(from, line(of.start)) : from;
      return { ...at, place: `${at.place}${pointer === '' ? '' : `, ${pointer}`}`, depth: from.depth + 1 };
    };
    const lookAtValue = (name: string, of: JsonNode, pointer: string): void => {
      if (of.kind === 'array') {
        for (const [index, item] of of.items.entries()) lookAtValue(name, item, `${pointer}/${index}`);
      }
      const isValue = of.kind === 'string' || of.kind === 'number';
      if (isValue && isSecret(name, of.text)) this.#report(name, placeOf(of, pointer));
    };
    const walk = (of: JsonNode, pointer: string): void => {
      if (of.kind === 'string') {
        const at = placeOf(of, pointer);
        if (/^\s*[[{]/.test(of.text) || of.text.includes('\n')) this.look(of.text, at);
        else this.#lookInText(of.text, at);
      } else if (of.kind === 'array') {
        for (const [index, item] of of.items.entries()) {
          const next = of.items[index + 1];
          // Raw headers: a name, and its value after it.
          if (item.kind === 'string' && index % 2 === 0 && next !== undefined) {
            lookAtValue(item.text, next, `${pointer}/${index + 1}`);
          }
          walk(item, `${pointer}/${index}`);
        }
        const texts = of.items.flatMap((item) => (item.kind === 'string' ? [item.text] : []));
        const piece = of.items.length > 1 && texts.length === of.items.length ? joinedPiece(texts) : undefined;
        if (piece !== undefined) {
          const at = placeOf(of, pointer);
          this.look(piece.text, { ...at, place: `${at.place}, ${piece.encoding}` });
        }
      } else if (of.kind === 'object') {
        const named = new Map(of.members.map(({ name, value }) => [name.toLowerCase(), value]));
        const [label, value] = [named.get('name') ?? named.get('key'), named.get('value')];
        if (label?.kind === 'string' && value !== undefined) lookAtValue(label.text, value, `${pointer}/value`);
        for (const { name, value: member } of of.members) {
          // A name that is a secret itself is not shown.
          const isSecretItself = this.#lookInText(name, placeOf(of, pointer));
          const step = `${pointer}/${isSecretItself || name.length > 64 ? '…' : name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
          lookAtValue(name, member, step);
          // Cookies are listed under their own names.
          const cookies = /cookies$/i.test(name) && member.kind === 'array' ? member.items : [];
          for (const [index, cookie] of cookies.entries()) {
            lookAtValue('Cookie', memberOf(cookie, 'value') ?? cookie, `${step}/${index}/value`);
          }
          walk(member, step);
        }
      } else if (of.kind === 'number') this.#lookInText(of.text, placeOf(of, pointer));
    };
    walk(node, '');
  }

  /** The same secret is often found in several spellings at one place: it is reported once per kind. */
  #report(what: string, { place, line }: From): void {
    const kind = what.startsWith('a known secret') ? 'known' : what.toLowerCase().replace(/[-_]/g, '');
    const key = `${kind} ${place}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.found.push({ place, what, line });
  }
}

/** The place of a line: for the file itself the line, for a text inside it the place of that text. */
function lineIn(from: From, line: number): From {
  return from.line === 0 ? { ...from, place: `line ${line}`, line } : from;
}

interface Column {
  readonly name: string;
  readonly column: number;
  readonly separator: string;
}

/** The columns of secrets in a table: consoles export devices as a table, with the names of the columns in the first line. */
function secretColumns(text: string): readonly Column[] {
  const [head = ''] = text.slice(0, 4096).split('\n', 1);
  return [',', ';', '\t', '|'].flatMap((separator) => {
    const names = head.split(separator).map(unquoted);
    if (names.length < 2) return [];
    return names.flatMap((name, column) => (isSecretOrKeyIdName(name) ? [{ name, column, separator }] : []));
  });
}

function unquoted(text: string): string {
  return text.trim().replace(/^"|"$/g, '');
}

function jsonOf(text: string): JsonNode | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return parseJsonDocument(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
