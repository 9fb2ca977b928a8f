/**
 * A JSON text with everything that `JSON.parse` drops: the digits of numbers, members that occur twice, and where each value begins and ends.
 * It shares no code with the codec, so the second reader uses it, too.
 */

/** A value and its place in the text. `start` and `end` count UTF-16 units. */
export type JsonNode = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly text: string }
  /** `text` is the digits of a number as written, `true`, `false` or `null`. */
  | { readonly kind: 'number' | 'boolean' | 'null'; readonly text: string }
);

export interface JsonMember {
  readonly name: string;
  readonly value: JsonNode;
}

/** The text is not one JSON value. `line` and `column` count from 1; the message quotes nothing of the text. */
export class JsonSyntaxError extends SyntaxError {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'JsonSyntaxError' });
  }

  readonly line: number;
  readonly column: number;

  constructor(what: string, text: string, at: number) {
    const line = linesOf(text)(at);
    const column = at - (text.lastIndexOf('\n', at - 1) + 1) + 1;
    super(`${what} at line ${line}, column ${column}`);
    this.line = line;
    this.column = column;
  }
}

/** The line of a position in a text, from 1. */
export function linesOf(text: string): (at: number) => number {
  const ends: number[] = [];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) ends.push(end);
  return (at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

/** Recordings have about 15 levels, archives included. */
const maxDepth = 200;

const space = /[ \t\r\n]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
/** All characters may be unescaped, except control characters below U+007F. */
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

/** The beginning of a string, up to the first character that is not allowed. */
const openString = /"(?:[ !#-[\]-\u{10ffff}]|\\.)*\\?/uy;

/** @throws {JsonSyntaxError} when the text is not one JSON value (RFC 8259), or is nested more than 200 levels deep */
export function parseJsonDocument(text: string): JsonNode {
  const root = parseJsonValue(text, 0);
  const behind = /^[ \t\r\n]*/.exec(text.slice(root.end))?.[0].length ?? 0;
  if (root.end + behind < text.length) throw new JsonSyntaxError('text after the value', text, root.end + behind);
  return root;
}

/** The value that begins at a position, followed by any text. Throws as `parseJsonDocument`. */
export function parseJsonValue(text: string, from: number): JsonNode {
  let at = from;

  function fail(what: string): never {
    throw new JsonSyntaxError(at >= text.length ? 'the text ends too early' : what, text, at);
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return undefined;
    const found = text.slice(at, pattern.lastIndex);
    at = pattern.lastIndex;
    return found;
  }

  /** The next character that is not whitespace; empty at the end. */
  function next(): string {
    match(space);
    return text.charAt(at);
  }

  function expect(character: string): void {
    if (next() !== character) fail(`no "${character}"`);
    at += 1;
  }

  function readText(): string {
    const found = match(string);
    if (found === undefined) {
      if (match(openString) !== undefined && at === text.length) fail('');
      fail('not a string');
    }
    return found.includes('\\') ? (JSON.parse(found) as string) : found.slice(1, -1);
  }

  /** The items between two brackets, separated by commas. */
  function readList<T>(close: string, readItem: () => T): T[] {
    const items: T[] = [];
    at += 1;
    if (next() !== close) {
      for (;;) {
        items.push(readItem());
        if (next() !== ',') break;
        at += 1;
      }
    }
    expect(close);
    return items;
  }

  function readMember(depth: number): JsonMember {
    next();
    const name = readText();
    expect(':');
    return { name, value: readValue(depth) };
  }

  function readValue(depth: number): JsonNode {
    const first = next();
    const start = at;
    if (depth > maxDepth) fail(`nested more than ${maxDepth} levels deep`);
    if (first === '{') {
      const members = readList('}', () => readMember(depth + 1));
      return { kind: 'object', members, start, end: at };
    }
    if (first === '[') {
      const items = readList(']', () => readValue(depth + 1));
      return { kind: 'array', items, start, end: at };
    }
    if (first === '"') return { kind: 'string', text: readText(), start, end: at };
    const digits = match(number);
    if (digits !== undefined) return { kind: 'number', text: digits, start, end: at };
    const name = match(word) ?? fail('not a value');
    return { kind: name === 'null' ? 'null' : 'boolean', text: name, start, end: at };
  }

  return readValue(0);
}

/** The value as `JSON.parse` returns it: the last one of duplicate members, numbers as doubles. */
export function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object': {
      const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
      for (const { name, value } of node.members) members[name] = valueOf(value);
      return members;
    }
    case 'array':
      return node.items.map(valueOf);
    case 'string':
      return node.text;
    case 'number':
      return Number(node.text);
    case 'boolean':
      return node.text === 'true';
    case 'null':
      return null;
  }
}

/** The last member of a name; `undefined` if there is none, or the node is not an object. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.findLast((member) => member.name === name)?.value : undefined;
}

/** The name of a member that occurs twice in one object, at any depth. */
export function repeatedMember(node: JsonNode): string | undefined {
  if (node.kind === 'array') return firstOf(node.items, repeatedMember);
  if (node.kind !== 'object') return undefined;
  const names = new Set<string>();
  for (const { name } of node.members) {
    if (names.has(name)) return name;
    names.add(name);
  }
  return firstOf(node.members, ({ value }) => repeatedMember(value));
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = look(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
