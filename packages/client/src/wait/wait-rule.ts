/** Decides how a wait continues after a response or a failure. Pure functions. */
import { JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { ContractError, isDistributionError, isErrorNamed } from '../errors.ts';
import { maxRetryAfter } from '../policies/backoff.ts';

/** What to do if the status is not in the contract. */
export type OnUnrecognized = 'fail' | 'wait';

export type Step =
  /** The job has finished. */
  | { readonly kind: 'ended' }
  /** Poll again, after at least `pause` milliseconds. */
  | { readonly kind: 'wait'; readonly pause: number }
  /** The wait for this job has failed. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The whole wait fails: none of its polls has succeeded. */
  | { readonly kind: 'unreachable'; readonly error: unknown };

export function afterResponse({ data }: QueryDeviceDistributeJobOutput, onUnrecognized: OnUnrecognized): Step {
  const { status } = data;
  if (isFinalStatus(status)) return { kind: 'ended' };
  if (status.startsWith('unrecognized:') && onUnrecognized === 'fail') {
    return { kind: 'failed', error: unrecognized(status) };
  }
  return { kind: 'wait', pause: 0 };
}

export function isFinalStatus(status: string): boolean {
  return status === JobStatus.Completed || status === JobStatus.Interrupted;
}

/**
 * After a transient error the wait continues, once a first poll has succeeded; until then, the wait fails like a single call. Later, a
 * failure to obtain credentials is transient too, since they could be obtained before.
 *
 * @param hasSucceeded whether the service has responded to a poll of this wait
 */
export function afterFailure(error: unknown, hasSucceeded: boolean): Step {
  const isTransient = isDistributionError(error) && error.retryable;
  if (hasSucceeded && (isTransient || isErrorNamed(error, 'CredentialError'))) {
    const { retryAfter = 0 } = error as { readonly retryAfter?: number };
    return { kind: 'wait', pause: Math.min(retryAfter, maxRetryAfter) };
  }
  return { kind: isTransient ? 'unreachable' : 'failed', error };
}

/** Whether a permanent error comes from the service. */
export function isFromService(error: unknown): boolean {
  return isErrorNamed(error, 'ServiceError') || isErrorNamed(error, 'AuthError');
}

const maxPause = 30_000;

/** The next delay in milliseconds: longer by half, up to 30 seconds. */
export function grow(pause: number): number {
  return Math.min(Math.max(1, Math.ceil(pause * 1.5)), Math.max(pause, maxPause));
}

function unrecognized(status: string): ContractError {
  return new ContractError(
    `the job has the unknown status ${status} and may never finish: to wait anyway, set onUnrecognized to "wait"`,
    {
      code: 'UnrecognizedStatus',
      action: 'QueryDeviceDistributeJob',
      pointer: '/Data/Status',
    },
  );
}
