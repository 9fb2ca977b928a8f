/**
 * JSON text to a wire value. `JSON.parse` does the work where it loses nothing, and that is proven by an account: a tree that was
 * read without loss takes, written compactly, exactly as many characters as the text has. White space, a key that stands twice, a
 * fraction like `1.0` and a minus zero all make the text longer than its tree. Such a text is read by the exact reader, and so is
 * one with escapes, or with a number that is no exact integer.
 */
import { maxDepth, tooDeep } from './depth.ts';
import { notJson, readExactJson } from './json-exact.ts';
import type { WireStruct } from './wire-value.ts';

/**
 * Reads a JSON text that is one object, without loss: a number is a `NumberLiteral` with its digits wherever `JSON.parse` may change it.
 *
 * @throws {DecodeError} when the text is not one JSON object, has a key twice, or is nested more than 32 levels deep
 *
 * @example
 * readJson('{"Code":200}')['Code']; // 200
 * String(readJson('{"Code":200.00000000000000001}')['Code']); // '200.00000000000000001'
 * readJson('{"Code":200,"Code":500}'); // throws DecodeError, code 'DuplicateMember'
 */
export function readJson(text: string): WireStruct {
  if (text.includes('\\') || isObjectPolluted()) return readExactJson(text);
  let struct: WireStruct;
  try {
    struct = JSON.parse(text) as WireStruct;
  } catch {
    // The parser's own message quotes the body, which may hold a secret.
    throw notJson();
  }
  return endOf(struct, text, 0, 0) === text.length ? struct : readExactJson(text);
}

/** Whether somebody has given members to every object: they would be counted, and read, as members of the answer. */
function isObjectPolluted(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

/**
 * Where a struct or list that starts at a place of a text ends, if it is written compactly there. Not a number, which equals
 * nothing, when it holds what cannot be accounted for.
 */
function endOf(value: object, text: string, start: number, depth: number): number {
  if (depth > maxDepth) throw tooDeep();
  let at = start + 1;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) at = endOfMember('', item, text, at, depth) + 1;
  } else {
    for (const key in value) {
      at = endOfMember(key, (value as Record<string, unknown>)[key], text, at + key.length + 3, depth) + 1;
    }
  }
  return at === start + 1 ? at + 1 : at;
}

function endOfMember(key: string, value: unknown, text: string, start: number, depth: number): number {
  switch (typeof value) {
    case 'string':
      return start + value.length + 2;
    case 'number': {
      const end = Number.isSafeInteger(value) ? start + digitsOf(value) : Number.NaN;
      return value % 100 !== 0 || value === 0 || stands(key, value, text, start, end) ? end : Number.NaN;
    }
    case 'boolean':
      return start + (value ? 4 : 5);
    default:
      return value === null ? start + 4 : endOf(value as object, text, start, depth + 1);
  }
}

/**
 * Whether an integer that ends in two zeros stands in the text digit by digit, between its key and the next member. An exponent can
 * make such a one, and no other, as short as its digits or shorter (`1e2`), and so make up for something that was lost elsewhere.
 * Nothing but the member itself can look like it: without escapes each quote is the edge of a string, and what stands between two
 * strings never begins with a letter.
 */
function stands(key: string, integer: number, text: string, start: number, end: number): boolean {
  return (
    isLetter(key.charCodeAt(0)) &&
    text.charCodeAt(start - key.length - 3) === quote &&
    text.startsWith(key, start - key.length - 2) &&
    text.charCodeAt(start - 2) === quote &&
    text.charCodeAt(start - 1) === colon &&
    digitsIn(text, start, end) === integer &&
    (text.charCodeAt(end) === comma || text.charCodeAt(end) === closingBrace)
  );
}

const quote = 0x22;
const colon = 0x3a;
const comma = 0x2c;
const closingBrace = 0x7d;
const zero = 0x30;

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** The integer that a piece of text spells in digits alone; not a number for any other spelling. */
function digitsIn(text: string, start: number, end: number): number {
  let integer = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    integer = integer * 10 + digit;
  }
  return integer;
}

/** How many characters an integer takes. Making its text only to measure it would cost as much as parsing it. */
function digitsOf(integer: number): number {
  if (integer < 0) return 1 + digitsOf(-integer);
  let digits = 1;
  for (let limit = 10; integer >= limit; limit *= 10) digits += 1;
  return digits;
}
