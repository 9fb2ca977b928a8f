/** Nonces from a user's function. */
import { invalid } from '../caller/check-option.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';

/**
 * @param make a function that a user passed: it may throw, or return anything
 * @throws {InputError} if it does not return a string; its error is not quoted
 */
export function checkedNonce(make: () => string): () => string {
  return () => {
    let nonce: unknown;
    try {
      nonce = make();
    } catch {
      throw invalid('/nonce', 'the option nonce threw an error');
    }
    if (typeof nonce === 'string' && nonce !== '') return nonce;
    ignoreRejection(nonce);
    throw invalid('/nonce', 'the option nonce must return a string');
  };
}
