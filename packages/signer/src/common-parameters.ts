import type { FlatParameters } from './parameter-tree.ts';
import { SigningError } from './signing-error.ts';

/** What the caller names: the operation, and how the answer should look. Source: docs/wire/signing.md, section 1.1. */
const givenByCaller = ['Action', 'Version', 'Format', 'RegionId'];

/** What the signer sets, or what belongs to another way of signing. */
const setBySigner = [
  'AccessKeyId',
  'BearerToken',
  'SecurityToken',
  'Signature',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureType',
  'SignatureVersion',
  'Timestamp',
];

const commonNames = new Map([...givenByCaller, ...setBySigner].map((name) => [name.toLowerCase(), name]));
const allowed = new Set(givenByCaller);

/**
 * Refuses names that collide with the common parameters in any letter case: the vendor's clients let some of them win, some lose, and
 * sign some that can never verify (docs/wire/signing.md, rule 19). An empty SignatureType is how some older clients spell "access key"
 * and may pass (rule 3).
 */
export function checkNames(flat: Readonly<FlatParameters>): void {
  for (const name of Object.keys(flat)) {
    const common = commonNames.get(name.toLowerCase());
    if (common === undefined || allowed.has(name)) continue;
    if (name === 'SignatureType' && flat[name] === '') continue;
    throw new SigningError('reserved-name', `parameter '${name}' collides with the common parameter ${common}`, name);
  }
  for (const name of ['Action', 'Version']) {
    if (!flat[name]) throw new SigningError('missing-parameter', `parameter ${name} is missing`, name);
  }
}
