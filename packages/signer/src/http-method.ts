import { refusal } from './signing-error.ts';

/**
 * A method is signed as it is sent, so it is not upper-cased on the way: `get` that some clients send as `GET` would sign differently.
 *
 * @throws SigningError `invalid-argument`
 */
export function checkMethod(method: string): void {
  if (!/^[A-Z]+$/.test(method)) throw refusal('invalid-argument', 'method', 'is not in upper case');
}
