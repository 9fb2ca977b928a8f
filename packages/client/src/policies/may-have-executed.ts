/** What the response to a request shows about it, and about those with the same nonce. */
import { isDistributionError, isErrorNamed } from '../errors.ts';
import type { SentRequest, SentRequests } from '../request/call.ts';

/**
 * Takes out of doubt what an error response settles.
 *
 * @param error what the response was read as
 */
export function settleFailure(sent: SentRequests, request: SentRequest, error: unknown): void {
  if (mayHaveExecuted(error)) return;
  sent.inDoubt.delete(request);
  if (isErrorNamed(error, 'ServiceError') && error.layer === 'service') settleNonce(sent, request);
}

/** The same for a success, when it has reached the call: a response that came too late, or was discarded, settles nothing. */
export function settleSuccess(sent: SentRequests): void {
  if (sent.latest !== undefined) settleNonce(sent, sent.latest);
}

/**
 * The gateway accepts a nonce once (docs/wire/signing.md, rule 47), so a response from behind that check shows that no other request with this
 * nonce was accepted, or will be.
 */
function settleNonce({ inDoubt }: SentRequests, { nonce }: SentRequest): void {
  for (const one of inDoubt) if (one.nonce === nonce) inDoubt.delete(one);
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
