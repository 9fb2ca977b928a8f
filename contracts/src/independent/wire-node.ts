/**
 * A second reader from text to values, which shares no code with the codec: a separate JSON reader, and saxes for XML. Both formats give
 * the same kind of node.
 */
import { createRequire } from 'node:module';
import { parseJsonDocument, repeatedMember, type JsonNode } from '../json/json-document.ts';

// The types of saxes are not valid under `exactOptionalPropertyTypes`, so the used part is declared here.
const { SaxesParser } = createRequire(import.meta.url)('saxes') as {
  readonly SaxesParser: new () => {
    on(event: 'error', handler: (error: Error) => void): void;
    on(event: 'opentag', handler: (tag: { readonly name: string }) => void): void;
    on(event: 'text' | 'cdata', handler: (text: string) => void): void;
    on(event: 'doctype' | 'closetag', handler: () => void): void;
    write(chunk: string): { close(): void };
  };
};

/** One value or element. A list is several children of one name, in JSON (`"items":[…]`) as in XML (`<items>…`). */
export interface WireNode {
  /** Text of a scalar, unchanged: the digits of a number, `true`, the characters of a text. */
  readonly text: string;
  /** The JSON type; `text` for everything in XML. */
  readonly literal: 'text' | 'number' | 'boolean' | 'null' | 'members';
  readonly children: readonly (readonly [name: string, node: WireNode])[];
}

export interface WireRoot {
  /** Name of the root element; absent in JSON. */
  readonly root?: string;
  readonly node: WireNode;
}

/** No contract has more than 7 levels; a document with far more is not a response. */
const maxDepth = 64;

/** @throws {SyntaxError} when the text is not one JSON object, or a member occurs twice in one object */
export function nodeFromJson(text: string): WireRoot {
  const document = parseJsonDocument(text.replace(/^\uFEFF/, ''));
  if (document.kind !== 'object') throw new SyntaxError('not a JSON object');
  if (repeatedMember(document) !== undefined) throw new SyntaxError('a member occurs twice in one object');
  return { node: jsonNode(document) };
}

function jsonNode(value: JsonNode, depth = 0): WireNode {
  if (depth > maxDepth) throw new SyntaxError(`nested more than ${maxDepth} levels deep`);
  if (value.kind === 'object') {
    const children = value.members.flatMap(({ name, value: member }) =>
      (member.kind === 'array' ? member.items : [member]).map((item) => [name, jsonNode(item, depth + 1)] as const),
    );
    return { text: '', literal: 'members', children };
  }
  // A list in a list has no name, and no contract has one.
  if (value.kind === 'array') {
    return {
      text: '',
      literal: 'members',
      children: value.items.map((item) => ['', jsonNode(item, depth + 1)] as const),
    };
  }
  if (value.kind === 'null') return { text: '', literal: 'null', children: [] };
  return { text: value.text, literal: value.kind === 'string' ? 'text' : value.kind, children: [] };
}

/** @throws {SyntaxError} when the text is not one well-formed document */
export function nodeFromXml(text: string): WireRoot {
  interface Open {
    readonly name: string;
    text: string;
    readonly children: (readonly [string, WireNode])[];
  }
  const top: Open = { name: '', text: '', children: [] };
  const stack: Open[] = [top];
  const parser = new SaxesParser();
  const add = (piece: string) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += piece;
  };
  parser.on('error', (error) => {
    throw new SyntaxError(
      `not well-formed XML at line ${/^\d+:\d+/.exec(error.message)?.[0].replace(':', ', column ') ?? 'unknown'}`,
    );
  });
  parser.on('doctype', () => {
    throw new SyntaxError('the document has a DOCTYPE');
  });
  parser.on('opentag', ({ name }) => {
    if (stack.length > maxDepth) throw new SyntaxError(`nested more than ${maxDepth} levels deep`);
    // Names are local names, as the codec documents it.
    stack.push({ name: name.slice(name.indexOf(':') + 1), text: '', children: [] });
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const { name, text: content, children } = stack.pop() ?? top;
    const literal = children.length > 0 ? 'members' : 'text';
    // Whitespace between elements is layout; any other text next to them is kept, and is not read as members.
    const own = literal === 'members' && content.trim() === '' ? '' : content;
    stack.at(-1)?.children.push([name, { text: own, literal, children }]);
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  const [root] = top.children;
  if (root === undefined) throw new SyntaxError('no root element');
  return { root: root[0], node: root[1] };
}
