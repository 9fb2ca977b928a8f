import { SigningError } from './signing-error.ts';

const needsEncoding = /[^A-Za-z0-9\-_.~]/;
const leftBareByEncodeUriComponent = /[!'()*]/g;

/**
 * Encodes text as RFC 3986 wants it: UTF-8 bytes, `A-Z a-z 0-9 - _ . ~` stay, every other byte becomes `%XY` with upper-case digits.
 * Text that looks encoded already is data and is encoded again.
 *
 * Source: docs/wire/signing.md, rules 5 to 10.
 *
 * @throws SigningError `lone-surrogate`: half of a surrogate pair has no UTF-8 form
 * @example
 * percentEncode('a b*%2B'); // 'a%20b%2A%252B'
 */
export function percentEncode(text: string): string {
  if (!needsEncoding.test(text)) return text;
  return encodeUriComponent(text).replace(
    leftBareByEncodeUriComponent,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The built-in encoder, but its URIError, which cannot name a parameter, becomes ours. */
function encodeUriComponent(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new SigningError('lone-surrogate', 'text holds a lone surrogate, which has no UTF-8 form');
  }
}
