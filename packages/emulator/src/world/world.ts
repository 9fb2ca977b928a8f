/** Everything the emulator knows: plain data that a test may read and set at any time. */
import type { Account } from './account.ts';
import type { DistributionStrategy, JobStatus } from '@iot-distribution/codec';

/** One instance of the platform. */
export interface Instance {
  readonly instanceId: string;
  readonly name: string;
  readonly region: string;
}

/** One product, and the instances that have it. */
export interface Product {
  readonly productKey: string;
  /** Account that owns it. */
  readonly uid: string;
  /** Instances that have it from the start. Those it was distributed to have it as well. */
  readonly instanceIds: readonly string[];
}

/** One phase of a job. */
export interface Phase {
  readonly status: JobStatus;
  /** How long it lasts, in milliseconds. The last phase of a plan never ends. */
  readonly milliseconds?: number | undefined;
}

/** A distribution job. Its status is not a member: it follows from `startedAt`, `plan` and the clock. */
export interface Job {
  readonly jobId: string;
  readonly productKey: string;
  readonly sourceUid: string;
  readonly targetUid: string;
  readonly sourceInstanceId: string;
  /** One for the strategy `designated`, one or more for `nearest`. */
  readonly targetInstanceIds: readonly string[];
  readonly strategy: DistributionStrategy;
  /** Names of the devices; empty for a job that distributes a product alone. */
  readonly deviceNames: readonly string[];
  /** Number of devices, as responses show it. */
  readonly total: number;
  /** When the job was created, as responses show it, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate: number;
  /** When its plan started, in milliseconds of the emulator's clock. */
  readonly startedAt: number;
  readonly plan: readonly Phase[];
  /** Codes of single devices in the result file, by name. Take precedence over those of the emulator. */
  readonly results?: Readonly<Record<string, number>> | undefined;
}

/** One device, or one product, that was distributed from one instance to another. */
export interface Distribution {
  readonly productKey: string;
  /** Absent for the product itself. */
  readonly deviceName?: string | undefined;
  readonly sourceUid: string;
  readonly sourceInstanceId: string;
  readonly targetUid: string;
  readonly targetInstanceId: string;
  /** When its job was created, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate: number;
  /** When it arrived, in the same unit. */
  readonly gmtModified: number;
}

/** The state of the service. */
export interface World {
  /** By access key id. */
  readonly accounts: Map<string, Account>;
  /** By instance id. */
  readonly instances: Map<string, Instance>;
  /** By product key. */
  readonly products: Map<string, Product>;
  /** Names of the devices of a product, by product key. A product without an entry has every device that is named. */
  readonly devices: Map<string, ReadonlySet<string>>;
  /** By job id. */
  readonly jobs: Map<string, Job>;
  /**
   * Codes of devices in result files, by device name; all others have 200. A list has one code for each job that the device is in, the last
   * one for all further jobs: `[6204, 200]` fails once. Jobs that exist from the start take no code of a list.
   */
  readonly results: Map<string, number | readonly number[]>;
  /** What deleted jobs distributed. What the jobs in `jobs` distributed is not in here: it follows from them. */
  readonly distributions: Distribution[];
}
