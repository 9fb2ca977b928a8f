import { refusal } from './signing-error.ts';
import { isText } from './well-formed.ts';

/** An access key, with the token of the session when it is a temporary one. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** STS token. An empty one counts as none. */
  readonly securityToken?: string | undefined;
}

/**
 * Refuses keys that can never sign: not text, empty, or with white space around them, as after a careless copy or from a file that ends
 * in a newline. The service would answer SignatureDoesNotMatch and keep the reader guessing. A token may have white space: as a header it
 * travels without, and as a parameter the service calls it malformed in so many words.
 *
 * @throws SigningError `invalid-credentials`
 */
export function checkCredentials(credentials: Credentials): void {
  if (typeof credentials !== 'object' || credentials === null)
    throw refusal('invalid-credentials', 'credentials', 'is missing');
  const { accessKeyId, accessKeySecret, securityToken = '' } = credentials;
  checkKey('accessKeyId', accessKeyId);
  checkKey('accessKeySecret', accessKeySecret);
  if (!isText(securityToken)) throw refusal('invalid-credentials', 'securityToken', 'is not text');
}

function checkKey(part: keyof Credentials, key: unknown): void {
  if (!isText(key) || key === '' || key.trim() !== key) {
    throw refusal('invalid-credentials', part, 'is not text, is empty, or has white space around it');
  }
}
