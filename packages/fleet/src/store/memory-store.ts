/** A fleet in the memory of this process: for tests, and for fleets that need not survive it. */
import { randomUUID } from 'node:crypto';
import { openStates, runningStates, type Batch, type BatchProgress } from '../model/batch.ts';
import type { DeviceOutcome, FleetDevice } from '../model/device-outcome.ts';
import type { FleetParameters, FleetRecord } from '../model/fleet-parameters.ts';
import { countsOf, intended, progressOf, sizesOf } from './batch-changes.ts';
import type { DuplicateDevice, FleetCounts, FleetStore, PlannedDevice } from './fleet-store.ts';
import { claimLost, notItsDevices, planExists, planReplaced, storeClosed } from './store-errors.ts';

/** A device, and the batch whose job its result is from. In a later round than the first, a pending device has none. */
interface Row extends FleetDevice {
  readonly batch: number | undefined;
}

/**
 * A store in memory. Its content is lost with the process, and with it the ids of the jobs that were created: use `sqliteStore` for real devices.
 *
 * @example
 * const store = memoryStore();
 * await store.readFleet(); // undefined
 */
export function memoryStore(): FleetStore {
  let plan: string | undefined;
  let fleet: FleetRecord | undefined;
  let isClosed = false;
  const rows = new Map<string, Row>();
  /** Names in the order of their lines, when the plan is whole. */
  let order: readonly string[] = [];
  /** Names of the devices that are in each batch. */
  const members = new Map<number, readonly string[]>();
  /** Names that wait for the next round. */
  let waiting: string[] = [];
  const batches = new Map<number, Batch>();
  const claims = new Map<number, string>();

  function clear(): void {
    plan = undefined;
    fleet = undefined;
    rows.clear();
    order = [];
    members.clear();
    waiting = [];
    batches.clear();
    claims.clear();
  }

  function checkPlan(given: string): void {
    if (plan !== given || fleet?.state !== 'planning') throw planReplaced();
  }

  function addDevice({ deviceName, line, batch }: PlannedDevice): DuplicateDevice | undefined {
    const before = rows.get(deviceName);
    if (before !== undefined) return { deviceName, line, firstLine: before.line };
    rows.set(deviceName, { deviceName, line, outcome: 'pending', round: 1, batch });
    return undefined;
  }

  /** @param names those of its devices, in the order of their lines */
  function addBatch(id: number, round: number, names: readonly string[]): void {
    batches.set(id, { id, round, size: names.length, state: 'planned', attempts: 0, fence: 0 });
    members.set(id, names);
  }

  function lineOf(deviceName: string | undefined): number {
    return rows.get(deviceName ?? '')?.line ?? Infinity;
  }

  /** Position in `order` of the first line after this one. */
  function positionAfter(line: number): number {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lineOf(order[middle]) > line) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function present(batch: Batch): Batch {
    const now = batches.get(batch.id);
    if (now === undefined || now.fence !== batch.fence) throw claimLost(batch.id);
    return now;
  }

  function change(batch: Batch, progress: BatchProgress): Batch {
    const { id, round, size, fence } = present(batch);
    const changed = { id, round, size, fence: fence + 1, ...progressOf(progress) };
    batches.set(id, changed);
    return changed;
  }

  function claimOne(batch: Batch, worker: string): Batch {
    claims.set(batch.id, worker);
    return change(batch, batch);
  }

  function rowAfter(row: Row, { again = false, ...result }: DeviceOutcome, batch: Batch): Row {
    const { deviceName, line } = row;
    const { outcome, code, message, source } = result;
    const details = { ...(code !== undefined && { code }), ...(message !== undefined && { message }) };
    return again
      ? { deviceName, line, outcome: 'pending', round: batch.round + 1, batch: undefined, ...details }
      : { deviceName, line, outcome, source, round: batch.round, batch: batch.id, ...details };
  }

  function deviceOf({ batch, ...device }: Row): FleetDevice {
    const jobId = batch === undefined || device.outcome === 'pending' ? undefined : batches.get(batch)?.jobId;
    return { ...device, ...(jobId !== undefined && { jobId }) };
  }

  const methods = {
    readFleet: () => fleet,
    beginPlan(parameters: FleetParameters) {
      if (fleet?.state === 'ready') throw planExists();
      clear();
      plan = randomUUID();
      fleet = { state: 'planning', identity: '', parameters, devices: 0, round: 1 };
      return plan;
    },
    addDevices(given: string, devices: readonly PlannedDevice[]) {
      checkPlan(given);
      return devices.map(addDevice).filter((duplicate) => duplicate !== undefined);
    },
    completePlan(given, { identity, devices, sizes }) {
      checkPlan(given);
      if (fleet !== undefined) fleet = { ...fleet, state: 'ready', identity, devices };
      order = [...rows.keys()].toSorted((a, b) => lineOf(a) - lineOf(b));
      const names: string[][] = sizes.map(() => []);
      for (const name of order) names[(rows.get(name)?.batch ?? 0) - 1]?.push(name);
      for (const [index, own] of names.entries()) addBatch(index + 1, 1, own);
    },
    discardPlan(given) {
      checkPlan(given);
      clear();
    },
    claim({ worker, planned, done }) {
      const unclaimed = [...batches.values()].filter(({ id }) => !claims.has(id));
      const left = unclaimed.filter(({ state }) => openStates.has(state) || (done && state === 'done'));
      const next = unclaimed.filter(({ state }) => state === 'planned').slice(0, planned);
      return [...left, ...next].map((batch) => claimOne(batch, worker));
    },
    keepClaims() {},
    releaseClaims(worker, batch) {
      for (const [id, owner] of claims) if (owner === worker && (batch ?? id) === id) claims.delete(id);
    },
    readBatches: () => [...batches.values()],
    readNames: (batch) => members.get(batch) ?? [],
    intend(batch, attempt, running) {
      if (present(batch).state !== 'planned') throw claimLost(batch.id);
      const all = [...batches.values()];
      if (all.some(({ state, size }) => openStates.has(state) && size === batch.size)) return { kind: 'size-in-use' };
      if (all.filter(({ state }) => runningStates.has(state)).length >= running) return { kind: 'no-slot' };
      return { kind: 'intended', batch: change(batch, intended(batch, attempt)) };
    },
    update: change,
    finish(batch, progress, outcomes) {
      present(batch);
      const own = new Set(members.get(batch.id));
      const changed = outcomes.map((outcome) => {
        const row = rows.get(outcome.deviceName);
        if (!own.delete(outcome.deviceName) || row?.outcome !== 'pending') throw notItsDevices(batch.id);
        return rowAfter(row, outcome, batch);
      });
      if (own.size > 0) throw notItsDevices(batch.id);
      for (const row of changed) rows.set(row.deviceName, row);
      const leaving = new Set(changed.filter((row) => row.batch === undefined).map((row) => row.deviceName));
      const names = members.get(batch.id) ?? [];
      members.set(
        batch.id,
        names.filter((name) => !leaving.has(name)),
      );
      waiting.push(...leaving);
      return change(batch, progress);
    },
    beginRound(round, sizeOf) {
      const isBusy = [...batches.values()].some(({ state }) => state !== 'done' && state !== 'freed');
      if (fleet?.state !== 'ready' || fleet.round !== round || isBusy || waiting.length === 0) return false;
      const left = waiting.toSorted((a, b) => lineOf(a) - lineOf(b));
      for (const size of sizesOf(left.length, sizeOf)) addBatch(batches.size + 1, round + 1, left.splice(0, size));
      waiting = [];
      fleet = { ...fleet, round: round + 1 };
      return true;
    },
    count(): FleetCounts {
      const devices = { pending: 0, distributed: 0, failed: 0, unknown: 0 };
      for (const { outcome } of rows.values()) devices[outcome] += 1;
      const states = new Map<string, number>();
      for (const { state } of batches.values()) states.set(state, (states.get(state) ?? 0) + 1);
      return { devices, batches: countsOf([], [...states]).batches };
    },
    readDevices({ outcome, afterLine, limit }) {
      const found: FleetDevice[] = [];
      for (let at = positionAfter(afterLine); at < order.length && found.length < limit; at++) {
        const row = rows.get(order[at] ?? '');
        if (row !== undefined && (outcome === undefined || row.outcome === outcome)) found.push(deviceOf(row));
      }
      return found;
    },
    close() {
      isClosed = true;
      claims.clear();
    },
  } satisfies Synchronous<FleetStore>;

  // An asynchronous function, so that what a method throws rejects its promise.
  const asynchronous = Object.entries(methods).map(([name, method]) => [
    name,
    async (...given: never[]) => {
      if (isClosed && name !== 'close') throw storeClosed();
      return (method as (...given: never[]) => unknown)(...given);
    },
  ]);
  // One function for each method of the interface, which `satisfies` has checked.
  return Object.fromEntries(asynchronous) as FleetStore;
}

/** The methods of an interface without their promises. */
type Synchronous<Interface> = {
  readonly [Name in keyof Interface]: Interface[Name] extends (...given: infer Given) => Promise<infer Result>
    ? (...given: Given) => Result
    : never;
};
