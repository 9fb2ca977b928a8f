/** How far a fleet is, in numbers. Pure. */
import { runningStates, type Batch } from '../model/batch.ts';
import type { FleetCounts } from '../store/fleet-store.ts';

/** A job that runs, or may run. */
export interface RunningJob {
  readonly batch: number;
  readonly size: number;
  /** Absent while it is not known. */
  readonly jobId?: string | undefined;
  /** The status that the list showed last. */
  readonly status?: string | undefined;
}

/** The state of a fleet during a run. */
export interface FleetProgress {
  readonly round: number;
  /** Devices. */
  readonly total: number;
  readonly distributed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly pending: number;
  /** Jobs that are to be created in this round. */
  readonly planned: number;
  /** Jobs that this run has created. */
  readonly created: number;
  /** Jobs that this run has found in the list and proven by their result file. */
  readonly adopted: number;
  /** Jobs that run, or may run. */
  readonly running: readonly RunningJob[];
  /** Devices per second that got their final result in this run; 0 until the first job is done. */
  readonly rate: number;
  /** Milliseconds until all devices have a result, at this rate; undefined while there is no rate. */
  readonly eta?: number | undefined;
  /** Why no job is created although some are planned: all slots of the account are in use. */
  readonly waitsForSlot: boolean;
}

export interface ProgressInput {
  readonly round: number;
  readonly devices: FleetCounts['devices'];
  readonly batches: Iterable<Batch>;
  readonly created: number;
  readonly adopted: number;
  /** Devices with a final result when the run began. */
  readonly before: number;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
  readonly waitsForSlot: boolean;
}

export function progressOfRun({ devices, batches, before, elapsed, ...rest }: ProgressInput): FleetProgress {
  const all = [...batches];
  const { pending, distributed, failed, unknown } = devices;
  const stored = distributed + failed + unknown;
  const rate = elapsed > 0 ? Math.max(0, stored - before) / (elapsed / 1_000) : 0;
  return {
    ...rest,
    total: stored + pending,
    ...devices,
    planned: all.filter(({ state }) => state === 'planned').length,
    running: all
      .filter(({ state }) => runningStates.has(state))
      .map(({ id, size, jobId, jobStatus }) => ({ batch: id, size, jobId, status: jobStatus })),
    rate,
    ...(rate > 0 && { eta: Math.round((pending / rate) * 1_000) }),
  };
}
