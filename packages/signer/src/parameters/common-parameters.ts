import type { Members, MemberValue } from './members.ts';
import { refusal } from '../signing-error.ts';

/** What the signer adds to every v1 request. Source: docs/wire/signing.md, section 1.1. */
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

/** Or a name below one of these. */
const commonName = new RegExp(`^(${[...givenNames, ...addedNames, 'BearerToken', 'Signature'].join('|')})(\\.|$)`, 'i');

/**
 * Refuses names that collide with the common parameters, in any letter case, or stand below one: in the vendor's clients some of those win,
 * some lose, and some are signed and can never verify (docs/wire/signing.md, rule 19).
 *
 * @throws SigningError `reserved-name`
 */
export function checkNames(names: readonly string[]): void {
  for (const name of names) {
    if (commonName.test(name) && !givenNames.includes(name))
      throw refusal('reserved-name', name, 'collides with a common parameter');
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
  if (valueOf(own, 'SignatureType'))
    throw refusal('reserved-name', 'SignatureType', 'collides with a common parameter');
  requireText(own, 'Version');
  return requireText(own, 'Action');
}

function requireText(own: Members, name: string): string {
  const value = valueOf(own, name);
  if (typeof value !== 'string' || value === '') throw refusal('missing-parameter', name, 'is missing');
  return value;
}

function valueOf({ names, values }: Members, name: string): MemberValue | undefined {
  return values[names.indexOf(name)];
}
