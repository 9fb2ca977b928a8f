/**
 * What is used of pg-boss. Its own declarations do not compile without `skipLibCheck` (12.38.0), so they are not imported, and the package
 * is loaded by a name that the compiler does not follow.
 */
import { FleetError } from '../fleet-error.ts';

/** Executes the statements of pg-boss: on a pool, or in a transaction of the store. */
export interface BossDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

interface InTransaction {
  readonly db: BossDatabase;
}

/** A job that was fetched. Its number of retries is its attempt: pg-boss ignores what an earlier attempt says about the job. */
export interface BossJob {
  readonly id: string;
  readonly retryCount: number;
  readonly data: unknown;
  readonly heartbeatSeconds: number | null;
}

type BossAttempt = Pick<BossJob, 'id' | 'retryCount'>;

export interface Boss {
  on(event: 'error', listener: () => void): unknown;
  start(): Promise<unknown>;
  stop(options: { readonly graceful: boolean; readonly close: boolean }): Promise<void>;
  getQueues(names: readonly string[]): Promise<readonly unknown[]>;
  createQueue(name: string, options: object): Promise<void>;
  supervise(name: string): Promise<void>;
  send(
    name: string,
    data: object,
    options: InTransaction & { readonly priority: number; readonly heartbeatSeconds: number },
  ): Promise<string | null>;
  fetch(
    name: string,
    options: InTransaction & {
      readonly batchSize?: number;
      readonly minPriority?: number;
      readonly maxPriority?: number;
    },
  ): Promise<readonly BossJob[]>;
  findJobs(
    name: string,
    options: InTransaction & { readonly limit: number },
  ): Promise<readonly { readonly id: string; readonly state: string }[]>;
  touch(name: string, jobs: readonly BossAttempt[], options: InTransaction): Promise<unknown>;
  fail(name: string, jobs: readonly BossAttempt[], data: null, options: InTransaction): Promise<unknown>;
  deleteJob(name: string, jobs: readonly BossAttempt[], options: InTransaction): Promise<unknown>;
}

const name: string = 'pg-boss';

/** @throws {FleetError} `StoreFailed` when pg-boss is not installed */
export async function createBoss(options: {
  readonly db: BossDatabase;
  readonly [option: string]: unknown;
}): Promise<Boss> {
  try {
    const { PgBoss } = (await import(name)) as { readonly PgBoss: new (given: object) => Boss };
    return new PgBoss(options);
  } catch {
    throw new FleetError('postgresStore needs the package pg-boss: npm install pg-boss', { code: 'StoreFailed' });
  }
}
