/** Where a fleet is: from its store, without a call to the service. */
import { openStates, type Batch, type BatchState } from '../model/batch.ts';
import type { FleetDevice } from '../model/device-outcome.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import type { FleetStore } from '../store/fleet-store.ts';

/** A job of the fleet that has no results yet. */
export interface OpenJob extends Pick<Batch, 'round' | 'size' | 'state' | 'attempts' | 'jobId' | 'jobStatus'> {
  readonly batch: number;
}

/** A fleet in numbers. */
export interface FleetSummary {
  /**
   * `none`: the store has no fleet. `planning`: planning was interrupted, or is under way. `planned`: nothing was sent. `running`: some devices are
   * pending. `finished`: each device has its result.
   */
  readonly state: 'none' | 'planning' | 'planned' | 'running' | 'finished';
  readonly identity?: string | undefined;
  readonly parameters?: FleetParameters | undefined;
  /** The round under way, or the last one. */
  readonly round: number;
  /** Devices by outcome, and all of them. */
  readonly devices: Readonly<Record<FleetDevice['outcome'] | 'total', number>>;
  /** Batches of all rounds by state. */
  readonly batches: Readonly<Record<BatchState, number>>;
  /** The jobs that were created, or may have been, and whose results are not stored. */
  readonly open: readonly OpenJob[];
}

/**
 * Summarizes a fleet. Another process may be running it meanwhile.
 *
 * @throws {FleetError} what the store throws
 *
 * @example
 * const { state } = await summaryOf(memoryStore());
 * state; // 'none'
 */
export async function summaryOf(store: FleetStore): Promise<FleetSummary> {
  const fleet = await store.readFleet();
  const all = await store.readBatches();
  const { devices, batches } = await store.count();
  const total = Object.values(devices).reduce((sum, number) => sum + number, 0);
  const open = all
    .filter(({ state }) => openStates.has(state))
    .map(({ id, round, size, state, attempts, jobId, jobStatus }) => {
      return { batch: id, round, size, state, attempts, jobId, jobStatus };
    });
  return {
    state: fleet === undefined ? 'none' : stateOf(fleet.state, all, devices.pending),
    identity: fleet?.identity,
    parameters: fleet?.parameters,
    round: fleet?.round ?? 0,
    devices: { ...devices, total },
    batches,
    open,
  };
}

function stateOf(state: 'planning' | 'ready', batches: readonly Batch[], pending: number): FleetSummary['state'] {
  if (state === 'planning') return 'planning';
  if (pending === 0) return 'finished';
  return batches.some(({ attempts }) => attempts > 0) ? 'running' : 'planned';
}
