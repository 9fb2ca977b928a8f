import { type Encoded, encode } from './encoded.ts';
import { kept } from './kept.ts';
import { SigningError } from './signing-error.ts';
import { isWellFormed } from './well-formed.ts';

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
  if (typeof credentials !== 'object' || credentials === null) {
    throw new SigningError('invalid-credentials', 'credentials are missing', 'credentials');
  }
  const { accessKeyId, accessKeySecret, securityToken = '' } = credentials;
  checkKey('accessKeyId', accessKeyId);
  checkKey('accessKeySecret', accessKeySecret);
  checkText('securityToken', securityToken);
}

function checkKey(part: keyof Credentials, key: unknown): void {
  const text = checkText(part, key);
  if (text === '' || text.trim() !== text) {
    throw new SigningError('invalid-credentials', `${part} is empty or has white space around it`, part);
  }
}

function checkText(part: keyof Credentials, text: unknown): string {
  if (typeof text !== 'string' || !isWellFormed(text)) {
    throw new SigningError('invalid-credentials', `${part} is not text`, part);
  }
  return text;
}

/** A session token is 600 characters and the same for an hour: encoding it takes as long as half of the signature. */
const tokens = new Map<string, Encoded>();

export function encodeToken(securityToken: string): Encoded {
  return kept(tokens, 4, securityToken, encode);
}
