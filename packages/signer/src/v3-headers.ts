import { SigningError } from './signing-error.ts';

/** Headers by name, in any letter case. */
export type Headers = Readonly<Record<string, string>>;

/** What the signer sets itself, or what belongs to another way of signing. */
const reserved = new Set([
  'authorization',
  'host',
  'x-acs-action',
  'x-acs-bearer-token',
  'x-acs-content-sha256',
  'x-acs-date',
  'x-acs-security-token',
  'x-acs-signature-nonce',
  'x-acs-version',
]);

const tokenCharacters = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
/** A header is sent as Latin-1 or not at all, but signed as UTF-8: only what both spell alike can verify. */
const visibleAscii = /^[\t -~]*$/;

/** Whether V3 signs a header, given its lower-case name (docs/wire/signing.md, rule 35). */
export function isSigned(name: string): boolean {
  return name.startsWith('x-acs-') || name === 'host' || name === 'content-type';
}

/**
 * Headers under their lower-case names, values trimmed at both ends as any HTTP client sends them. Runs of spaces inside stay (rule 35).
 *
 * @throws SigningError `duplicate-name`: what the service makes of a header sent twice differs from client to client (rule 37)
 */
export function lowerCaseHeaders(headers: Headers): Map<string, string> {
  const lower = new Map<string, string>();
  for (const name of Object.keys(headers)) {
    const lowerName = name.toLowerCase();
    if (lower.has(lowerName)) {
      throw new SigningError('duplicate-name', `header '${lowerName}' is given twice`, lowerName);
    }
    const value: unknown = headers[name];
    if (typeof value !== 'string') throw new SigningError('unsupported-value', 'a header is not text', lowerName);
    lower.set(lowerName, value.trim());
  }
  return lower;
}

/**
 * Refuses headers of the caller that cannot be sent as they are signed.
 *
 * @throws SigningError `invalid-header`, `reserved-name`
 */
export function checkHeaders(lower: ReadonlyMap<string, string>): void {
  for (const [name, value] of lower) {
    if (!tokenCharacters.test(name) || name === '__proto__')
      throw new SigningError('invalid-header', 'not a name for a header', name);
    if (reserved.has(name)) throw new SigningError('reserved-name', `header '${name}' is set by the signer`, name);
    checkHeaderValue(name, value);
  }
}

/** @throws SigningError `invalid-header` for anything but printable ASCII: CR, LF and NUL above all */
export function checkHeaderValue(name: string, value: unknown): void {
  if (typeof value !== 'string' || !visibleAscii.test(value)) {
    throw new SigningError('invalid-header', `the value of '${name}' is not printable ASCII`, name);
  }
}
