import { signingError } from './signing-error.ts';
import { isWellFormedText } from './well-formed.ts';

/** An access key, with the session token when it is a temporary one. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** STS token. An empty one counts as none. */
  readonly securityToken?: string | undefined;
}

/**
 * A copy of an access key that can sign. Keys that are not strings, are empty, or have whitespace around them are rejected. A
 * careless copy or a file that ends in a newline adds such whitespace, and the service's SignatureDoesNotMatch does not say why. Any other
 * character is signed, as the vendor's clients do. A token may have whitespace around it: as a header it is sent without, and as a parameter
 * the service reports it as malformed.
 *
 * @throws SigningError `invalid-credentials`
 */
export function readCredentials(credentials: Credentials): Credentials {
  if (typeof credentials !== 'object' || credentials === null)
    throw signingError('invalid-credentials', 'credentials', 'is missing');
  const { accessKeyId, accessKeySecret, securityToken = '' } = credentials;
  checkKey('accessKeyId', accessKeyId);
  checkKey('accessKeySecret', accessKeySecret);
  if (!isWellFormedText(securityToken)) throw signingError('invalid-credentials', 'securityToken', 'is not a string');
  return { accessKeyId, accessKeySecret, securityToken };
}

function checkKey(part: keyof Credentials, key: unknown): void {
  if (!isUsableKey(key) || key.trim() !== key) {
    throw signingError('invalid-credentials', part, 'is not a string, is empty, or has whitespace around it');
  }
}

/**
 * Whether a key is a string with more than whitespace in it. A verifier rejects every request with any other secret, since anyone could sign
 * with it. It does accept whitespace around a secret, with which the vendor's clients sign.
 */
export function isUsableKey(key: unknown): key is string {
  return isWellFormedText(key) && key.trim() !== '';
}
