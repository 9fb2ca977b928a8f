import type { ResultFileFormat } from '../result-file/write-results.ts';
import type { FailureCase } from './service-failure.ts';

/** Decisions on behavior that the vendor does not document. You can change each; docs/wire/emulator-assumptions.md gives the reasons. */
export interface Assumptions {
  /** The HTTP status of a response with `Success` false. */
  readonly failureStatus: 200 | 400;
  /** How long a nonce is remembered, in milliseconds. */
  readonly nonceMemory: number;
  /** Whether finished jobs count towards the 10 jobs of an account. */
  readonly finishedJobsCount: boolean;
  /** How many jobs of an account run at the same time; a create beyond that is rejected. `Infinity`: only the 10 jobs limit it. */
  readonly runningJobs: number;
  /** Whether deleting an unfinished job stops it (true) or is rejected (false). */
  readonly deletesUnfinishedJobs: boolean;
  /** The response to QueryDeviceDistributeDetail before the job has completed. */
  readonly resultBeforeCompletion: 'failure' | 'emptyFile';
  /** The format of the result file: a JSON array, one JSON object per line, or CSV with a header. */
  readonly resultFormat: ResultFileFormat;
  /** The code in the result file for a name that is not a device of the product. */
  readonly unknownDeviceCode: number;
  /** Whether ListDeviceDistributeJob lists product jobs too. */
  readonly listsProductJobs: boolean;
  /** The order of ListDeviceDistributeJob, by creation time. */
  readonly jobOrder: 'newestFirst' | 'oldestFirst';
  /** The unit of GmtCreate in ListDistributedProduct. */
  readonly productGmtCreate: 'seconds' | 'milliseconds';
  /** Codes that replace the assumed codes of failures, by case. */
  readonly codes: Readonly<Partial<Record<FailureCase, string>>>;
}

export const defaultAssumptions: Assumptions = {
  failureStatus: 200,
  nonceMemory: 31 * 60_000,
  finishedJobsCount: true,
  runningJobs: Infinity,
  deletesUnfinishedJobs: true,
  resultBeforeCompletion: 'failure',
  resultFormat: 'json',
  unknownDeviceCode: 404,
  listsProductJobs: true,
  jobOrder: 'newestFirst',
  productGmtCreate: 'seconds',
  codes: {},
};
