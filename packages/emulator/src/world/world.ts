/** The state of the service: plain data that a test can read and change at any time. */
import type { Account } from './account.ts';
import type { DistributionStrategy, JobStatus } from '@iot-distribution/codec';

/** An instance of the platform. */
export interface Instance {
  readonly instanceId: string;
  readonly name: string;
  readonly region: string;
}

/** A product and the instances that have it. */
export interface Product {
  readonly productKey: string;
  /** The account that owns the product. */
  readonly uid: string;
  /** The instances that have the product from the start. Instances that it is distributed to have it as well. */
  readonly instanceIds: readonly string[];
}

/** A phase of a job. */
export interface Phase {
  readonly status: JobStatus;
  /** The duration, in milliseconds. The last phase of a plan does not end. */
  readonly milliseconds?: number | undefined;
}

/** A distribution job. Its status follows from `startedAt`, `plan` and the clock. */
export interface Job {
  readonly jobId: string;
  readonly productKey: string;
  readonly sourceUid: string;
  readonly targetUid: string;
  readonly sourceInstanceId: string;
  /** One instance for the strategy `designated`, one or more for `nearest`. */
  readonly targetInstanceIds: readonly string[];
  readonly strategy: DistributionStrategy;
  /** The names of the devices. Empty for a product job. */
  readonly deviceNames: readonly string[];
  /** The number of devices in responses. */
  readonly total: number;
  /** The creation time in responses, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate: number;
  /** The start of the plan, in milliseconds of the emulator's clock. */
  readonly startedAt: number;
  readonly plan: readonly Phase[];
  /** The codes of devices in the result file, by device name. They take precedence over `results` of the emulator. */
  readonly results?: Readonly<Record<string, number>> | undefined;
}

/** The distribution of one device or one product from one instance to another. */
export interface Distribution {
  readonly productKey: string;
  /** Absent for a product. */
  readonly deviceName?: string | undefined;
  readonly sourceUid: string;
  readonly sourceInstanceId: string;
  readonly targetUid: string;
  readonly targetInstanceId: string;
  /** The creation time of the job, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate: number;
  /** When the job finished, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtModified: number;
}

/** The state of the service. */
export interface World {
  /** Accounts by access key id. */
  readonly accounts: Map<string, Account>;
  /** Instances by instance id. */
  readonly instances: Map<string, Instance>;
  /** Products by product key. */
  readonly products: Map<string, Product>;
  /** The names of the devices of a product, by product key. A product without an entry accepts every device name. */
  readonly devices: Map<string, ReadonlySet<string>>;
  /** Jobs by job id. */
  readonly jobs: Map<string, Job>;
  /**
   * The codes of devices in result files, by device name. Default: 200. A list has one code per job of the device, and its last code is
   * used for all further jobs: `[6204, 200]` fails once. Jobs that exist from the start do not use up codes of a list.
   */
  readonly results: Map<string, number | readonly number[]>;
  /** The distributions of deleted jobs. Those of the jobs in `jobs` are not listed here: they follow from the jobs. */
  readonly distributions: Distribution[];
}
