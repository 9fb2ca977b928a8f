/** What an answer, or a failure, means for who waits. Pure. */
import { JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { ContractError, isDistributionError } from '../errors.ts';

/** What to do with a status that the contract does not know. */
export type OnUnrecognized = 'fail' | 'wait';

export type Step = { readonly kind: 'ended' | 'wait' } | { readonly kind: 'failed'; readonly error: unknown };

export function afterAnswer({ data }: QueryDeviceDistributeJobOutput, onUnrecognized: OnUnrecognized): Step {
  const { status } = data;
  if (status === JobStatus.Completed || status === JobStatus.Interrupted) return { kind: 'ended' };
  if (status.startsWith('unrecognized:') && onUnrecognized === 'fail')
    return { kind: 'failed', error: unknown(status) };
  return { kind: 'wait' };
}

/** What may pass is waited out, as long as there is time: the client has already tried it several times. */
export function afterFailure(error: unknown): Step {
  return isDistributionError(error) && error.retryable ? { kind: 'wait' } : { kind: 'failed', error };
}

const longestPause = 30_000;

/** The next pause, in milliseconds: half as long again, to at most 30 seconds. */
export function grow(pause: number): number {
  return Math.min(Math.ceil(pause * 1.5), Math.max(pause, longestPause));
}

function unknown(status: string): ContractError {
  return new ContractError(`the job has the status ${status}, and nobody knows whether it will end`, {
    code: 'UnrecognizedStatus',
    action: 'QueryDeviceDistributeJob',
    pointer: '/Data/Status',
  });
}
