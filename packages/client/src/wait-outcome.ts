/** The outcome of a wait. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';

/** The outcome for one job: the response with its final status, or the error that aborted the wait for it. */
export type WaitOutcome =
  | { readonly jobId: string; readonly response: QueryDeviceDistributeJobOutput }
  | { readonly jobId: string; readonly error: unknown };

/** The members of an error that aborted a wait before all jobs finished. */
export interface UnfinishedWait {
  /** Continues the wait: pass it to `waitForDistribution` or `waitForDistributions`. It contains the finished jobs as well. */
  readonly token: string;
  /** The jobs that have finished. */
  readonly outcomes: readonly WaitOutcome[];
  /** The last response about the job, if there was one and the error is about one job. */
  readonly lastResponse?: QueryDeviceDistributeJobOutput | undefined;
}
