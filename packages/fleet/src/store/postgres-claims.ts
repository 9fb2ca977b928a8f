/** Which worker has which batch: a claim is a fetched job and a larger fence, both in one transaction. */
import { openStates, type Batch } from '../model/batch.ts';
import type { BatchQueue, FetchedJob, JobAttempt } from './batch-queue.ts';
import type { Claim } from './fleet-store.ts';
import type { PostgresConnection } from './postgres-pool.ts';
import { batchOf, type Row } from './sqlite-rows.ts';

/** How often jobs are looked for that pg-boss has lost, in milliseconds. */
const missingInterval = 60_000;

export class PostgresClaims {
  readonly #queue: BatchQueue;
  #checkedAt = -Infinity;

  constructor(queue: BatchQueue) {
    this.#queue = queue;
  }

  /** In a transaction that has locked the fleet. */
  async claim(connection: PostgresConnection, claim: Claim): Promise<Batch[]> {
    await this.#forgetMissing(connection);
    const left = await this.#claimStates(connection, claim, [...openStates, ...(claim.done ? ['done'] : [])]);
    return [...left, ...(await this.#claimPlanned(connection, claim))];
  }

  /** Sends heartbeats for all claims of a worker. */
  async keep(connection: PostgresConnection, worker: string): Promise<void> {
    await this.#queue.keep(connection, await jobsOf(connection, worker));
  }

  async release(connection: PostgresConnection, worker: string, batch?: number): Promise<void> {
    for (const job of await jobsOf(connection, worker)) {
      if ((batch ?? job.batch) !== job.batch) continue;
      if (job.hasWork) await this.#queue.giveBack(connection, job);
      else await this.#queue.remove(connection, job);
      const sql = 'UPDATE batch SET worker = NULL, job = CASE WHEN $3 THEN job END WHERE id = $1 AND worker = $2';
      await connection.query(sql, [job.batch, worker, job.hasWork]);
    }
  }

  /** Claims all batches in these states that no worker has. */
  async #claimStates(connection: PostgresConnection, claim: Claim, states: readonly string[]): Promise<Batch[]> {
    const claimed: Batch[] = [];
    const { rows } = await connection.query('SELECT id, job FROM batch WHERE state = ANY($1) ORDER BY id', [states]);
    for (const { id, job } of rows as { id: number; job: string | null }[]) {
      if (job === null) await this.#offer(connection, id, claim.lease);
      const fetched = await this.#queue.fetch(connection, id);
      if (fetched !== undefined) claimed.push(...(await this.#take(connection, fetched, claim, states)));
    }
    return claimed;
  }

  async #claimPlanned(connection: PostgresConnection, claim: Claim): Promise<Batch[]> {
    const claimed: Batch[] = [];
    while (claimed.length < claim.planned) {
      const left = claim.planned - claimed.length;
      const sql = "SELECT id FROM batch WHERE state = 'planned' AND job IS NULL ORDER BY id LIMIT $1";
      for (const { id } of (await connection.query(sql, [left])).rows) await this.#offer(connection, id, claim.lease);
      const jobs = await this.#queue.fetchNext(connection, left);
      if (jobs.length === 0) break;
      for (const job of jobs) claimed.push(...(await this.#take(connection, job, claim, ['planned'])));
    }
    return claimed;
  }

  async #offer(connection: PostgresConnection, batch: number, lease: number): Promise<void> {
    const job = await this.#queue.offer(connection, batch, lease);
    await connection.query('UPDATE batch SET job = $2 WHERE id = $1', [batch, job]);
  }

  /** Makes a fetched job a claim. A job that its batch no longer needs is removed. */
  async #take(
    connection: PostgresConnection,
    fetched: FetchedJob,
    { worker, lease }: Claim,
    states: readonly string[],
  ): Promise<Batch[]> {
    const sql = 'SELECT * FROM batch WHERE id = $1 AND job = $2 AND state = ANY($3) FOR UPDATE';
    const [row] = (await connection.query(sql, [fetched.batch, fetched.id, states])).rows as Row[];
    if (row === undefined) {
      await this.#queue.remove(connection, fetched);
      await connection.query('UPDATE batch SET job = NULL WHERE id = $1 AND job = $2', [fetched.batch, fetched.id]);
      return [];
    }
    const job = await this.#queue.withLease(connection, fetched, lease);
    const batch = batchOf(row);
    const fence = batch.fence + 1;
    const claim = 'UPDATE batch SET worker = $2, job = $3, attempt = $4, fence = $5 WHERE id = $1';
    await connection.query(claim, [batch.id, worker, job.id, job.attempt, fence]);
    return [{ ...batch, fence }];
  }

  /** A batch whose job is missing gets a new one: no batch is lost with its job. */
  async #forgetMissing(connection: PostgresConnection): Promise<void> {
    const now = performance.now();
    if (now - this.#checkedAt < missingInterval) return;
    this.#checkedAt = now;
    const jobs = [...(await this.#queue.readJobs(connection))];
    const sql = 'UPDATE batch SET job = NULL, worker = NULL WHERE job IS NOT NULL AND job <> ALL($1::uuid[])';
    await connection.query(sql, [jobs]);
  }
}

interface WorkersJob extends JobAttempt {
  /** Whether other workers can continue with its batch. */
  readonly hasWork: boolean;
}

async function jobsOf(connection: PostgresConnection, worker: string): Promise<WorkersJob[]> {
  const sql = 'SELECT id, job, attempt, state FROM batch WHERE worker = $1 AND job IS NOT NULL ORDER BY id';
  const { rows } = await connection.query(sql, [worker]);
  return (rows as { id: number; job: string; attempt: number; state: string }[]).map(({ id, job, attempt, state }) => ({
    id: job,
    batch: id,
    attempt,
    hasWork: state !== 'done' && state !== 'freed',
  }));
}
