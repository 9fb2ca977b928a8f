import { refusal } from '../signing-error.ts';

/** Headers by name, in any letter case. */
export type Headers = Readonly<Record<string, string>>;

/** What belongs to another way of signing, or to this one where it is not set. */
const reserved = new Set(['authorization', 'x-acs-bearer-token', 'x-acs-security-token']);

const tokenCharacters = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** A header is sent as Latin-1 or not at all, but signed as UTF-8: only what both spell alike can verify. */
const visibleAscii = /^[\t -~]*$/;

/** Whether V3 signs a header, given its lower-case name (docs/wire/signing.md, rule 35). */
export function isSigned(name: string): boolean {
  return /^x-acs-|^host$|^content-type$/.test(name);
}

/**
 * Headers under their lower-case names, values trimmed at both ends as any HTTP client sends them. Runs of spaces inside stay (rule 35).
 *
 * @throws SigningError `duplicate-name`: what the service makes of a header sent twice differs from client to client (rule 37)
 */
export function lowerCaseHeaders(headers: Headers): Map<string, string> {
  const lower = new Map<string, string>();
  for (const [name, value] of Object.entries<unknown>(headers)) {
    const lowerName = name.toLowerCase();
    if (lower.has(lowerName)) throw refusal('duplicate-name', lowerName, 'is given twice');
    if (typeof value !== 'string') throw refusal('unsupported-value', lowerName, 'is not text');
    lower.set(lowerName, value.trim());
  }
  return lower;
}

/**
 * Adds the caller's headers to those that the signer sets, which are sorted, and gives the names of all that are signed, sorted.
 *
 * @throws SigningError `invalid-header`, `reserved-name`, `duplicate-name`
 */
export function addHeaders(headers: Record<string, string>, own: Headers | undefined): readonly string[] {
  if (own === undefined) return Object.keys(headers);
  for (const [name, value] of lowerCaseHeaders(own)) {
    if (!tokenCharacters.test(name) || name === '__proto__')
      throw refusal('invalid-header', name, 'is not a name that can be sent');
    if (Object.hasOwn(headers, name) || reserved.has(name))
      throw refusal('reserved-name', name, 'is set by the signer');
    headers[name] = headerValue(name, value);
  }
  return Object.keys(headers).filter(isSigned).toSorted();
}

/** @throws SigningError `invalid-header` for anything but printable ASCII, CR, LF and NUL above all, and for blanks, which are not sent */
export function headerValue(name: string, value: string): string {
  if (typeof value === 'string' && visibleAscii.test(value) && value.trim() === value) return value;
  throw refusal('invalid-header', name, 'is not printable ASCII, or has white space around it');
}
