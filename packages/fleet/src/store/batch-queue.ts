/**
 * The claims on batches, as jobs of pg-boss: a batch that may be claimed has one job, and the worker that has fetched the job has the claim. pg-boss
 * gives each job to one worker, counts its attempts, and returns the job when its worker sends no heartbeats.
 */
import { FleetError } from '../fleet-error.ts';
import { createBoss, type Boss, type BossJob } from './pg-boss.ts';
import type { PostgresConnection, PostgresPool } from './postgres-pool.ts';
import { ignoreError, onConnection } from './postgres-transaction.ts';

/** A job that a worker has fetched. The attempt is the fence of pg-boss. */
export interface FetchedJob {
  readonly id: string;
  readonly batch: number;
  readonly attempt: number;
  /** How long it stays with its worker without a heartbeat. */
  readonly heartbeatSeconds: number | null;
}

/** What identifies the attempt of a worker. */
export type JobAttempt = Pick<FetchedJob, 'id' | 'batch' | 'attempt'>;

interface JobData {
  readonly batch: number;
}

const queue = 'batches';
/** The shortest time without a heartbeat that pg-boss supports, in seconds. */
const shortestHeartbeat = 10;
const day = 86_400;
/** pg-boss deletes a job that waits for longer, in seconds. */
const retention = 3_650 * day;
/** A job is returned as often as necessary. */
const retryLimit = 2_000_000_000;
/** Claims of dead workers are looked for at most every so many milliseconds. */
const superviseInterval = 1_000;

export class BatchQueue {
  readonly #boss: Boss;
  #supervisedAt = -Infinity;

  private constructor(boss: Boss) {
    this.#boss = boss;
  }

  /** @throws {FleetError} `StoreFailed` when pg-boss is not installed */
  static async start(pool: PostgresPool, schema: string): Promise<BatchQueue> {
    const boss = await createBoss({
      schema,
      db: {
        executeSql: (text: string, values?: unknown[]) =>
          onConnection(pool, (connection) => connection.query(text, values)),
      },
      // No timers: this class calls what is necessary, when it is.
      supervise: false,
      schedule: false,
      registerInstance: false,
      reindex: false,
      monitorVacuum: false,
      monitorIntervalSeconds: 1,
      openTelemetry: { enabled: false },
    });
    // Errors of calls reject their promises. This event repeats them, and ends the process when it has no listener.
    boss.on('error', ignoreError);
    await boss.start();
    const [existing] = await boss.getQueues([queue]);
    if (existing === undefined) {
      const options = { retryLimit, retryDelay: 0, expireInSeconds: day, retentionSeconds: retention };
      await boss.createQueue(queue, options);
    }
    return new BatchQueue(boss);
  }

  /** Returns the jobs of workers that have sent no heartbeat. */
  async expire(): Promise<void> {
    const now = performance.now();
    if (now - this.#supervisedAt < superviseInterval) return;
    this.#supervisedAt = now;
    await this.#boss.supervise(queue);
  }

  /** Creates the job of a batch. @returns its id */
  async offer(connection: PostgresConnection, batch: number, lease: number): Promise<string> {
    const heartbeatSeconds = heartbeatOf(lease);
    // The priority makes the batches come in their order, and selects the job of one of them.
    const options = { ...within(connection), priority: priorityOf(batch), heartbeatSeconds };
    const id = await this.#boss.send(queue, { batch }, options);
    if (id === null) throw new FleetError('pg-boss did not create a job', { code: 'StoreFailed' });
    return id;
  }

  /** Fetches the job of one batch; undefined when another worker has it. */
  async fetch(connection: PostgresConnection, batch: number): Promise<FetchedJob | undefined> {
    const only = { minPriority: priorityOf(batch), maxPriority: priorityOf(batch) };
    const [job] = await this.#boss.fetch(queue, { ...within(connection), ...only });
    return job && fetchedJob(job);
  }

  /** Fetches jobs of the batches with the lowest numbers. */
  async fetchNext(connection: PostgresConnection, count: number): Promise<FetchedJob[]> {
    const jobs = await this.#boss.fetch(queue, { ...within(connection), batchSize: count });
    return jobs.map(fetchedJob).toSorted((a, b) => a.batch - b.batch);
  }

  /** The time without a heartbeat is a property of the job: a worker with another lease replaces the job that it has fetched. */
  async withLease(connection: PostgresConnection, job: FetchedJob, lease: number): Promise<FetchedJob> {
    if (job.heartbeatSeconds === heartbeatOf(lease)) return job;
    await this.remove(connection, job);
    await this.offer(connection, job.batch, lease);
    const again = await this.fetch(connection, job.batch);
    if (again === undefined) throw new FleetError('pg-boss did not return the job', { code: 'StoreFailed' });
    return again;
  }

  /** Ids of all jobs that are waiting or fetched. */
  async readJobs(connection: PostgresConnection): Promise<ReadonlySet<string>> {
    const jobs = await this.#boss.findJobs(queue, { ...within(connection), limit: 100_000 });
    return new Set(jobs.filter(({ state }) => liveStates.has(state)).map(({ id }) => id));
  }

  /** Sends heartbeats. Jobs that were lost stay with their new workers. */
  async keep(connection: PostgresConnection, jobs: readonly JobAttempt[]): Promise<void> {
    if (jobs.length > 0) await this.#boss.touch(queue, jobs.map(attemptOf), within(connection));
  }

  /** Returns a job, so that another worker can fetch it. */
  async giveBack(connection: PostgresConnection, job: JobAttempt): Promise<void> {
    await this.#boss.fail(queue, [attemptOf(job)], null, within(connection));
  }

  /** Removes the job of a batch that needs no more work. */
  async remove(connection: PostgresConnection, job: JobAttempt): Promise<void> {
    await this.#boss.deleteJob(queue, [attemptOf(job)], within(connection));
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false });
  }
}

const liveStates: ReadonlySet<string> = new Set(['created', 'retry', 'active']);

function heartbeatOf(lease: number): number {
  return Math.max(shortestHeartbeat, Math.ceil(lease / 1_000));
}

function priorityOf(batch: number): number {
  return -batch;
}

function fetchedJob({ id, data, retryCount, heartbeatSeconds }: BossJob): FetchedJob {
  return { id, batch: (data as JobData).batch, attempt: retryCount, heartbeatSeconds };
}

function attemptOf({ id, attempt }: JobAttempt) {
  return { id, retryCount: attempt };
}

/** Statements of pg-boss become part of this transaction. */
function within(connection: PostgresConnection) {
  return { db: { executeSql: (text: string, values?: unknown[]) => connection.query(text, values) } };
}
