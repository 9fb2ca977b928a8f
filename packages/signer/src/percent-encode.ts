import { loneSurrogate, SigningError } from './signing-error.ts';

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
  // Most names and values need nothing, and asking is four times cheaper than encoding.
  if (!needsEncoding.test(text)) return text;
  let encoded: string;
  try {
    encoded = encodeURIComponent(text);
  } catch {
    throw loneSurrogate();
  }
  return encoded.replace(leftBare, encodeBare);
}

/** RFC 3986 reserves five characters that JavaScript's encoder leaves bare (rule 6). */
function encodeBare(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
