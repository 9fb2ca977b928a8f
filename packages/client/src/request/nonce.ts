/** Nonces that a user's function makes. */
import { invalid } from '../caller/check-option.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';

/**
 * @param make a function that a user passed: it may throw, or return anything
 * @throws {InputError} when it gives no text; what was thrown is not repeated
 */
export function checkedNonce(make: () => string): () => string {
  return () => {
    let nonce: unknown;
    try {
      nonce = make();
    } catch {
      throw invalid('/nonce', 'the option nonce threw');
    }
    if (typeof nonce === 'string' && nonce !== '') return nonce;
    ignoreRejection(nonce);
    throw invalid('/nonce', 'the option nonce did not return a text');
  };
}
