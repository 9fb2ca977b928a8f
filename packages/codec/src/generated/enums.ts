// Generated from the contracts in src/operations by `pnpm generate`; do not edit.

/** State of the job. A code that the contract does not know is kept as `unrecognized:<code>`. */
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

export type JobStatus = (typeof JobStatus)[keyof typeof JobStatus] | `unrecognized:${number}`;

/** How the job chooses the instance of a device. A code that the contract does not know is kept as `unrecognized:<code>`. */
export const DistributionStrategy = {
  /** Code 0. All devices go to the one instance that is named, in its region. */
  Designated: 'designated',
  /** Code 1. Instances in several regions are named; a device goes to the nearest region by its IP address. */
  Nearest: 'nearest',
} as const;

export type DistributionStrategy = (typeof DistributionStrategy)[keyof typeof DistributionStrategy] | `unrecognized:${number}`;
