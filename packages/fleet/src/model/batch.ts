/** One batch of a fleet: the devices of one job. */

/**
 * - `planned`: none of its requests is in flight. The only state in which an intent is written.
 * - `intended`: an intent is in the store. The create may have been sent.
 * - `unknown`: whether the create was executed is not known.
 * - `tentative`: the create is not sent again, since it may have been executed. `candidates` are the jobs that may be its job, as far as the list
 *   shows them.
 * - `created`: `jobId` is its job, and the job has not finished.
 * - `finished`: `jobId` is its job, and the job has finished.
 * - `done`: each device has its result, or goes to the next round.
 * - `freed`: the same, and the job is deleted.
 */
export type BatchState = 'planned' | 'intended' | 'unknown' | 'tentative' | 'created' | 'finished' | 'done' | 'freed';

/** States in which the size of a batch identifies its job: no two batches of a fleet have the same size in them. */
export const openStates: ReadonlySet<BatchState> = new Set(['intended', 'unknown', 'tentative', 'created', 'finished']);

/** States in which a job of the batch may be running. */
export const runningStates: ReadonlySet<BatchState> = new Set(['intended', 'unknown', 'tentative', 'created']);

/** One intent to create the job of a batch. */
export interface Attempt {
  /** The nonce of its request: sent again with the same nonce, the create is executed once at most. */
  readonly nonce: string;
  /** When the intent was written, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly intendedAt: number;
  /** Ids of the jobs with as many devices that the list showed before: none of them is the job of this attempt. */
  readonly seen: readonly string[];
  /** When the request was last sent, as far as is known, in the same unit as `intendedAt`. */
  readonly sentAt?: number | undefined;
}

/** A job that may be the one of a batch. */
export interface Candidate {
  readonly jobId: string;
  /** When it was created, as the list shows it, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate: number;
  /**
   * `refuted`: its result file has other devices, or it has finished, or was deleted, without distributing a device of the batch.
   * `undecidable`: it has finished or was deleted, and nothing shows whose devices it had.
   */
  readonly proof?: 'refuted' | 'undecidable' | undefined;
}

/** What changes about a batch. All of it is plain data: a store may keep it as JSON, except `state`, by which it searches. */
export interface BatchProgress {
  readonly state: BatchState;
  /** How many intents were written. */
  readonly attempts: number;
  /** The last intent. */
  readonly attempt?: Attempt | undefined;
  readonly candidates?: readonly Candidate[] | undefined;
  /** The job of the batch. */
  readonly jobId?: string | undefined;
  /** When the job was created, as the service shows it, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate?: number | undefined;
  /** The status of the job that was seen last. `gone`: it was deleted. */
  readonly jobStatus?: string | undefined;
}

/** One batch, as a worker that has claimed it sees it. */
export interface Batch extends BatchProgress {
  /** Number of the batch in its fleet, from 1. */
  readonly id: number;
  readonly round: number;
  /** How many devices it has, from 1 to 10,000. */
  readonly size: number;
  /** Grows with each claim and each change. A change is made only by who knows the present number. */
  readonly fence: number;
}
