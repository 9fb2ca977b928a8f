/** Decides, from the response to a request, whether it and other requests with its nonce may have been executed. */
import { isDistributionError, isErrorNamed } from '../errors.ts';
import type { SentRequest, SentRequests } from '../request/call.ts';

/**
 * Removes from `inDoubt` the requests that an error response proves not to be executed.
 *
 * @param error the error of the response
 */
export function settleFailure(sent: SentRequests, request: SentRequest, error: unknown): void {
  if (mayHaveExecuted(error)) return;
  sent.inDoubt.delete(request);
  if (isErrorNamed(error, 'ServiceError') && error.layer === 'service') settleNonce(sent, request);
}

/** The same for a success that has reached the call. A late or discarded response proves nothing. */
export function settleSuccess(sent: SentRequests): void {
  if (sent.latest !== undefined) settleNonce(sent, sent.latest);
}

/**
 * The gateway accepts a nonce once (docs/wire/signing.md, rule 47). So a response of the service proves that no other request with this
 * nonce was or will be accepted.
 */
function settleNonce({ inDoubt }: SentRequests, { nonce }: SentRequest): void {
  for (const one of inDoubt) if (one.nonce === nonce) inDoubt.delete(one);
}

/**
 * Whether a request may have been executed although the attempt failed. Returns true if this is not certain.
 *
 * The gateway checks key, time and rate before the execution, and its error response has the id of the request. A used nonce is the
 * exception: the same request has arrived before (docs/wire/signing.md, rule 48).
 */
function mayHaveExecuted(error: unknown): boolean {
  if (!isDistributionError(error) || error.requestId === undefined) return true;
  if (isErrorNamed(error, 'ServiceError')) return error.retryable || (error.status ?? 0) >= 500;
  if (isErrorNamed(error, 'AuthError')) return error.code === nonceUsed;
  return error.name !== 'ThrottledError';
}

/** The code of a request whose nonce was accepted before. */
export const nonceUsed = 'SignatureNonceUsed';
