/**
 * What is to be done next about a batch, from its state, the list of jobs and the time. Pure: the runner does it.
 *
 * A create is safe to send again with the nonce of its intent, since the gateway accepts a nonce once. After `nonceTime` the gateway may have forgotten
 * it. After `settleTime` no request of the intent can still be executed, and a job that the list does not show was not created.
 */
import type { Batch, Candidate } from '../model/batch.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import { findCandidates, mergeCandidates } from './find-candidates.ts';
import { hasFinished, type JobListing } from './job-listing.ts';

export type BatchStep =
  /** Write an intent and send the create. */
  | { readonly kind: 'create' }
  /** Send the create of the intent again. */
  | { readonly kind: 'send-again' }
  /** The create can have been executed: wait for its job in the list. */
  | { readonly kind: 'adopt'; readonly candidates: readonly Candidate[] }
  /** Read the result file of a candidate, and compare the names. Without a status: the list does not show it. */
  | { readonly kind: 'prove'; readonly candidate: Candidate; readonly status: string | undefined }
  /** Whether the create was executed cannot be found out: its devices are unknown, and are not sent again. */
  | { readonly kind: 'give-up' }
  /** The create was not executed, and will not be: the batch is planned again. */
  | { readonly kind: 'plan-again' }
  /** The status of the job has changed, or the time of its creation is known now. */
  | { readonly kind: 'note'; readonly jobStatus: string; readonly gmtCreate: number }
  /** The list does not show the job: query it. */
  | { readonly kind: 'query' }
  /** Read and store the results. */
  | { readonly kind: 'collect' }
  /** Delete the job. */
  | { readonly kind: 'free' }
  /** Nothing, until the list has been read again. */
  | { readonly kind: 'look' }
  /** Nothing at all. */
  | { readonly kind: 'rest' };

/** What a step depends on, apart from its batch. */
export interface StepContext {
  readonly now: number;
  /** The latest list; undefined when it has not been read yet. */
  readonly listing: JobListing | undefined;
  readonly parameters: FleetParameters;
  /** When the job of a batch was created, by the clock of the run; 0 when an earlier run has created it. */
  readonly createdAt: number;
  /** Whether a job is known to be that of another batch. */
  readonly isKnown: (jobId: string) => boolean;
  readonly freesSlots: boolean;
  readonly nonceTime: number;
  readonly settleTime: number;
}

export function nextStep(batch: Batch, context: StepContext): BatchStep {
  switch (batch.state) {
    case 'planned':
      return { kind: 'create' };
    case 'intended':
    case 'unknown':
      return afterLostResponse(batch, context);
    case 'tentative':
      return ofTentative(batch, context);
    case 'created':
      return ofCreated(batch, context);
    case 'finished':
      return { kind: 'collect' };
    case 'done':
      return context.freesSlots && batch.jobId !== undefined ? { kind: 'free' } : { kind: 'rest' };
    case 'freed':
      return { kind: 'rest' };
  }
}

function afterLostResponse(batch: Batch, { now, nonceTime, ...context }: StepContext): BatchStep {
  const { intendedAt = now } = batch.attempt ?? {};
  // A clock that was set back says nothing about the age of the nonce.
  if (now >= intendedAt && now - intendedAt < nonceTime) return { kind: 'send-again' };
  return { kind: 'adopt', candidates: candidatesOf(batch, { now, nonceTime, ...context }) };
}

function candidatesOf(batch: Batch, { listing, parameters, isKnown }: StepContext): readonly Candidate[] {
  return listing === undefined ? [] : findCandidates(batch, listing, parameters, isKnown);
}

function ofTentative(batch: Batch, context: StepContext): BatchStep {
  const { now, listing, settleTime } = context;
  if (listing === undefined) return { kind: 'look' };
  const { candidates: known = [], attempt } = batch;
  const candidates = mergeCandidates(known, candidatesOf(batch, context));
  if (JSON.stringify(candidates) !== JSON.stringify(known)) return { kind: 'adopt', candidates };
  const open = candidates.filter(({ proof }) => proof === undefined);
  for (const candidate of open) {
    const status = listing.jobs.get(candidate.jobId)?.status;
    if (status === undefined || hasFinished(status)) return { kind: 'prove', candidate, status };
  }
  const settledAt = (attempt?.sentAt ?? attempt?.intendedAt ?? now) + settleTime;
  const isSettled = open.length === 0 && now >= settledAt && listing.readAt >= settledAt;
  if (!isSettled) return { kind: 'look' };
  return { kind: candidates.some(({ proof }) => proof === 'undecidable') ? 'give-up' : 'plan-again' };
}

function ofCreated({ jobId = '', jobStatus, gmtCreate }: Batch, { listing, createdAt }: StepContext): BatchStep {
  if (listing === undefined || listing.readAt <= createdAt) return { kind: 'look' };
  const job = listing.jobs.get(jobId);
  if (job === undefined) return { kind: 'query' };
  if (job.status === jobStatus && job.gmtCreate === gmtCreate) return { kind: 'look' };
  return { kind: 'note', jobStatus: job.status, gmtCreate: job.gmtCreate };
}
