/** Everything the emulator knows: plain data that a test may read and set at any moment. */
import type { Account } from './accounts.ts';
import type { Job } from './job.ts';

export interface World {
  /** By access key id. */
  readonly accounts: Map<string, Account>;
  /** By job id. */
  readonly jobs: Map<string, Job>;
}
