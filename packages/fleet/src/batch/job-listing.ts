/** What the list of jobs showed at one time. */
import type { ListedJob } from '@iot-distribution/client';

export interface JobListing {
  /** All jobs of the account, by id. */
  readonly jobs: ReadonlyMap<string, ListedJob>;
  /** How many calls the list took. */
  readonly pages: number;
  /** When it was read, in milliseconds of the clock of the run. */
  readonly readAt: number;
}

/** Whether a job with this status runs no longer. */
export function hasFinished(status: string): boolean {
  return status === 'completed' || status === 'interrupted';
}
