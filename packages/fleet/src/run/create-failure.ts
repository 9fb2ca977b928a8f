/** What the failure of a create means for its batch. Pure. */
import { findError, isDistributionError, isErrorNamed } from '@iot-distribution/client';

/**
 * - `accepted`: the gateway has accepted an earlier request with this nonce.
 * - `in-doubt`: the request may have been executed, or may still be.
 * - `not-sent`: this request was not executed, and says nothing about earlier ones with the same nonce.
 * - `rejected`: neither this request nor an earlier one with the same nonce was executed, or will be.
 */
export type CreateOutcome = 'accepted' | 'in-doubt' | 'not-sent' | 'rejected';

/** Source: docs/wire/signing.md, rule 48. */
const nonceUsed = 'SignatureNonceUsed';

export function createOutcome(error: unknown): CreateOutcome {
  if (isErrorNamed(error, 'AmbiguousError') && codeOf(error.cause) === nonceUsed) return 'accepted';
  if (!isDistributionError(error) || error.inDoubt) return 'in-doubt';
  // The service itself has responded, so the gateway has accepted the nonce with this request.
  return isErrorNamed(error, 'ServiceError') && error.layer === 'service' ? 'rejected' : 'not-sent';
}

/**
 * - `transient`: the same call can succeed later.
 * - `slots`: all slots may be in use. No source has the code, so any code that no source has counts as that.
 * - `devices`: the service does not accept the names of this batch.
 * - `fatal`: no job of the fleet will be accepted.
 */
export type RejectionKind = 'transient' | 'slots' | 'devices' | 'fatal';

export function rejectionKind(error: unknown): RejectionKind {
  if (isTransientFailure(error)) return 'transient';
  if (!isErrorNamed(error, 'ServiceError') || error.layer !== 'service') return 'fatal';
  if (/^iot\.device\./i.test(error.code)) return 'devices';
  return findError(error.code) === undefined ? 'slots' : 'fatal';
}

/** Whether a call that failed can succeed later, without a change by the user. */
export function isTransientFailure(error: unknown): boolean {
  if (!isDistributionError(error)) return false;
  if (error.retryable || error.inDoubt) return true;
  // A clock that was corrected, and a key that has expired, are others at the next call.
  if (isErrorNamed(error, 'AuthError')) return error.clockOffset !== undefined || /expired/i.test(error.code);
  return ['ThrottledError', 'QuotaError', 'TimeoutError'].includes(error.name);
}

function codeOf(error: unknown): string | undefined {
  return isDistributionError(error) ? error.code : undefined;
}
