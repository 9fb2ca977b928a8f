/** What a caller is told when nobody knows whether a create or a delete was executed, and what listeners are told about a lookup. */
import type { ListedJob } from '@iot-distribution/codec';
import { AmbiguousError, isDistributionError } from '../errors.ts';
import type { Emit, ReconciledEvent } from '../events.ts';
import type { Call } from '../request/call.ts';

/** The error stays what it is, but neither invites to a second request nor claims that the first was not executed. */
export function inDoubt(error: unknown, known: string): unknown {
  if (!isDistributionError(error)) return error;
  return Object.assign(error, { message: `${error.message}; ${known}`, retryable: false, inDoubt: true });
}

/** @param reason what the lookup has shown, a clause */
export function ambiguous(
  { action }: Call,
  reason: string,
  candidates: readonly ListedJob[],
  cause: unknown,
): AmbiguousError {
  const message = `${action}: the response was lost, and whether the request was executed is not known: ${reason}`;
  const shown = candidates.map(({ jobId, total, status, gmtCreate }) => ({ jobId, total, status, gmtCreate }));
  return new AmbiguousError(message, { code: 'OutcomeUnknown', action, candidates: shown, cause });
}

export function report(emit: Emit | undefined, { id, action }: Call, verdict: ReconciledEvent['verdict']): void {
  emit?.({ type: 'reconciled', call: id, action, verdict });
}
