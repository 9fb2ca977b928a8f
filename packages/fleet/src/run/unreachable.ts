/** Errors of a run that end it. */
import { FleetError } from '../fleet-error.ts';

export function isErrorOfFleet(error: unknown): error is FleetError {
  return error instanceof FleetError;
}

export function unreachable(patience: number, cause: unknown): FleetError {
  const text = `no call has succeeded for ${Math.round(patience / 1_000)} seconds. The state is stored: resume when the service can be reached`;
  return new FleetError(text, { code: 'Unreachable', retryable: true, cause });
}

export function callFailed(cause: unknown): FleetError {
  const text =
    'a call failed with an error that a repetition does not change. The state is stored: correct the cause and resume';
  return new FleetError(`${text}: ${messageOf(cause)}`, { code: 'CallFailed', cause });
}

export function createRejected(batch: number, cause: unknown): FleetError {
  const text = `the service rejects the job of batch ${batch}. The state is stored: correct the cause and resume`;
  return new FleetError(`${text}: ${messageOf(cause)}`, { code: 'CreateRejected', cause });
}

export function noFreeSlot(existing: number, freesSlots: boolean): FleetError {
  const advice = freesSlots
    ? 'none of them is a job of this fleet: delete some, or use the slots of another account'
    : 'delete some, or pass freeSlots: true, which deletes jobs of this fleet when their results are stored';
  const text = `the account has ${existing} jobs, all have finished, and finished jobs occupy slots: ${advice}`;
  return new FleetError(`${text}. The state is stored: resume afterwards`, { code: 'NoFreeSlot', retryable: true });
}

export function runAborted(): FleetError {
  return new FleetError('the run was aborted. The state is stored: resume it with runDistribution', {
    code: 'Aborted',
    retryable: true,
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : 'unknown error';
}
