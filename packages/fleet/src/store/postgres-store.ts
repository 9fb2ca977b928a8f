/** A fleet in PostgreSQL, for any number of processes and machines. */
import { randomUUID } from 'node:crypto';
import { openStates, runningStates, type Attempt, type Batch, type BatchProgress } from '../model/batch.ts';
import type { DeviceOutcome } from '../model/device-outcome.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import { FleetError } from '../fleet-error.ts';
import { countsOf, intended, sizesOf } from './batch-changes.ts';
import { BatchQueue } from './batch-queue.ts';
import type { Claim, CompletePlan, DeviceFilter, FleetStore, IntentResult, PlannedDevice } from './fleet-store.ts';
import { PostgresClaims } from './postgres-claims.ts';
import { postgresFailure } from './postgres-failure.ts';
import type { PostgresConnection, PostgresPool } from './postgres-pool.ts';
import { createTables, useSchema } from './postgres-schema.ts';
import {
  addBatches,
  lockFleet,
  lockPlan,
  removePlan,
  rowsOf,
  setProgress,
  storeOutcomes,
} from './postgres-statements.ts';
import { ignoreError, inTransaction } from './postgres-transaction.ts';
import { batchOf, deviceOf, fleetOf } from './sqlite-rows.ts';
import { outcomeNames } from './sqlite-schema.ts';
import { claimLost, planExists, storeClosed } from './store-errors.ts';

/** Where in the database the fleet is kept. */
export interface PostgresStoreOptions {
  /**
   * Name of the schema of the fleet, in lower case. Default: `iot_distribution`. One schema has one fleet. pg-boss uses a second schema with
   * `_queue` after this name.
   */
  readonly schema?: string | undefined;
}

/**
 * A store in PostgreSQL, which any number of processes and machines share. It needs the packages `pg` and `pg-boss`. The pool stays yours: close it after
 * the store.
 *
 * @param pool of `pg`: `new Pool({ connectionString })`, with two connections or more
 * @throws {FleetError} `InvalidParameters` when the pool or the name of the schema is not usable
 *
 * @example
 * import { Pool } from 'pg';
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL });
 * const store = postgresStore(pool, { schema: 'fleet_1' });
 * await store.close();
 * await pool.end();
 */
export function postgresStore(
  pool: PostgresPool,
  { schema = 'iot_distribution' }: PostgresStoreOptions = {},
): FleetStore {
  if (typeof pool?.connect !== 'function') {
    throw new FleetError('the pool must be a Pool of the package pg', { code: 'InvalidParameters' });
  }
  // Written into statements, where a parameter is not possible.
  if (typeof schema !== 'string' || !/^[a-z_][a-z0-9_]{0,39}$/.test(schema)) {
    const message = 'the option schema must consist of 1 to 40 lower-case letters, digits and underscores';
    throw new FleetError(message, { code: 'InvalidParameters' });
  }
  return new PostgresStore(pool, schema);
}

interface Opened {
  readonly queue: BatchQueue;
  readonly claims: PostgresClaims;
}

class PostgresStore implements FleetStore {
  readonly #pool: PostgresPool;
  readonly #schema: string;
  /** Names of the workers that have claimed batches through this object. */
  readonly #workers = new Set<string>();
  #opening: Promise<Opened> | undefined;
  #isClosed = false;

  constructor(pool: PostgresPool, schema: string) {
    this.#pool = pool;
    this.#schema = schema;
    // Without a listener, a pool ends the process when the server closes an idle connection.
    pool.on('error', ignoreError);
  }

