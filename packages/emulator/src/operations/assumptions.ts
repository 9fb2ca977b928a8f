/** What the emulator takes for true where the vendor says nothing, as data. */
import type { FailureCase } from './service-error.ts';

/** What the vendor does not document and the emulator has to decide. Each can be switched; docs/wire/emulator-assumptions.md has the reasons. */
export interface Assumptions {
  /** HTTP status of an answer with `Success` false. */
  readonly failureStatus: 200 | 400;
  /** How long a nonce is remembered, in milliseconds. */
  readonly nonceMemory: number;
  /** Whether jobs that have ended still take one of the account's 10 places. */
  readonly endedJobsCount: boolean;
  /** Whether a job that has not ended can be deleted (which stops it), or the call is refused. */
  readonly deletesUnendedJobs: boolean;
  /** What asking for the result of a job gives before it is completed. */
  readonly resultBeforeEnd: 'failure' | 'emptyFile';
  /** What the result file looks like: a JSON array, one JSON object a line, or comma-separated values with a header. */
  readonly resultFormat: 'json' | 'jsonLines' | 'csv';
  /** Code, in the result file, of a name that is no device of the product. */
  readonly unknownDeviceCode: number;
  /** Whether ListDeviceDistributeJob has jobs for products too. */
  readonly listsProductJobs: boolean;
  /** Order of ListDeviceDistributeJob, by the time of creation. */
  readonly jobOrder: 'newestFirst' | 'oldestFirst';
  /** Unit of GmtCreate in ListDistributedProduct. */
  readonly productGmtCreate: 'seconds' | 'milliseconds';
  /** Other codes than the assumed ones, by case. */
  readonly codes: Readonly<Partial<Record<FailureCase, string>>>;
}

export const defaultAssumptions: Assumptions = {
  failureStatus: 200,
  nonceMemory: 31 * 60_000,
  endedJobsCount: true,
  deletesUnendedJobs: true,
  resultBeforeEnd: 'failure',
  resultFormat: 'json',
  unknownDeviceCode: 404,
  listsProductJobs: true,
  jobOrder: 'newestFirst',
  productGmtCreate: 'seconds',
  codes: {},
};
