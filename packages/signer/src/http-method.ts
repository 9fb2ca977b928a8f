import { signingError } from './signing-error.ts';

/**
 * A method is signed as it is sent. It is not converted to upper case: some clients send `get` as it is and others as `GET`.
 *
 * @throws SigningError `invalid-argument`
 */
export function checkMethod(method: string): void {
  if (!/^[A-Z]+$/.test(method)) throw signingError('invalid-argument', 'method', 'is not in upper case');
}