  readFleet() {
    return this.#run(async (connection) => {
      const [row] = await rowsOf(connection, 'SELECT * FROM fleet');
      return row && fleetOf(row);
    });
  }

  beginPlan(parameters: FleetParameters) {
    const plan = randomUUID();
    return this.#run(async (connection) => {
      // Two processes that begin a plan at the same time wait for each other.
      await connection.query('LOCK TABLE fleet IN EXCLUSIVE MODE');
      if ((await rowsOf(connection, "SELECT 1 FROM fleet WHERE state = 'ready'")).length > 0) throw planExists();
      await removePlan(connection);
      const sql = "INSERT INTO fleet VALUES (1, $1, 'planning', '', $2, 0, 1)";
      await connection.query(sql, [plan, JSON.stringify(parameters)]);
      return plan;
    });
  }

  addDevices(plan: string, devices: readonly PlannedDevice[]) {
    return this.#run(async (connection) => {
      await lockPlan(connection, plan);
      const names = devices.map(({ deviceName }) => deviceName);
      const lines = devices.map(({ line }) => line);
      const batches = devices.map(({ batch }) => batch);
      const sql = `INSERT INTO device (name, line, batch) SELECT * FROM unnest($1::text[], $2::integer[], $3::integer[])
        ON CONFLICT (name) DO NOTHING RETURNING line`;
      const added = new Set((await connection.query(sql, [names, lines, batches])).rows.map(({ line }) => line));
      const duplicates = devices.filter(({ line }) => !added.has(line));
      if (duplicates.length === 0) return [];
      const before = 'SELECT name, line FROM device WHERE name = ANY($1)';
      const { rows } = await connection.query(before, [duplicates.map(({ deviceName }) => deviceName)]);
      const firstLines = new Map(rows.map(({ name, line }) => [name as string, line as number]));
      return duplicates.map(({ deviceName, line }) => {
        return { deviceName, line, firstLine: firstLines.get(deviceName) ?? line };
      });
    });
  }

  completePlan(plan: string, { identity, devices, sizes }: CompletePlan) {
    return this.#run(async (connection) => {
      await lockPlan(connection, plan);
      await addBatches(connection, 1, 1, sizes);
      await connection.query("UPDATE fleet SET state = 'ready', identity = $1, devices = $2", [identity, devices]);
      // Many rows are new: without their statistics the next queries read the whole table.
      await connection.query('ANALYZE device');
    });
  }

  discardPlan(plan: string) {
    return this.#run(async (connection) => {
      await lockPlan(connection, plan);
      await removePlan(connection);
    });
  }

  async claim(claim: Claim) {
    this.#workers.add(claim.worker);
    const { queue } = await this.#open();
    await queue.expire().catch((error: unknown) => {
      throw postgresFailure(error);
    });
    return this.#run(async (connection, { claims }) => {
      if (!(await lockFleet(connection))) return [];
      return claims.claim(connection, claim);
    });
  }

  keepClaims(worker: string) {
    return this.#run((connection, { claims }) => claims.keep(connection, worker));
  }

  releaseClaims(worker: string, batch?: number) {
    return this.#run(async (connection, { claims }) => {
      await lockFleet(connection);
      await claims.release(connection, worker, batch);
    });
  }

  readBatches() {
    return this.#run(async (connection) => (await rowsOf(connection, 'SELECT * FROM batch ORDER BY id')).map(batchOf));
  }

  readNames(batch: number) {
    return this.#run(async (connection) => {
      const rows = await rowsOf(connection, 'SELECT name FROM device WHERE batch = $1 ORDER BY line', [batch]);
      return rows.map(({ name }) => String(name));
    });
  }

  intend(batch: Batch, attempt: Attempt, running: number) {
    return this.#run(async (connection): Promise<IntentResult> => {
      await lockFleet(connection);
      const all = (await rowsOf(connection, 'SELECT * FROM batch')).map(batchOf);
      const now = all.find(({ id, fence }) => id === batch.id && fence === batch.fence);
      if (now?.state !== 'planned') throw claimLost(batch.id);
      if (all.some(({ state, size }) => openStates.has(state) && size === batch.size)) return { kind: 'size-in-use' };
      if (all.filter(({ state }) => runningStates.has(state)).length >= running) return { kind: 'no-slot' };
      return { kind: 'intended', batch: await setProgress(connection, batch, intended(batch, attempt)) };
    });
  }

  update(batch: Batch, progress: BatchProgress) {
    return this.#run((connection) => setProgress(connection, batch, progress));
  }

  finish(batch: Batch, progress: BatchProgress, outcomes: readonly DeviceOutcome[]) {
    return this.#run(async (connection) => {
      const changed = await setProgress(connection, batch, progress);
      await storeOutcomes(connection, batch, outcomes);
      return changed;
    });
  }

  beginRound(round: number, sizeOf: (position: number) => number) {
    return this.#run(async (connection) => {
      if (!(await lockFleet(connection))) return false;
      const [now] = await rowsOf(
        connection,
        `SELECT (SELECT round FROM fleet) AS round, (SELECT max(id) FROM batch) AS last,
          EXISTS (SELECT 1 FROM batch WHERE state NOT IN ('done', 'freed')) AS busy,
          (SELECT count(*) FROM device WHERE batch IS NULL) AS devices`,
      );
      const left = Number(now?.['devices']);
      if (now?.['round'] !== round || now['busy'] === true || left === 0) return false;
      const first = Number(now['last']) + 1;
      const sizes = sizesOf(left, sizeOf);
      await addBatches(connection, first, round + 1, sizes);
      for (const [position, size] of sizes.entries()) {
        const next = 'SELECT line FROM device WHERE batch IS NULL ORDER BY line LIMIT $2';
        await connection.query(`UPDATE device SET batch = $1 WHERE line IN (${next})`, [first + position, size]);
      }
      await connection.query('UPDATE fleet SET round = $1', [round + 1]);
      return true;
    });
  }

  count() {
    return this.#run(async (connection) => {
      const devices = await rowsOf(connection, 'SELECT outcome, count(*) AS number FROM device GROUP BY outcome');
      const batches = await rowsOf(connection, 'SELECT state, count(*) AS number FROM batch GROUP BY state');
      return countsOf(
        devices.map((row) => [outcomeNames[Number(row['outcome'])] ?? 'pending', Number(row['number'])]),
        batches.map((row) => [String(row['state']), Number(row['number'])]),
      );
    });
  }

  readDevices({ outcome, afterLine, limit }: DeviceFilter) {
    return this.#run(async (connection) => {
      const batches = (await rowsOf(connection, 'SELECT * FROM batch')).map(batchOf);
      const jobOf = new Map(batches.map(({ id, jobId }) => [id, jobId]));
      const only = outcome === undefined ? '' : `AND outcome = ${outcomeNames.indexOf(outcome)}`;
      const sql = `SELECT * FROM device WHERE line > $1 ${only} ORDER BY line LIMIT $2`;
      return (await rowsOf(connection, sql, [afterLine, limit])).map((row) => deviceOf(row, jobOf));
    });
  }

  async close() {
    if (this.#isClosed) return;
    const opened = await this.#opening?.catch(() => undefined);
    for (const worker of opened === undefined ? [] : this.#workers) await this.releaseClaims(worker).catch(ignoreError);
    this.#isClosed = true;
    await opened?.queue.stop();
    this.#pool.removeListener('error', ignoreError);
  }

  async #run<Value>(work: (connection: PostgresConnection, opened: Opened) => Promise<Value>): Promise<Value> {
    if (this.#isClosed) throw storeClosed();
    const opened = await this.#open();
    return inTransaction(this.#pool, async (connection) => {
      await useSchema(connection, this.#schema);
      return work(connection, opened);
    });
  }

  /** Creates the tables before the first use; an attempt that fails is repeated by the next one. */
  async #open(): Promise<Opened> {
    if (this.#isClosed) throw storeClosed();
    this.#opening ??= open(this.#pool, this.#schema);
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw postgresFailure(error);
    }
  }
}

async function open(pool: PostgresPool, schema: string): Promise<Opened> {
  await inTransaction(pool, (connection) => createTables(connection, schema));
  const queue = await BatchQueue.start(pool, `${schema}_queue`);
  return { queue, claims: new PostgresClaims(queue) };
}
