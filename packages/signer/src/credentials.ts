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
 * Refuses keys that can never sign: not text, empty, or with white space around them, which is what a copied line or a file with a
 * newline at its end leads to. The service would answer SignatureDoesNotMatch and keep the reader guessing.
 */
export function checkCredentials(credentials: Credentials): void {
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  checkKey('accessKeyId', accessKeyId);
  checkKey('accessKeySecret', accessKeySecret);
  if (securityToken !== undefined && securityToken !== '') checkKey('securityToken', securityToken);
}

function checkKey(part: keyof Credentials, text: unknown): void {
  if (typeof text !== 'string') throw new SigningError('invalid-credentials', `${part} is not text`, part);
  if (text === '') throw new SigningError('invalid-credentials', `${part} is empty`, part);
  if (text.trim() !== text) throw new SigningError('invalid-credentials', `${part} has white space around it`, part);
  if (!isWellFormed(text)) throw new SigningError('invalid-credentials', `${part} holds a lone surrogate`, part);
}
