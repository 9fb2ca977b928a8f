// Generated from the contracts in src/operations by `pnpm generate`; do not edit.

/**
 * How a job chooses the instance of a device.
 *
 * @example
 * DistributionStrategy.Designated; // 'designated'
 */
export const DistributionStrategy = {
  /** Code 0. All devices go to the one instance that is named, in its region. */
  Designated: 'designated',
  /** Code 1. Instances in several regions are named; a device goes to the nearest region by its IP address. */
  Nearest: 'nearest',
} as const;

/** Names of the codes that the contract of `DistributionStrategy` knows: what a request may ask for. */
export type KnownDistributionStrategy = (typeof DistributionStrategy)[keyof typeof DistributionStrategy];

/** Names in an answer; a code that the contract does not know is kept as `unrecognized:<code>`. */
export type DistributionStrategy = KnownDistributionStrategy | `unrecognized:${number}`;

/**
 * State of a distribution job.
 *
 * @example
 * JobStatus.Initializing; // 'initializing'
 */
export const JobStatus = {
  /** Code 0. The job is being prepared. */
  Initializing: 'initializing',
  /** Code 1. The job is running. */
  Running: 'running',
  /** Code 2. The job has ended. That alone does not mean that every product and device was distributed: QueryDeviceDistributeDetail has the result of each. */
  Completed: 'completed',
  /** Code 3. The job was broken off unexpectedly. */
  Interrupted: 'interrupted',
} as const;

/** Names of the codes that the contract of `JobStatus` knows: what a request may ask for. */
export type KnownJobStatus = (typeof JobStatus)[keyof typeof JobStatus];

/** Names in an answer; a code that the contract does not know is kept as `unrecognized:<code>`. */
export type JobStatus = KnownJobStatus | `unrecognized:${number}`;

/** Code of each name of each enumeration. */
export const enumCodes = {
  DistributionStrategy: { designated: 0, nearest: 1 },
  JobStatus: { initializing: 0, running: 1, completed: 2, interrupted: 3 },
} as const;
