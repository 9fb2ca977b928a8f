/** Errors and events about creates and deletes with an unknown outcome. */
import type { ListedJob } from '@iot-distribution/codec';
import { AmbiguousError, isDistributionError } from '../errors.ts';
import type { Emit, ReconciledEvent } from '../events.ts';
import type { Call } from '../request/call.ts';

/** Marks an error: the request may have been executed, so the call must not be retried. */
export function inDoubt(error: unknown, known: string): unknown {
  if (!isDistributionError(error)) return error;
  return Object.assign(error, { message: `${error.message}; ${known}`, retryable: false, inDoubt: true });
}

/** @param reason the result of the lookup, as a clause */
export function ambiguous(
  { action }: Call,
  reason: string,
  candidates: readonly ListedJob[],
  cause: unknown,
): AmbiguousError {
  const message = `${action}: the response was lost, and the request may have been executed: ${reason}`;
  const shown = candidates.map(({ jobId, total, status, gmtCreate }) => ({ jobId, total, status, gmtCreate }));
  return new AmbiguousError(message, { code: 'OutcomeUnknown', action, candidates: shown, cause });
}

export function report(emit: Emit | undefined, { id, action }: Call, outcome: ReconciledEvent['outcome']): void {
  emit?.({ type: 'reconciled', call: id, action, outcome });
}
