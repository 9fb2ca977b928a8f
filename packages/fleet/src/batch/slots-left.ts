/** How many jobs of the fleet may run at the same time, given what else the account has. Pure. */
import { runningStates, type Batch } from '../model/batch.ts';
import { hasFinished, type JobListing } from './job-listing.ts';

export interface SlotLimits {
  /** Jobs that may exist. */
  readonly existing: number;
  /** Jobs that may run. */
  readonly running: number;
}

/** @returns how many batches of the fleet may be in the `runningStates`, all workers together */
export function allowedRunning({ jobs }: JobListing, batches: Iterable<Batch>, slots: SlotLimits): number {
  const batchOf = new Map<string, Batch>();
  for (const batch of batches)
    if (batch.jobId !== undefined && batch.state !== 'freed') batchOf.set(batch.jobId, batch);
  let foreign = 0;
  let occupied = 0;
  for (const { jobId, status } of jobs.values()) {
    const own = batchOf.get(jobId);
    if (own === undefined && !hasFinished(status)) foreign += 1;
    if (own === undefined || !runningStates.has(own.state)) occupied += 1;
  }
  return Math.max(0, Math.min(slots.running - foreign, slots.existing - occupied));
}

/** Whether all slots have jobs that finished: nothing frees one by itself. */
export function isStuck({ jobs }: JobListing, slots: SlotLimits): boolean {
  const all = [...jobs.values()];
  return all.length >= slots.existing && all.every(({ status }) => hasFinished(status));
}
