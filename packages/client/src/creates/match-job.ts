/** Which jobs of a list may be the one that a create has made. Pure. */
import type { EncodedRequest, ListedJob, LookupContract } from '@iot-distribution/codec';
import { differ, featuresOfEntry, totalOf, type Features } from './features.ts';

/** What a create asked for. */
export interface Wanted {
  readonly features: Features;
  readonly request: EncodedRequest;
  readonly lookup: LookupContract;
}

/** When the create began, by the clock of the service: milliseconds since 1970. */
export interface Since {
  /** A job from before that is not the one that was created, however wrong a clock is. */
  readonly earliest: number;
  /** A job from then on was created after the call began; `Infinity`: nothing is certain. */
  readonly certain: number;
}

export interface Matches {
  /** Jobs that may be the one. */
  readonly candidates: readonly ListedJob[];
  /** The only candidate, when everything that the list shows agrees with the create; undefined otherwise. */
  readonly single: ListedJob | undefined;
}

/** @param isOfOther whether a create of this client or quota is known to have made the job */
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
      // Devices are listed, so it is not a job for a product alone. A job for devices with a total of 0 may be one that has not begun.
      !(total === 0 && job.total > 0),
  );
  const [single] = candidates;
  const agrees =
    candidates.length === 1 && single !== undefined && single.gmtCreate >= certain && single.total === total;
  const showsAll =
    single !== undefined && [...featuresOfEntry(single, lookup).values()].every(({ length }) => length > 0);
  return { candidates, single: agrees && showsAll ? single : undefined };
}
