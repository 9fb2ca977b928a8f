import { signingError } from '../signing-error.ts';

/** Headers by name, in any letter case. */
export type HeaderValues = Readonly<Record<string, string>>;

/** Headers that belong to another way of signing, or to this one in a place where the signer does not set them. */
const reserved = new Set(['authorization', 'x-acs-bearer-token', 'x-acs-security-token']);

const tokenCharacters = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** A header is sent as Latin-1 but signed as UTF-8: only characters with the same bytes in both can be verified. */
const visibleAscii = /^[\t -~]*$/;

/** Whether V3 signs a header, given its lower-case name (docs/wire/signing.md, rule 35). */
export function isSignedHeader(name: string): boolean {
  return /^x-acs-|^host$|^content-type$/.test(name);
}

/**
 * Headers under their lower-case names, values trimmed at both ends as HTTP clients send them. Runs of spaces inside stay (rule 35).
 *
 * @throws SigningError `duplicate-name`: clients sign a header that is sent twice in different ways (rule 37)
 */
export function lowerCaseHeaders(headers: HeaderValues): Record<string, string> {
  const lower: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value: unknown = headers[name];
    const lowerName = name.toLowerCase();
    if (Object.hasOwn(lower, lowerName)) throw signingError('duplicate-name', lowerName, 'is given twice');
    if (lowerName === '__proto__') throw signingError('invalid-header', lowerName, 'is not a name that can be sent');
    if (typeof value !== 'string') throw signingError('unsupported-value', lowerName, 'is not a string');
    lower[lowerName] = value.trim();
  }
  return lower;
}

/**
 * Adds the caller's headers to those that the signer sets.
 *
 * @returns the names of all headers that are signed, sorted
 * @throws SigningError `invalid-header`, `reserved-name`, `duplicate-name`
 */
export function addHeaders(headers: Record<string, string>, added: HeaderValues): readonly string[] {
  for (const [name, value] of Object.entries(lowerCaseHeaders(added))) {
    if (!tokenCharacters.test(name)) throw signingError('invalid-header', name, 'is not a name that can be sent');
    if (Object.hasOwn(headers, name) || reserved.has(name))
      throw signingError('reserved-name', name, 'is set by the signer');
    headers[name] = headerValue(name, value);
  }
  return Object.keys(headers).filter(isSignedHeader).toSorted();
}

/** @throws SigningError `invalid-header` for characters that are not printable ASCII, such as CR, LF and NUL, and for whitespace around a value */
export function headerValue(name: string, value: unknown): string {
  if (typeof value === 'string' && visibleAscii.test(value) && value.trim() === value) return value;
  throw signingError('invalid-header', name, 'is not printable ASCII, or has whitespace around it');
}
