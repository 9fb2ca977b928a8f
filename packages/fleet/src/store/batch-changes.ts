/** Changes of batches that all stores make alike. Pure. */
import type { Attempt, Batch, BatchProgress } from '../model/batch.ts';
import type { FleetDevice } from '../model/device-outcome.ts';
import type { FleetCounts } from './fleet-store.ts';

/** What a batch is after an intent. */
export function intended(batch: Batch, attempt: Attempt): BatchProgress {
  return { state: 'intended', attempts: batch.attempts + 1, attempt };
}

/** The members of a batch that `progress` replaces as a whole. */
export function progressOf(batch: BatchProgress): BatchProgress {
  const { state, attempts, attempt, candidates, jobId, gmtCreate, jobStatus } = batch;
  return {
    state,
    attempts,
    ...(attempt !== undefined && { attempt }),
    ...(candidates !== undefined && { candidates }),
    ...(jobId !== undefined && { jobId }),
    ...(gmtCreate !== undefined && { gmtCreate }),
    ...(jobStatus !== undefined && { jobStatus }),
  };
}

/** Splits `count` devices into batches, and returns their sizes. */
export function sizesOf(count: number, sizeOf: (position: number) => number): number[] {
  const sizes: number[] = [];
  for (let left = count; left > 0; left -= sizes.at(-1) ?? left) sizes.push(Math.min(left, sizeOf(sizes.length)));
  return sizes;
}

/** Counts from groups of rows; what has no row is 0. */
export function countsOf(
  devices: readonly (readonly [outcome: FleetDevice['outcome'], number: number])[],
  batches: readonly (readonly [state: string, number: number])[],
): FleetCounts {
  const states = { planned: 0, intended: 0, unknown: 0, tentative: 0, created: 0, finished: 0, done: 0, freed: 0 };
  return {
    devices: { pending: 0, distributed: 0, failed: 0, unknown: 0, ...Object.fromEntries(devices) },
    batches: { ...states, ...Object.fromEntries(batches) },
  };
}
