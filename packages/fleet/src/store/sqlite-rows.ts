/** From the rows of a journal to the model, and the other direction. Pure. */
import { progressOf } from './batch-changes.ts';
import { outcomeNames, sourceNames } from './sqlite-schema.ts';
import type { Batch, BatchProgress, BatchState } from '../model/batch.ts';
import type { FleetDevice } from '../model/device-outcome.ts';
import type { FleetParameters, FleetRecord } from '../model/fleet-parameters.ts';

/** What SQLite returns for a row; numbers are below 2^53. */
export type Row = Readonly<Record<string, unknown>>;

export function fleetOf(row: Row): FleetRecord {
  return {
    state: row['state'] === 'ready' ? 'ready' : 'planning',
    identity: String(row['identity']),
    parameters: JSON.parse(String(row['parameters'])) as FleetParameters,
    devices: Number(row['devices']),
    round: Number(row['round']),
  };
}

export function batchOf(row: Row): Batch {
  return {
    id: Number(row['id']),
    round: Number(row['round']),
    size: Number(row['size']),
    fence: Number(row['fence']),
    state: row['state'] as BatchState,
    ...(JSON.parse(String(row['progress'])) as Omit<BatchProgress, 'state'>),
  };
}

/** What the column `progress` has: everything that changes about a batch, except its state. */
export function progressText(progress: BatchProgress): string {
  const { state: _, ...rest } = progressOf(progress);
  return JSON.stringify(rest);
}

/** @param jobOf id of the job of a batch */
export function deviceOf(row: Row, jobOf: ReadonlyMap<number, string | undefined>): FleetDevice {
  const { source, code, message, batch } = row;
  const outcome = outcomeNames[Number(row['outcome'])] ?? 'pending';
  const jobId = outcome === 'pending' ? undefined : jobOf.get(Number(batch));
  return {
    deviceName: String(row['name']),
    line: Number(row['line']),
    outcome,
    round: Number(row['round']),
    ...(code !== null && { code: String(code) }),
    ...(message !== null && { message: String(message) }),
    ...(source !== null && { source: sourceNames[Number(source)] ?? 'none' }),
    ...(jobId !== undefined && { jobId }),
  };
}
