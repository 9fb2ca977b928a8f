/**
 * JSON text to a wire value. `JSON.parse` does the work when nothing can get lost in it; a text in which a number could
 * be rounded, a key could stand twice, or a surrogate could be alone is read by the exact reader instead.
 */
import { maxDepth, notAnObject, notJson, readExactJson, tooDeep } from './json-exact.ts';
import type { WireStruct, WireValue } from './wire-value.ts';

/**
 * What `JSON.parse` would silently change or what spoils the count of keys: a number with a fraction, an exponent, a
 * minus zero or 16 digits and more; an escaped surrogate; a blank between a key and its colon. The number part can match
 * inside a string as well: then the exact reader merely does the same work more slowly.
 */
const needsExactReader = /[:,[][ \t\r\n]*-?(?:\d+[.eE]|\d{16})|[:,[][ \t\r\n]*-0|\\u[dD][89a-fA-F]|"[ \t\r\n]+:/;

/**
 * The object in a JSON text.
 *
 * @throws {DecodeError} when the text is not one JSON object, has a key twice, or is nested too deeply
 */
export function readJson(text: string): WireStruct {
  if (needsExactReader.test(text)) return readExactJson(text);
  let value: WireValue;
  try {
    value = JSON.parse(text) as WireValue;
  } catch {
    // The parser's own message quotes the body, which may hold a secret.
    throw notJson();
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject();
  // Every key is followed by `":`; more of those than keys in the tree means a key that was overwritten (or a text
  // that only looks like it), and the exact reader tells which.
  if (countMembers(value, 0) !== countOccurrences(text, '":')) return readExactJson(text);
  return value as WireStruct;
}

function countMembers(value: object, depth: number): number {
  if (depth > maxDepth) throw tooDeep();
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) {
      if (typeof item === 'object' && item !== null) count += countMembers(item, depth + 1);
    }
    return count;
  }
  for (const key of Object.keys(value)) {
    count += 1;
    const member = (value as Record<string, unknown>)[key];
    if (typeof member === 'object' && member !== null) count += countMembers(member, depth + 1);
  }
  return count;
}

function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}
