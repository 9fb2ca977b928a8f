import { DistributionStrategy, JobStatus } from '@iot-distribution/codec';
import type { World } from './world.ts';

/** One part of a job's life. */
export interface Phase {
  readonly status: JobStatus;
  /** How long it lasts, in milliseconds. The last phase of a plan lasts for ever. */
  readonly milliseconds?: number | undefined;
}

/** A distribution job. Its status is no member: it follows from `startedAt`, `plan` and the clock. */
export interface Job {
  readonly jobId: string;
  readonly productKey: string;
  readonly sourceUid: string;
  readonly targetUid: string;
  readonly sourceInstanceId: string;
  /** One for the strategy `designated`, one or more for `nearest`. */
  readonly targetInstanceIds: readonly string[];
  readonly strategy: DistributionStrategy;
  /** Names of the devices; empty for a job that hands over a product alone. */
  readonly deviceNames: readonly string[];
  /** Number of devices, as the answers give it. */
  readonly total: number;
  /** When the job was created, as the answers give it, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly gmtCreate: number;
  /** When its plan began, in milliseconds of the emulator's clock. */
  readonly startedAt: number;
  readonly plan: readonly Phase[];
  /** Codes of single devices in the result file, by name; all others have 200. */
  readonly results?: Readonly<Record<string, number>> | undefined;
}

/**
 * A few seconds in all, so that a demo shows each state: initializing for 1.5 s, running for 2.5 s, then completed.
 *
 * @example
 * const slower = demoPlan.map(({ status, milliseconds = 0 }) => ({ status, milliseconds: 10 * milliseconds }));
 * slower[0]; // { status: 'initializing', milliseconds: 15000 }
 * const emulator = createEmulator({ plan: slower });
 */
export const demoPlan: readonly Phase[] = [
  { status: JobStatus.Initializing, milliseconds: 1_500 },
  { status: JobStatus.Running, milliseconds: 2_500 },
  { status: JobStatus.Completed },
];

/**
 * The job of the vendor's sample for QueryDeviceDistributeJob, which a new emulator has; the sample has the same instance twice.
 *
 * @example
 * const emulator = createEmulator({ jobs: [{ ...documentedJob, plan: [{ status: 'interrupted' }] }] });
 * emulator.state.jobs.get('UbmsMHmkqv0PiAG****010001')?.total; // 5
 */
export const documentedJob: Readonly<Omit<Job, 'startedAt' | 'plan'>> = {
  jobId: 'UbmsMHmkqv0PiAG****010001',
  productKey: 'a1BwAGV****',
  sourceUid: '198***',
  targetUid: '198***',
  sourceInstanceId: 'iot-cn-6ja***',
  targetInstanceIds: ['iot-cn-6ja***'],
  strategy: DistributionStrategy.Designated,
  deviceNames: ['light1', 'light2', 'light3', 'light4', 'light5'],
  total: 5,
  gmtCreate: 1_581_595_942_000,
};

/** The status of a job at a moment. */
export function statusAt({ startedAt, plan }: Job, now: number): JobStatus {
  let end = startedAt;
  for (const { status, milliseconds = Infinity } of plan) {
    end += milliseconds;
    if (now < end) return status;
  }
  return plan.at(-1)?.status ?? JobStatus.Completed;
}

/** How long a job takes from its start to the last phase of its plan, in milliseconds. */
export function durationOf({ plan }: Job): number {
  return plan.slice(0, -1).reduce((sum, { milliseconds = 0 }) => sum + milliseconds, 0);
}

/** The code of a device in the result file of a job; `unknown` for a name that the product has not. */
export function resultOf(job: Job, deviceName: string, world: World, unknown = 404): number {
  const set = job.results?.[deviceName] ?? world.results.get(deviceName);
  if (set !== undefined) return set;
  return world.devices.get(job.productKey)?.has(deviceName) === false ? unknown : 200;
}

/** Whether a job has come to its end, good or bad. */
export function hasEnded(job: Job, now: number): boolean {
  const status = statusAt(job, now);
  return status === JobStatus.Completed || status === JobStatus.Interrupted;
}
