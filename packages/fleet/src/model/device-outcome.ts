/** The results of the devices of a fleet. */

/** Where a result was read. `none`: nothing shows the outcome of the device, or its job was never created. */
export type ResultSource = 'file' | 'list' | 'none';

/** What a job did with one device. */
export interface DeviceOutcome {
  readonly deviceName: string;
  /** `unknown`: neither the result file nor the list of distributed devices shows it. */
  readonly outcome: 'distributed' | 'failed' | 'unknown';
  /** Code of the device in the result file, or the code with which the service rejected its job. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly source: ResultSource;
  /** The device failed, and is sent again in the next round: this result is not its last. */
  readonly again?: boolean | undefined;
}

/** One device of a fleet, and its result. */
export interface FleetDevice {
  readonly deviceName: string;
  /** Number of the name among those that were planned, from 1. */
  readonly line: number;
  /** `pending`: it has no final result yet. */
  readonly outcome: DeviceOutcome['outcome'] | 'pending';
  /** Of a pending device: why it failed in the round before. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Absent while the device is pending. */
  readonly source?: ResultSource | undefined;
  /** The job that the result is from. */
  readonly jobId?: string | undefined;
  /** The round that the result is from; of a pending device, the one that it is sent in. */
  readonly round: number;
}
