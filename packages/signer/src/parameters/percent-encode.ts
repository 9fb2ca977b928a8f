import { loneSurrogate, SigningError } from '../signing-error.ts';

const needsEncoding = /[^A-Za-z0-9\-_.~]/;
const leftBare = /[!'()*]/g;

/**
 * Encodes text as RFC 3986 wants it: UTF-8 bytes, `A-Z a-z 0-9 - _ . ~` stay, every other byte becomes `%XY` with upper-case digits.
 * Text that looks encoded already is data and is encoded again.
 *
 * Source: docs/wire/signing.md, rules 5 to 10.
 *
 * @throws SigningError `lone-surrogate`, `unsupported-value`
 * @example
 * percentEncode('a b*%2B'); // 'a%20b%2A%252B'
 */
export function percentEncode(text: string): string {
  if (typeof text !== 'string') throw new SigningError('unsupported-value', 'only text can be encoded');
  if (!text.isWellFormed())
    throw new SigningError('lone-surrogate', 'text holds a lone surrogate, which has no UTF-8 form');
  return encodeText(text, '');
}

/**
 * `percentEncode` of the name or value of a parameter.
 *
 * @param place of an item in the list of that name
 * @throws SigningError `lone-surrogate`
 */
export function encodeText(text: string, name: string, place?: number): string {
  // Most names and values need nothing, and asking is four times cheaper than encoding.
  if (!needsEncoding.test(text)) return text;
  try {
    return encodeURIComponent(text).replace(leftBare, encodeBare);
  } catch {
    throw loneSurrogate(place ? `${name}.${place}` : name);
  }
}

/** RFC 3986 reserves five characters that JavaScript's encoder leaves bare (rule 6). */
function encodeBare(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
