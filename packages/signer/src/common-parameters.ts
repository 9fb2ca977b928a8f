import type { Members, MemberValue } from './members.ts';
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
 * @throws SigningError `reserved-name`
 */
export function checkNames(names: readonly string[]): void {
  for (const name of names) {
    const common = commonNames.get(name.toLowerCase());
    if (common !== undefined && !givenNames.includes(name)) throw collides(name, common);
  }
}

/**
 * Refuses parameters that name no operation, and a SignatureType: some older clients send an empty one, which says nothing and may stay
 * (rule 3); any other belongs to another way of signing.
 *
 * @returns the Action
 * @throws SigningError `missing-parameter`, `reserved-name`
 */
export function checkValues(own: Members): string {
  if (valueOf(own, 'SignatureType')) throw collides('SignatureType', 'SignatureType');
  requireText(own, 'Version');
  return requireText(own, 'Action');
}

function requireText(own: Members, name: string): string {
  const value = valueOf(own, name);
  if (typeof value !== 'string' || value === '') {
    throw new SigningError('missing-parameter', `parameter ${name} is missing`, name);
  }
  return value;
}

function valueOf({ names, values }: Members, name: string): MemberValue | undefined {
  return values[names.indexOf(name)];
}

function collides(name: string, common: string): SigningError {
  return new SigningError('reserved-name', `parameter '${name}' collides with the common parameter ${common}`, name);
}
