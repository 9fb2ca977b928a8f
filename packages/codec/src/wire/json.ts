/**
 * A strict JSON reader (RFC 8259) that keeps the digits of every number and rejects what `JSON.parse` accepts: a repeated key, a lone
 * surrogate. It is slower than `JSON.parse`, so it reads only what `plain-json.ts` does not.
 */
import { DecodeError } from '../errors.ts';
import { maxDocumentDepth, tooDeep } from './depth.ts';
import { NumberLiteral, type WireStruct, type WireValue } from './wire-value.ts';

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// oxlint-disable-next-line no-control-regex -- control characters are what this pattern looks for
const needsParsing = /[\\\u0000-\u001f]/;

/**
 * Reads a JSON text that is one object, without loss: a number is a `NumberLiteral` with its digits if `JSON.parse` could change it.
 *
 * @throws {DecodeError} when the text is not one JSON object, has a key twice, or is nested more than 32 levels deep
 *
 * @example
 * readJson('{"Code":200}')['Code']; // 200
 * String(readJson('{"Code":200.00000000000000001}')['Code']); // '200.00000000000000001'
 * readJson('{"Code":200,"Code":500}'); // throws DecodeError, code 'DuplicateMember'
 */
export function readJson(text: string): WireStruct {
  let at = 0;

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return undefined;
    const found = text.slice(at, pattern.lastIndex);
    at = pattern.lastIndex;
    return found;
  }

  /** The next character that is not whitespace; empty at the end. */
  function next(): string {
    for (;;) {
      const character = text.charAt(at);
      if (character !== ' ' && character !== '\n' && character !== '\r' && character !== '\t') return character;
      at += 1;
    }
  }

  function expect(character: string): void {
    if (next() !== character) throw notJson();
    at += 1;
  }

  function readString(): string {
    const from = at;
    do {
      at = text.indexOf('"', at + 1);
      if (at === -1) throw notJson();
    } while (isEscaped(text, at));
    const content = text.slice(from + 1, at);
    at += 1;
    const value = needsParsing.test(content) ? unescape(content) : content;
    if (!value.isWellFormed()) {
      throw new DecodeError('the body contains a lone surrogate', { code: 'InvalidUnicode' });
    }
    return value;
  }

  function readValue(depth: number): WireValue {
    if (depth > maxDocumentDepth) throw isJson(text) ? tooDeep() : notJson();
    const first = next();
    if (first === '{') return readObject(depth);
    if (first === '[') return readArray(depth);
    if (first === '"') return readString();
    const digits = match(number);
    if (digits !== undefined) return numberOf(digits);
    const name = match(word);
    if (name === undefined) throw notJson();
    return name === 'null' ? null : name === 'true';
  }

  function readObject(depth: number): WireStruct {
    // No prototype: a member named __proto__ is an ordinary member.
    const struct = Object.create(null) as Record<string, WireValue>;
    expect('{');
    if (next() === '}') {
      at += 1;
      return struct;
    }
    for (;;) {
      if (next() !== '"') throw notJson();
      const key = readString();
      if (key in struct) {
        throw new DecodeError('the body has a duplicate member in one object', { code: 'DuplicateMember' });
      }
      expect(':');
      struct[key] = readValue(depth + 1);
      if (next() !== ',') break;
      at += 1;
    }
    expect('}');
    return struct;
  }

  function readArray(depth: number): WireValue[] {
    const items: WireValue[] = [];
    expect('[');
    if (next() === ']') {
      at += 1;
      return items;
    }
    for (;;) {
      items.push(readValue(depth + 1));
      if (next() !== ',') break;
      at += 1;
    }
    expect(']');
    return items;
  }

  const root = readObject(0);
  if (next() !== '') throw notJson();
  return root;
}

/** Whether the quote at a place is part of its string: an odd number of backslashes precedes it. */
function isEscaped(text: string, quote: number): boolean {
  let at = quote;
  while (text.charCodeAt(at - 1) === 0x5c) at -= 1;
  return (quote - at) % 2 === 1;
}

/** The text of a string. `JSON.parse` accepts exactly the escapes of JSON, and rejects control characters. */
function unescape(content: string): string {
  try {
    return JSON.parse(`"${content}"`) as string;
  } catch {
    throw notJson();
  }
}

/** A JavaScript number if it has the same digits. */
function numberOf(digits: string): number | NumberLiteral {
  const value = Number(digits);
  return Number.isSafeInteger(value) && String(value) === digits ? value : new NumberLiteral(digits);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function notJson(): DecodeError {
  return new DecodeError('the body is malformed or truncated JSON', { code: 'InvalidJson' });
}
