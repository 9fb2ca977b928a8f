/** What the response to a request shows about it, and about those with the same nonce. */
import { isDistributionError, isErrorNamed } from '../errors.ts';
import type { SentRequest, SentRequests } from '../request/call.ts';

/**
 * Takes out of doubt what a response settles. The gateway accepts a nonce once (docs/wire/signing.md, rule 47), so a response from behind
 * that check shows that no other request with this nonce was accepted, or will be.
 *
 * @param error what the response was read as; undefined for a success
 */
export function settleRequests(sent: SentRequests, request: SentRequest, error?: unknown): void {
  if (error !== undefined && mayHaveExecuted(error)) return;
  const isFromService = error === undefined || (isErrorNamed(error, 'ServiceError') && error.layer === 'service');
  for (const one of sent.inDoubt) {
    if (one === request || (isFromService && one.nonce === request.nonce)) sent.inDoubt.delete(one);
  }
}

/**
 * Whether a request may have been executed although the attempt failed. In doubt: yes.
 *
 * The gateway rejects by key, time and rate before anything is executed, and says so with the id of the request. A nonce that was used
 * already is the exception: it says that the same request arrived before (docs/wire/signing.md, rule 48).
 */
function mayHaveExecuted(error: unknown): boolean {
  if (!isDistributionError(error) || error.requestId === undefined) return true;
  if (isErrorNamed(error, 'ServiceError')) return error.retryable || (error.status ?? 0) >= 500;
  if (isErrorNamed(error, 'AuthError')) return error.code === nonceUsed;
  return error.name !== 'ThrottledError';
}

/** The code of a request whose nonce was accepted before. */
export const nonceUsed = 'SignatureNonceUsed';
