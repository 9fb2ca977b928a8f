/** Where a fleet is kept: the interface between the fleet and its stores. */
import type { Attempt, Batch, BatchProgress, BatchState } from '../model/batch.ts';
import type { DeviceOutcome, FleetDevice } from '../model/device-outcome.ts';
import type { FleetParameters, FleetRecord } from '../model/fleet-parameters.ts';

/** A device of a plan. */
export interface PlannedDevice {
  readonly deviceName: string;
  readonly line: number;
  /** Number of its batch, from 1. */
  readonly batch: number;
}

/** A name that is in the plan twice. */
export interface DuplicateDevice {
  readonly deviceName: string;
  /** The line that was to be added, and was not. */
  readonly line: number;
  /** The line that the store has. */
  readonly firstLine: number;
}

/** What makes a plan whole. */
export interface CompletePlan {
  readonly identity: string;
  readonly devices: number;
  /** How many devices each batch has, in the order of the numbers of the batches. */
  readonly sizes: readonly number[];
}

/** A request for batches to work on. */
export interface Claim {
  /** Name of the worker, unique among all that ever work on the store. */
  readonly worker: string;
  /** How many batches with the state `planned` to claim, at most. */
  readonly planned: number;
  /** Whether to claim batches that are `done` as well, whose jobs are to be deleted. */
  readonly done: boolean;
  /** Milliseconds for which the claims hold, unless `keepClaims` prolongs them. */
  readonly lease: number;
}

/** Whether an intent was written. `size-in-use`: an open batch has the same size. `no-slot`: as many as allowed are running. */
export type IntentResult =
  | { readonly kind: 'intended'; readonly batch: Batch }
  | { readonly kind: 'size-in-use' | 'no-slot' };

/** Numbers of a fleet. */
export interface FleetCounts {
  /** Devices by outcome. */
  readonly devices: Readonly<Record<FleetDevice['outcome'], number>>;
  /** Batches of all rounds by state. */
  readonly batches: Readonly<Record<BatchState, number>>;
}

/** Which devices to read. */
export interface DeviceFilter {
  readonly outcome?: FleetDevice['outcome'] | undefined;
  /** Only devices with a line after this one. */
  readonly afterLine: number;
  /** How many, at most. */
  readonly limit: number;
}

/**
 * Keeps one fleet. Every method that changes something does it in one transaction: after a crash at any instant, the change is there as a whole or
 * not at all, and it is durable when the promise is fulfilled. `storeTests` is the contract as a test suite.
 *
 * A store never holds a key, a token, a signed URL or a DeviceSecret.
 *
 * All methods throw a `FleetError`: `NotAJournal`, `NewerJournal`, `JournalInUse`, `JournalNotWritable`, `JournalFull` or `StoreFailed`, or one of the
 * codes that they name.
 */
export interface FleetStore {
  /** The fleet; undefined when nothing was planned. */
  readFleet(): Promise<FleetRecord | undefined>;

  /**
   * Begins a plan, and removes an incomplete one.
   *
   * @returns a new text that names the plan, for the methods below
   * @throws {FleetError} `OtherFleet` when the store has a fleet that is `ready`; it stays as it is
   */
  beginPlan(parameters: FleetParameters): Promise<string>;

  /**
   * Adds devices to the plan. A name that it has already is not added.
   *
   * @returns the names that it had already, also from the same call
   * @throws {FleetError} `PlanReplaced` when the plan was removed, or another one was begun
   */
  addDevices(plan: string, devices: readonly PlannedDevice[]): Promise<readonly DuplicateDevice[]>;

  /**
   * Makes the fleet `ready`, with its batches in the state `planned` and in round 1.
   *
   * @throws {FleetError} `PlanReplaced`
   */
  completePlan(plan: string, complete: CompletePlan): Promise<void>;

  /** Removes an incomplete plan, and nothing else. @throws {FleetError} `PlanReplaced` */
  discardPlan(plan: string): Promise<void>;

  /**
   * Claims batches for a worker. Each batch has one worker at a time, and its fence grows with the claim.
   *
   * Claims all open batches (`openStates`) that no worker has a claim on, and up to `planned` batches with the state `planned`, in the order of their
   * numbers. The claims of a worker that died end with their lease or, in a store of one process, with the process.
   */
  claim(claim: Claim): Promise<readonly Batch[]>;

  /** Prolongs all claims of a worker by their lease, and does nothing about claims that were lost. */
  keepClaims(worker: string, lease: number): Promise<void>;

  /** Gives up the claims of a worker: on one batch, or on all. */
  releaseClaims(worker: string, batch?: number): Promise<void>;

  /** All batches, in the order of their numbers. Nothing is claimed by it. */
  readBatches(): Promise<readonly Batch[]>;

  /** Names of the devices of a batch, in the order of their lines. */
  readNames(batch: number): Promise<readonly string[]>;

  /**
   * Writes an intent: the state becomes `intended`, `attempts` grows by one, `candidates` and `jobId` are removed. In the same transaction as the
   * check that no open batch (`openStates`) has the same size, and that fewer than `running` batches are in one of the `runningStates`.
   *
   * @throws {FleetError} `ClaimLost` when the fence or the state `planned` has changed since `batch` was read
   */
  intend(batch: Batch, attempt: Attempt, running: number): Promise<IntentResult>;

  /**
   * Compares and sets: replaces what changes about a batch.
   *
   * @returns the batch with its new fence
   * @throws {FleetError} `ClaimLost` when the fence has changed since `batch` was read; nothing is changed
   */
  update(batch: Batch, progress: BatchProgress): Promise<Batch>;

  /**
   * The same, and stores the results of all its devices. A device with `again` stays `pending`, counts for the next round and leaves the batch:
   * `beginRound` gives it a new one. Its code and message are kept.
   *
   * @throws {FleetError} `ClaimLost`; `StoreFailed` when the results are not one for each device of the batch. Nothing is changed then
   */
  finish(batch: Batch, progress: BatchProgress, outcomes: readonly DeviceOutcome[]): Promise<Batch>;

  /**
   * Begins the round after `round`, when all batches are `done` or `freed` and devices are left that have no batch: puts them into new batches, in the
   * order of their lines. Does nothing when `round` is not the present one.
   *
   * @param sizeOf how many devices the batch at this position of the round may have, from 0
   * @returns whether a round was begun
   */
  beginRound(round: number, sizeOf: (position: number) => number): Promise<boolean>;

  /** Counts devices and batches. */
  count(): Promise<FleetCounts>;

  /** Devices in the order of their lines. */
  readDevices(filter: DeviceFilter): Promise<readonly FleetDevice[]>;

  /** Gives up all claims of this process and closes what it has opened. The store can no longer be used. */
  close(): Promise<void>;
}
