/** A fleet in one SQLite file, for one process at a time. */
import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { openStates, runningStates, type Batch, type BatchProgress } from '../model/batch.ts';
import type { DeviceOutcome } from '../model/device-outcome.ts';
import { countsOf, intended, progressOf, sizesOf } from './batch-changes.ts';
import type { DeviceFilter, DuplicateDevice, FleetStore, PlannedDevice } from './fleet-store.ts';
import { sqliteFailure } from './sqlite-failure.ts';
import { openToRead, openToWrite, type Journal } from './sqlite-journal.ts';
import { batchOf, deviceOf, fleetOf, progressText, type Row } from './sqlite-rows.ts';
import { outcomeNames, sourceNames } from './sqlite-schema.ts';
import { claimLost, notItsDevices, planExists, planReplaced, storeClosed } from './store-errors.ts';

/**
 * A store in one SQLite file, the journal, on the database that Node includes. It survives a crash at any instant. One process works on it at a time,
 * and others can read it meanwhile; next to the file, SQLite keeps `-wal`, `-shm` and `-lock`.
 *
 * @param path of the file, which is created when the first plan begins; its directory must exist
 *
 * @example
 * import { mkdtempSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * const store = sqliteStore(`${mkdtempSync(`${tmpdir()}/fleet-`)}/fleet.sqlite`);
 * await store.readFleet(); // undefined
 * await store.close();
 */
export function sqliteStore(path: string): FleetStore {
  return new SqliteStore(path);
}

type Parameter = string | number | null;

class SqliteStore implements FleetStore {
  readonly #path: string;
  #reader: Journal | undefined;
  #writer: Journal | undefined;
  #isClosed = false;
  /** Statements by their text. */
  #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  /** The worker that has each batch: those of this process, since it is the only one. */
  readonly #claims = new Map<number, string>();

  constructor(path: string) {
    this.#path = path;
  }

  async readFleet() {
    const row = this.#read('SELECT * FROM fleet')[0];
    return row && fleetOf(row);
  }

