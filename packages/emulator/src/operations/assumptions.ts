import type { ResultFileFormat } from '../result-file/write-results.ts';
import type { FailureCase } from './service-failure.ts';

/** What the vendor does not document and the emulator must decide. Each can be changed; docs/wire/emulator-assumptions.md gives the reasons. */
export interface Assumptions {
  /** HTTP status of a response with `Success` false. */
  readonly failureStatus: 200 | 400;
  /** How long a nonce is remembered, in milliseconds. */
  readonly nonceMemory: number;
  /** Whether finished jobs count towards the 10 jobs of an account. */
  readonly finishedJobsCount: boolean;
  /** Whether an unfinished job can be deleted (which stops it), or the call is rejected. */
  readonly deletesUnfinishedJobs: boolean;
  /** The response to QueryDeviceDistributeDetail before the job is completed. */
  readonly resultBeforeCompletion: 'failure' | 'emptyFile';
  /** Form of the result file: a JSON array, one JSON object per line, or comma-separated values with a header. */
  readonly resultFormat: ResultFileFormat;
  /** Code, in the result file, of a name that is no device of the product. */
  readonly unknownDeviceCode: number;
  /** Whether ListDeviceDistributeJob lists product jobs too. */
  readonly listsProductJobs: boolean;
  /** Order of ListDeviceDistributeJob, by the time of creation. */
  readonly jobOrder: 'newestFirst' | 'oldestFirst';
  /** Unit of GmtCreate in ListDistributedProduct. */
  readonly productGmtCreate: 'seconds' | 'milliseconds';
  /** Codes of failures in the place of the assumed ones, by case. */
  readonly codes: Readonly<Partial<Record<FailureCase, string>>>;
}

export const defaultAssumptions: Assumptions = {
  failureStatus: 200,
  nonceMemory: 31 * 60_000,
  finishedJobsCount: true,
  deletesUnfinishedJobs: true,
  resultBeforeCompletion: 'failure',
  resultFormat: 'json',
  unknownDeviceCode: 404,
  listsProductJobs: true,
  jobOrder: 'newestFirst',
  productGmtCreate: 'seconds',
  codes: {},
};
