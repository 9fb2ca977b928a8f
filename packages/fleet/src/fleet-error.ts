/** What can go wrong with a fleet, beyond what a call of the client can be rejected with. */
import { DistributionError } from '@iot-distribution/client';

/**
 * - `InvalidNames`: names of devices cannot be sent; `problems` lists them.
 * - `InvalidParameters`: the parameters of the fleet cannot be sent.
 * - `NoPlan`: the store has no fleet.
 * - `PlanIncomplete`: planning was interrupted. Plan again.
 * - `PlanReplaced`: another process has begun a plan in the same store.
 * - `OtherFleet`: the store has the plan of a fleet with other parameters or other devices.
 * - `NewerJournal`: a newer version of this package has written the journal.
 * - `NotAJournal`: the file is something else, or is damaged.
 * - `JournalInUse`: another process works on the journal.
 * - `JournalNotWritable`: the file cannot be opened or written.
 * - `JournalFull`: the disk is full.
 * - `StoreFailed`: the store failed in another way.
 * - `ClaimLost`: another worker has claimed the batch. The state was not changed.
 * - `NoFreeSlot`: all job slots of the account have jobs that finished, and none is one that may be deleted.
 * - `CreateRejected`: the service rejects the jobs of the fleet. `cause` is its error.
 * - `Unreachable`: no call has succeeded for a long time. `cause` is the last error.
 * - `CallFailed`: a call failed with an error that a repetition does not change. `cause` is that error.
 * - `Aborted`: the signal aborted the run. It can be resumed.
 */
export type FleetErrorCode =
  | 'InvalidNames'
  | 'InvalidParameters'
  | 'NoPlan'
  | 'PlanIncomplete'
  | 'PlanReplaced'
  | 'OtherFleet'
  | 'NewerJournal'
  | 'NotAJournal'
  | 'JournalInUse'
  | 'JournalNotWritable'
  | 'JournalFull'
  | 'StoreFailed'
  | 'ClaimLost'
  | 'NoFreeSlot'
  | 'CreateRejected'
  | 'Unreachable'
  | 'CallFailed'
  | 'Aborted';

/** A name that cannot be sent. */
export interface NameProblem {
  /** Number of the name among those given, from 1. */
  readonly line: number;
  /** `type`: not a string. `unpaired`: half of a surrogate pair, which has no UTF-8 form. */
  readonly problem: 'empty' | 'too-long' | 'duplicate' | 'control-character' | 'unpaired' | 'type';
  /** The name, at most its first 64 characters. Absent when it is not a string. */
  readonly deviceName?: string;
  /** Of a duplicate: the line that has the name first. */
  readonly firstLine?: number;
}

interface FleetErrorDetails {
  readonly code: FleetErrorCode;
  readonly retryable?: boolean | undefined;
  readonly problems?: readonly NameProblem[] | undefined;
  readonly cause?: unknown;
}

/**
 * A fleet cannot be planned, run or read. `code` distinguishes the cases. Nothing is lost: what was done is in the store.
 *
 * @example
 * const store = memoryStore();
 * await store.close();
 * await store.readFleet(); // throws FleetError, code 'StoreFailed'
 */
export class FleetError extends DistributionError {
  static {
    // On the prototype, so that the first line of the stack has it and no instance carries it.
    Object.defineProperty(this.prototype, 'name', { value: 'FleetError' });
  }

  declare readonly name: 'FleetError';
  declare readonly code: FleetErrorCode;
  /** Names that cannot be sent, in the order of their lines; at most 100 of them. */
  declare readonly problems?: readonly NameProblem[];

  constructor(message: string, { problems, ...details }: FleetErrorDetails) {
    super(message, details);
    if (problems !== undefined) this.problems = problems;
  }

  override toJSON(): Record<string, unknown> {
    return { ...super.toJSON(), problems: this.problems };
  }
}
