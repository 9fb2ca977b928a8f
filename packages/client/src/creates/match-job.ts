/** Finds the jobs of a list that a create may have created. A pure function. */
import type { EncodedRequest, ListedJob } from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';
import { differ, featuresOfEntry, totalOf, type Features } from './features.ts';

/** The features and the start time of a create. */
export interface Wanted {
  readonly features: Features;
  readonly request: EncodedRequest;
  readonly lookup: LookupContract;
}

/** The start of the create on the clock of the service, in milliseconds since 1970. */
export interface Since {
  /** A job created before this is certainly not the one, even with a wrong clock. */
  readonly earliest: number;
  /** A job created after this was created after the start of the call. `Infinity` if nothing is certain. */
  readonly certain: number;
}

export interface Matches {
  /** The jobs that the create may have created. */
  readonly candidates: readonly ListedJob[];
  /** The only candidate, if all its features match the create; otherwise undefined. */
  readonly single: ListedJob | undefined;
}

/** @param isOfOther whether another create of this client or quota is known to have created the job */
export function matchJobs(
  { features, request, lookup }: Wanted,
  jobs: readonly ListedJob[],
  { earliest, certain }: Since,
  isOfOther: (jobId: string) => boolean,
): Matches {
  const total = totalOf(request, lookup);
  const candidates = jobs.filter(
    (job) =>
      job.gmtCreate >= earliest &&
      !isOfOther(job.jobId) &&
      !differ(features, featuresOfEntry(job, lookup)) &&
      // The create lists devices, so a product job does not match. A device job with a total of 0 may not have started.
      !(total === 0 && job.total > 0),
  );
  const [single] = candidates;
  const agrees =
    candidates.length === 1 && single !== undefined && single.gmtCreate >= certain && single.total === total;
  const showsAll =
    single !== undefined && [...featuresOfEntry(single, lookup).values()].every(({ length }) => length > 0);
  return { candidates, single: agrees && showsAll ? single : undefined };
}
