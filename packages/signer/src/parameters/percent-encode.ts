import { loneSurrogateError, SigningError } from '../signing-error.ts';

const needsEncoding = /[^A-Za-z0-9\-_.~]/;
const leftByJavaScript = /[!'()*]/g;
const isLeftByJavaScript = /[!'()*]/;

/**
 * Encodes a string by RFC 3986: of its UTF-8 bytes `A-Z a-z 0-9 - _ . ~` stay, every other byte becomes `%XY` with upper-case digits.
 * A string that looks encoded is data and is encoded again.
 *
 * Source: docs/wire/signing.md, rules 5 to 10.
 *
 * @throws SigningError `lone-surrogate`, `unsupported-value`
 * @example
 * percentEncode('a b*%2B'); // 'a%20b%2A%252B'
 */
export function percentEncode(text: string): string {
  if (typeof text !== 'string') throw new SigningError('unsupported-value', 'only strings can be encoded');
  if (!text.isWellFormed())
    throw new SigningError('lone-surrogate', 'the string contains a lone surrogate, which has no UTF-8 form');
  return encodeParameter(text, '');
}

/**
 * `percentEncode` for the name or a value of a parameter.
 *
 * @param index of an item in the list of that name, from 1
 * @throws SigningError `lone-surrogate`
 */
export function encodeParameter(text: string, name: string, index?: number): string {
  // Most names and values need no encoding, and the test is four times faster than encoding.
  if (!needsEncoding.test(text)) return text;
  try {
    const encoded = encodeURIComponent(text);
    // A replacement that finds nothing takes longer than this test.
    return isLeftByJavaScript.test(encoded) ? encoded.replace(leftByJavaScript, encodeCharacter) : encoded;
  } catch {
    throw loneSurrogateError(index ? `${name}.${index}` : name);
  }
}

/** RFC 3986 reserves five characters that JavaScript's encoder leaves as they are (rule 6). */
function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
