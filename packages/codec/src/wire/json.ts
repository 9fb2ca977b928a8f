/**
 * JSON text to a wire value. `JSON.parse` does the work where it loses nothing, and that is proven by an account: a tree that was
 * read without loss takes, written compactly, exactly as many characters as the text has. White space, escapes, a key that stands
 * twice, a fraction like `1.0` and a minus zero all make the text longer than its tree; such a text is read by the exact reader.
 */
import { DecodeError } from '../errors.ts';
import { maxDepth, tooDeep } from './depth.ts';
import { notJson, readExactJson } from './json-exact.ts';
import type { WireStruct } from './wire-value.ts';

/**
 * An exponent is the one spelling that can make the text of an integer as short as its digits, or shorter: `1e2`. The pattern may
 * match inside a string as well; then the exact reader merely does the same work more slowly.
 */
const exponent = /\d[eE]\+?\d+[,}\]\s]/;

/**
 * The object in a JSON text.
 *
 * @throws {DecodeError} when the text is not one JSON object, has a key twice, or is nested too deeply
 */
export function readJson(text: string): WireStruct {
  if (!/^\s*\{/.test(text)) {
    throw new DecodeError('the body is neither a JSON object nor an XML document', { code: 'UnexpectedRoot' });
  }
  let struct: WireStruct;
  try {
    struct = JSON.parse(text) as WireStruct;
  } catch {
    // The parser's own message quotes the body, which may hold a secret.
    throw notJson();
  }
  return lengthOf(struct, 0) === text.length && !exponent.test(text) ? struct : readExactJson(text);
}

/** How many characters a tree takes when it is written without white space and escapes. */
function lengthOf(value: object, depth: number): number {
  if (depth > maxDepth) throw tooDeep();
  let length = 1;
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) length += 1 + scalarLength(item, depth);
    return length === 1 ? 2 : length;
  }
  for (const key of Object.keys(value)) length += key.length + 4 + scalarLength((value as Record<string, unknown>)[key], depth);
  return length === 1 ? 2 : length;
}

function scalarLength(value: unknown, depth: number): number {
  switch (typeof value) {
    case 'string':
      return value.length + 2;
    case 'number':
      // A number that is no exact integer can have lost digits; not-a-number fails the account.
      return Number.isSafeInteger(value) ? String(value).length : Number.NaN;
    case 'boolean':
      return value ? 4 : 5;
    default:
      return value === null ? 4 : lengthOf(value as object, depth + 1);
  }
}
