/** How the wait for one job ended. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';

/** Of one job: the response that says that the job has ended, or the error that ended the wait for it. */
export type WaitOutcome =
  | { readonly jobId: string; readonly response: QueryDeviceDistributeJobOutput }
  | { readonly jobId: string; readonly error: unknown };

/** What an error carries that ended a wait before the jobs did. */
export interface UnfinishedWait {
  /** Continues the wait: pass it to `waitForDistribution` or `waitForDistributions`. It contains the finished jobs as well. */
  readonly token: string;
  /** The jobs that finished before. */
  readonly outcomes: readonly WaitOutcome[];
  /** The last response about the job, when there was one and the error is about one job. */
  readonly lastResponse?: QueryDeviceDistributeJobOutput | undefined;
}
