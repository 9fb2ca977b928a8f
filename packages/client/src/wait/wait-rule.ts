/** What a response, or a failure, means for a wait. Pure. */
import { JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { ContractError, isDistributionError, isErrorNamed } from '../errors.ts';
import { longestRetryAfter } from '../policies/backoff.ts';

/** What to do with a status that the contract does not know. */
export type OnUnrecognized = 'fail' | 'wait';

export type Step =
  /** The job has ended. */
  | { readonly kind: 'ended' }
  /** Poll again, after `pause` milliseconds at least. */
  | { readonly kind: 'wait'; readonly pause: number }
  /** The wait for this job has ended. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The wait has ended: no poll of it has ever got through. */
  | { readonly kind: 'unreachable'; readonly error: unknown };

export function afterResponse({ data }: QueryDeviceDistributeJobOutput, onUnrecognized: OnUnrecognized): Step {
  const { status } = data;
  if (hasEnded(status)) return { kind: 'ended' };
  if (status.startsWith('unrecognized:') && onUnrecognized === 'fail') {
    return { kind: 'failed', error: unrecognized(status) };
  }
  return { kind: 'wait', pause: 0 };
}

export function hasEnded(status: string): boolean {
  return status === JobStatus.Completed || status === JobStatus.Interrupted;
}

/**
 * Transient errors are waited out, once a poll of this wait has got through: until then, the wait fails as a single call does. After that a
 * key that cannot be obtained is transient too, whatever its error says, since there was one before.
 *
 * @param gotThrough whether the service has answered a poll of this wait
 */
export function afterFailure(error: unknown, gotThrough: boolean): Step {
  const isTransient = isDistributionError(error) && error.retryable;
  if (gotThrough && (isTransient || isErrorNamed(error, 'CredentialError'))) {
    const { retryAfter = 0 } = error as { readonly retryAfter?: number };
    return { kind: 'wait', pause: Math.min(retryAfter, longestRetryAfter) };
  }
  return { kind: isTransient ? 'unreachable' : 'failed', error };
}

/** Whether an error that is not transient is the service's own word about the poll. */
export function isAnswer(error: unknown): boolean {
  return isErrorNamed(error, 'ServiceError') || isErrorNamed(error, 'AuthError');
}

const longestPause = 30_000;

/** The next pause, in milliseconds: half as long again, to at most 30 seconds. */
export function grow(pause: number): number {
  return Math.min(Math.max(1, Math.ceil(pause * 1.5)), Math.max(pause, longestPause));
}

function unrecognized(status: string): ContractError {
  return new ContractError(`the job has the status ${status}, which is not known: it may never end`, {
    code: 'UnrecognizedStatus',
    action: 'QueryDeviceDistributeJob',
    pointer: '/Data/Status',
  });
}
