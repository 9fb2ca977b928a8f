/**
 * A second way from bytes to values, which shares no code with the codec: `JSON.parse`, and saxes instead of
 * fast-xml-parser. What both formats have in common is one kind of node.
 */
import { createRequire } from 'node:module';

// The types that saxes ships do not hold under `exactOptionalPropertyTypes`, so what is used of it stands here.
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
  /** Text of a scalar, as it stands there: the digits of a number, `true`, the characters of a text. */
  readonly text: string;
  /** What JSON says it is; `text` for everything in XML. */
  readonly literal: 'text' | 'number' | 'boolean' | 'null' | 'members';
  readonly children: readonly (readonly [name: string, node: WireNode])[];
}

export interface WireRoot {
  /** Name of the root element; absent in JSON. */
  readonly root?: string;
  readonly node: WireNode;
}

/** @throws {SyntaxError} when the text is not one JSON object */
export function nodeFromJson(text: string): WireRoot {
  const value = JSON.parse(text) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not a JSON object');
  return { node: jsonNode(value) };
}

/** The deepest contract has 7 levels; what is nested far deeper is no answer. */
const deepest = 64;

function jsonNode(value: unknown, depth = 0): WireNode {
  if (depth > deepest) throw new SyntaxError(`nested more than ${deepest} levels deep`);
  if (value === null) return { text: '', literal: 'null', children: [] };
  if (typeof value === 'object') {
    const children = Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
      (Array.isArray(member) ? (member as unknown[]) : [member]).map(
        (item) => [name, jsonNode(item, depth + 1)] as const,
      ),
    );
    return { text: '', literal: 'members', children };
  }
  const literal = typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
  return { text: String(value), literal, children: [] };
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
    throw new SyntaxError(`not well-formed XML: ${error.message.slice(0, 80)}`);
  });
  parser.on('doctype', () => {
    throw new SyntaxError('the document has a DOCTYPE');
  });
  parser.on('opentag', ({ name }) => {
    if (stack.length > deepest) throw new SyntaxError(`nested more than ${deepest} levels deep`);
    stack.push({ name, text: '', children: [] });
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const { name, text: content, children } = stack.pop() ?? top;
    const literal = children.length > 0 ? 'members' : 'text';
    // White space between elements is layout; any other text beside them is kept, and does not pass as members.
    const own = literal === 'members' && content.trim() === '' ? '' : content;
    stack.at(-1)?.children.push([name, { text: own, literal, children }]);
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new SyntaxError('no root element');
  return { root: root[0], node: root[1] };
}
