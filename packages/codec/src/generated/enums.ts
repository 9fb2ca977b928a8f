// Generated from the contracts in src/operations by `pnpm generate`; do not edit.

/**
 * How a job chooses the instance of a device.
 *
 * @example
 * DistributionStrategy.Designated; // 'designated'
 */
export const DistributionStrategy = {
  /** Code 0. All devices go to one given instance, in its region. */
  Designated: 'designated',
  /** Code 1. Instances in several regions are given; each device goes to the region that is nearest to its IP address. */
  Nearest: 'nearest',
} as const;

/** Names of the codes in the contract of `DistributionStrategy`: the values that a request may have. */
export type KnownDistributionStrategy = (typeof DistributionStrategy)[keyof typeof DistributionStrategy];

/** Names in a response; a code that is not in the contract becomes `unrecognized:<code>`. */
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
  /** Code 2. The job has finished. This does not mean that every product and device was distributed: QueryDeviceDistributeDetail has the result of each. */
  Completed: 'completed',
  /** Code 3. The job was interrupted unexpectedly. */
  Interrupted: 'interrupted',
} as const;

/** Names of the codes in the contract of `JobStatus`: the values that a request may have. */
export type KnownJobStatus = (typeof JobStatus)[keyof typeof JobStatus];

/** Names in a response; a code that is not in the contract becomes `unrecognized:<code>`. */
export type JobStatus = KnownJobStatus | `unrecognized:${number}`;

/** Code of each name of each enumeration. */
export const enumCodes = {
  DistributionStrategy: { designated: 0, nearest: 1 },
  JobStatus: { initializing: 0, running: 1, completed: 2, interrupted: 3 },
} as const;
