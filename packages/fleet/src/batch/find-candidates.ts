/** Which jobs of the list may be the job of an attempt whose response was lost. Pure. */
import type { Batch, Candidate } from '../model/batch.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import type { ListedJob } from '@iot-distribution/client';
import type { JobListing } from './job-listing.ts';

/**
 * Jobs with the size of the batch, the same product, instances and strategy, that the list did not show before the intent, oldest first. The start time
 * orders them, and excludes none: a clock that is wrong by more than a tolerance would exclude the fleet's job.
 *
 * @param isKnown whether a job is known to be another batch's
 */
export function findCandidates(
  batch: Batch,
  { jobs }: JobListing,
  parameters: FleetParameters,
  isKnown: (jobId: string) => boolean,
): Candidate[] {
  const seen = new Set(batch.attempt?.seen);
  return [...jobs.values()]
    .filter((job) => canBeOfSize(job, batch.size) && !seen.has(job.jobId) && !isKnown(job.jobId))
    .filter((job) => goesTheSameWay(job, parameters))
    .toSorted((a, b) => a.gmtCreate - b.gmtCreate)
    .map(({ jobId, gmtCreate }) => ({ jobId, gmtCreate }));
}

/** A job that has not begun may show a total of 0. */
export function canBeOfSize({ total }: Pick<ListedJob, 'total'>, size: number): boolean {
  return total === size || total === 0;
}

function goesTheSameWay(
  job: ListedJob,
  { productKey, sourceInstanceId, targetInstanceConfig, strategy }: FleetParameters,
) {
  const targets = job.targetInstanceConfigs?.map(({ targetInstanceId }) => targetInstanceId) ?? [];
  const wanted = targetInstanceConfig.map(({ targetInstanceId }) => targetInstanceId);
  // The list need not show the targets.
  const sameTargets = targets.length === 0 || targets.toSorted().join('\n') === wanted.toSorted().join('\n');
  return (
    job.productKey === productKey &&
    job.sourceInstanceId === sourceInstanceId &&
    job.strategy === strategy &&
    sameTargets
  );
}

/** The candidates of a batch, with those that the list shows now. */
export function mergeCandidates(known: readonly Candidate[], found: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(known.map(({ jobId }) => jobId));
  return [...known, ...found.filter(({ jobId }) => !ids.has(jobId))];
}
