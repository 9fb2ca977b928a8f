import { SigningError } from './signing-error.ts';

/** What the signer adds to every v1 request, sorted. Source: docs/wire/signing.md, section 1.1. */
export const addedNames = [
  'AccessKeyId',
  'SecurityToken',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureVersion',
  'Timestamp',
] as const;

/** What the caller gives with the operation's own parameters. */
const givenNames = ['Action', 'Version', 'Format', 'RegionId', 'SignatureType'];

const commonNames = new Map(
  [...givenNames, ...addedNames, 'BearerToken', 'Signature'].map((name) => [name.toLowerCase(), name]),
);

/**
 * Refuses names that collide with the common parameters, in any letter case: in the vendor's clients some of those win, some lose, and
 * some are signed and can never verify (docs/wire/signing.md, rule 19).
 *
 * @throws SigningError `reserved-name`, or `missing-parameter` without Action and Version
 */
export function checkNames(names: readonly string[]): void {
  for (const name of names) {
    const common = commonNames.get(name.toLowerCase());
    if (common !== undefined && !givenNames.includes(name)) {
      throw new SigningError('reserved-name', `parameter '${name}' collides with the common parameter ${common}`, name);
    }
  }
  for (const name of ['Action', 'Version']) {
    if (!names.includes(name)) throw new SigningError('missing-parameter', `parameter ${name} is missing`, name);
  }
}