  async beginPlan(parameters: object) {
    const plan = randomUUID();
    return this.#change(() => {
      if (this.#rows("SELECT 1 FROM fleet WHERE state = 'ready'").length > 0) throw planExists();
      this.#clear();
      this.#run("INSERT INTO fleet VALUES (1, ?, 'planning', '', ?, 0, 1)", plan, JSON.stringify(parameters));
      return plan;
    });
  }

  async addDevices(plan: string, devices: readonly PlannedDevice[]) {
    return this.#change(() => {
      this.#checkPlan(plan);
      const duplicates: DuplicateDevice[] = [];
      for (const { deviceName, line, batch } of devices) {
        const sql = 'INSERT INTO device (line, name, batch) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING';
        if (this.#run(sql, line, deviceName, batch) > 0) continue;
        const [row] = this.#rows('SELECT line FROM device WHERE name = ?', deviceName);
        duplicates.push({ deviceName, line, firstLine: Number(row?.['line']) });
      }
      return duplicates;
    });
  }

  async completePlan(plan: string, complete: Parameters<FleetStore['completePlan']>[1]) {
    const { identity, devices, sizes } = complete;
    this.#change(() => {
      this.#checkPlan(plan);
      for (const [index, size] of sizes.entries()) this.#addBatch(index + 1, 1, size);
      this.#run("UPDATE fleet SET state = 'ready', identity = ?, devices = ?", identity, devices);
    });
  }

  async discardPlan(plan: string) {
    this.#change(() => {
      this.#checkPlan(plan);
      this.#clear();
    });
  }

  async claim({ worker, planned, done }: Parameters<FleetStore['claim']>[0]) {
    if (this.#read('SELECT 1 FROM fleet').length === 0) return [];
    return this.#change(() => {
      const unclaimed = this.#batches().filter(({ id }) => !this.#claims.has(id));
      const left = unclaimed.filter(({ state }) => openStates.has(state) || (done && state === 'done'));
      const next = unclaimed.filter(({ state }) => state === 'planned').slice(0, planned);
      const claimed = [...left, ...next].map((batch) => this.#setProgress(batch, batch));
      for (const { id } of claimed) this.#claims.set(id, worker);
      return claimed;
    });
  }

  async keepClaims() {
    // The claims of this process hold as long as the process.
  }

  async releaseClaims(worker: string, batch?: number) {
    for (const [id, owner] of this.#claims) if (owner === worker && (batch ?? id) === id) this.#claims.delete(id);
  }

  async readBatches() {
    return this.#read('SELECT * FROM batch ORDER BY id').map(batchOf);
  }

  async readNames(batch: number) {
    return this.#read('SELECT name FROM device WHERE batch = ? ORDER BY line', batch).map((row) => String(row['name']));
  }

  async intend(batch: Batch, attempt: Parameters<FleetStore['intend']>[1], running: number) {
    return this.#change(() => {
      if (this.#present(batch).state !== 'planned') throw claimLost(batch.id);
      const all = this.#batches();
      if (all.some(({ state, size }) => openStates.has(state) && size === batch.size)) {
        return { kind: 'size-in-use' } as const;
      }
      if (all.filter(({ state }) => runningStates.has(state)).length >= running) return { kind: 'no-slot' } as const;
      return { kind: 'intended', batch: this.#setProgress(batch, intended(batch, attempt)) } as const;
    });
  }

  async update(batch: Batch, progress: BatchProgress) {
    return this.#change(() => this.#setProgress(batch, progress));
  }

  async finish(batch: Batch, progress: BatchProgress, outcomes: readonly DeviceOutcome[]) {
    return this.#change(() => {
      this.#present(batch);
      for (const outcome of outcomes) this.#storeResult(batch, outcome);
      const left = this.#rows('SELECT 1 FROM device WHERE batch = ? AND outcome = 0 LIMIT 1', batch.id);
      if (left.length > 0) throw notItsDevices(batch.id);
      return this.#setProgress(batch, progress);
    });
  }

  async beginRound(round: number, sizeOf: (position: number) => number) {
    return this.#change(() => {
      const [fleet] = this.#rows("SELECT round FROM fleet WHERE state = 'ready'");
      const isBusy = this.#rows("SELECT 1 FROM batch WHERE state NOT IN ('done', 'freed') LIMIT 1").length > 0;
      const [batches] = this.#rows('SELECT max(id) AS last FROM batch');
      const left = Number(this.#rows('SELECT count(*) AS devices FROM device WHERE batch IS NULL')[0]?.['devices']);
      if (fleet?.['round'] !== round || isBusy || left === 0) return false;
      let id = Number(batches?.['last'] ?? 0);
      for (const size of sizesOf(left, sizeOf)) {
        id += 1;
        this.#addBatch(id, round + 1, size);
        const next = 'SELECT line FROM device WHERE batch IS NULL ORDER BY line LIMIT ?';
        this.#run(`UPDATE device SET batch = ? WHERE line IN (${next})`, id, size);
      }
      this.#run('UPDATE fleet SET round = ?', round + 1);
      return true;
    });
  }

  async count() {
    const devices = this.#read('SELECT outcome, count(*) AS number FROM device GROUP BY outcome');
    const batches = this.#read('SELECT state, count(*) AS number FROM batch GROUP BY state');
    return countsOf(
      devices.map((row) => [outcomeNames[Number(row['outcome'])] ?? 'pending', Number(row['number'])]),
      batches.map((row) => [String(row['state']), Number(row['number'])]),
    );
  }

  async readDevices({ outcome, afterLine, limit }: DeviceFilter) {
    const jobOf = new Map((await this.readBatches()).map(({ id, jobId }) => [id, jobId]));
    const only = outcome === undefined ? '' : `AND outcome = ${outcomeNames.indexOf(outcome)}`;
    const sql = `SELECT * FROM device WHERE line > ? ${only} ORDER BY line LIMIT ?`;
    return this.#read(sql, afterLine, limit).map((row) => deviceOf(row, jobOf));
  }

  async close() {
    this.#isClosed = true;
    this.#claims.clear();
    this.#statements.clear();
    this.#writer?.close();
    this.#reader?.close();
    this.#writer = undefined;
    this.#reader = undefined;
  }

  #storeResult(batch: Batch, { deviceName, outcome, source, code, message, again = false }: DeviceOutcome): void {
    const position = again ? 0 : outcomeNames.indexOf(outcome);
    const sql = `UPDATE device SET batch = ?, round = ?, outcome = ?, source = ?, code = ?, message = ?
      WHERE name = ? AND batch = ? AND outcome = 0`;
    const changes = this.#run(
      sql,
      again ? null : batch.id,
      again ? batch.round + 1 : batch.round,
      position,
      again ? null : sourceNames.indexOf(source),
      code ?? null,
      message ?? null,
      deviceName,
      batch.id,
    );
    if (changes !== 1) throw notItsDevices(batch.id);
  }

  #addBatch(id: number, round: number, size: number): void {
    const progress = progressText({ state: 'planned', attempts: 0 });
    this.#run("INSERT INTO batch VALUES (?, ?, ?, 'planned', 0, ?)", id, round, size, progress);
  }

  #batches(): Batch[] {
    return this.#rows('SELECT * FROM batch ORDER BY id').map(batchOf);
  }

  #present({ id, fence }: Batch): Batch {
    const [row] = this.#rows('SELECT * FROM batch WHERE id = ? AND fence = ?', id, fence);
    if (row === undefined) throw claimLost(id);
    return batchOf(row);
  }

  #setProgress({ id, round, size, fence }: Batch, progress: BatchProgress): Batch {
    const changed = { id, round, size, fence: fence + 1, ...progressOf(progress) };
    const sql = 'UPDATE batch SET state = ?, fence = ?, progress = ? WHERE id = ? AND fence = ?';
    if (this.#run(sql, changed.state, fence + 1, progressText(progress), id, fence) !== 1) throw claimLost(id);
    return changed;
  }

  #checkPlan(plan: string): void {
    const found = this.#rows("SELECT 1 FROM fleet WHERE plan = ? AND state = 'planning'", plan);
    if (found.length === 0) throw planReplaced();
  }

  #clear(): void {
    for (const table of ['fleet', 'batch', 'device']) this.#run(`DELETE FROM ${table}`);
    this.#claims.clear();
  }

  /** Rows of a query outside of a transaction; none when nothing was ever planned. */
  #read(sql: string, ...parameters: readonly Parameter[]): Row[] {
    if (this.#isClosed) throw storeClosed();
    this.#reader ??= this.#writer === undefined ? openToRead(this.#path) : undefined;
    if ((this.#writer ?? this.#reader) === undefined) return [];
    try {
      return this.#rows(sql, ...parameters);
    } catch (error) {
      throw sqliteFailure(this.#path, error);
    }
  }

  /** Runs a change as one transaction, after which it is on the disk. */
  #change<Value>(work: () => Value): Value {
    if (this.#isClosed) throw storeClosed();
    this.#takeLock();
    try {
      this.#execute('BEGIN IMMEDIATE');
      const value = work();
      this.#execute('COMMIT');
      return value;
    } catch (error) {
      // SQLite has rolled back already after some errors.
      if (this.#writer?.database.isTransaction) this.#execute('ROLLBACK');
      throw sqliteFailure(this.#path, error);
    }
  }

  #takeLock(): void {
    if (this.#writer !== undefined) return;
    this.#statements.clear();
    this.#reader?.close();
    this.#reader = undefined;
    this.#writer = openToWrite(this.#path);
  }

  #execute(sql: string): void {
    this.#writer?.database.exec(sql);
  }

  #rows(sql: string, ...parameters: readonly Parameter[]): Row[] {
    return this.#prepare(sql).all(...parameters) as Row[];
  }

  /** @returns how many rows were changed */
  #run(sql: string, ...parameters: readonly Parameter[]): number {
    return Number(this.#prepare(sql).run(...parameters).changes);
  }

  #prepare(sql: string): ReturnType<DatabaseSync['prepare']> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const journal = this.#writer ?? this.#reader;
    if (journal === undefined) throw storeClosed();
    const statement = journal.database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
