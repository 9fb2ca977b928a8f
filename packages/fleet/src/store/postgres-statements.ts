/** The statements of a store in PostgreSQL that several of its methods need, each in the transaction of its connection. */
import type { Batch, BatchProgress } from '../model/batch.ts';
import type { DeviceOutcome } from '../model/device-outcome.ts';
import { progressOf } from './batch-changes.ts';
import type { PostgresConnection } from './postgres-pool.ts';
import { progressText, type Row } from './sqlite-rows.ts';
import { outcomeNames, sourceNames } from './sqlite-schema.ts';
import { claimLost, notItsDevices, planReplaced } from './store-errors.ts';

export async function rowsOf(connection: PostgresConnection, sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await connection.query(sql, values)).rows as Row[];
}

/** Claims, intents and rounds are serialized by the row of the fleet. @returns whether there is a fleet that is ready */
export async function lockFleet(connection: PostgresConnection): Promise<boolean> {
  return (await rowsOf(connection, "SELECT 1 FROM fleet WHERE state = 'ready' FOR UPDATE")).length > 0;
}

export async function lockPlan(connection: PostgresConnection, plan: string): Promise<void> {
  const sql = "SELECT 1 FROM fleet WHERE plan = $1 AND state = 'planning' FOR UPDATE";
  if ((await rowsOf(connection, sql, [plan])).length === 0) throw planReplaced();
}

export async function removePlan(connection: PostgresConnection): Promise<void> {
  for (const table of ['device', 'batch', 'fleet']) await connection.query(`DELETE FROM ${table}`);
}

export async function addBatches(
  connection: PostgresConnection,
  first: number,
  round: number,
  sizes: readonly number[],
): Promise<void> {
  const sql = `INSERT INTO batch (id, round, size, state, fence, progress)
    SELECT $1 + position - 1, $2, size, 'planned', 0, $3
    FROM unnest($4::integer[]) WITH ORDINALITY AS given (size, position)`;
  await connection.query(sql, [first, round, progressText({ state: 'planned', attempts: 0 }), sizes]);
}

/** Compares the fence, and sets what changes about a batch. */
export async function setProgress(
  connection: PostgresConnection,
  batch: Batch,
  progress: BatchProgress,
): Promise<Batch> {
  const { id, round, size, fence } = batch;
  const sql = 'UPDATE batch SET state = $3, fence = fence + 1, progress = $4 WHERE id = $1 AND fence = $2';
  const { rowCount } = await connection.query(sql, [id, fence, progress.state, progressText(progress)]);
  if (rowCount !== 1) throw claimLost(id);
  return { id, round, size, fence: fence + 1, ...progressOf(progress) };
}

/** @throws {FleetError} when they are not one for each device of the batch */
export async function storeOutcomes(
  connection: PostgresConnection,
  { id, round }: Batch,
  outcomes: readonly DeviceOutcome[],
): Promise<void> {
  const sql = `UPDATE device SET
      batch = CASE WHEN given.again THEN NULL ELSE batch END,
      round = CASE WHEN given.again THEN $2 + 1 ELSE $2 END,
      outcome = CASE WHEN given.again THEN 0 ELSE given.outcome END,
      source = CASE WHEN given.again THEN NULL ELSE given.source END,
      code = given.code,
      message = given.message
    FROM unnest($3::text[], $4::smallint[], $5::smallint[], $6::text[], $7::text[], $8::boolean[])
      AS given (name, outcome, source, code, message, again)
    WHERE device.name = given.name AND device.batch = $1 AND device.outcome = 0`;
  const { rowCount } = await connection.query(sql, [
    id,
    round,
    outcomes.map(({ deviceName }) => deviceName),
    outcomes.map(({ outcome }) => outcomeNames.indexOf(outcome)),
    outcomes.map(({ source }) => sourceNames.indexOf(source)),
    outcomes.map(({ code }) => code ?? null),
    outcomes.map(({ message }) => message ?? null),
    outcomes.map(({ again }) => again ?? false),
  ]);
  const left = await rowsOf(connection, 'SELECT 1 FROM device WHERE batch = $1 AND outcome = 0 LIMIT 1', [id]);
  if (rowCount !== outcomes.length || left.length > 0) throw notItsDevices(id);
}
