import { sha256Hex } from '#hash';
import { loneSurrogateError, signingError } from '../signing-error.ts';

/** SHA-256 of no bytes (docs/wire/signing.md, rule 39). */
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** @throws SigningError `unsupported-value`, `lone-surrogate` */
export function hashBody(body: string | Uint8Array = ''): string {
  if (body === '') return hashOfNothing;
  if (typeof body === 'string') {
    if (!body.isWellFormed()) throw loneSurrogateError('body');
    // Of any realm, unlike `instanceof`.
  } else if (body?.[Symbol.toStringTag] !== 'Uint8Array') {
    throw signingError('unsupported-value', 'body', 'is not a string or bytes');
  }
  return sha256Hex(body);
}
