/** What has been handed over: it follows from the jobs that are completed at a moment, so nothing has to happen when one is. */
import { JobStatus } from '@iot-distribution/codec';
import { durationOf, resultOf, statusAt, type Job } from './job.ts';
import type { World } from './world.ts';

/** One device, or one product, that went from one instance to another. */
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

/** All that has been handed over at a moment, in the order of the jobs. */
export function distributionsAt(world: World, now: number): Distribution[] {
  const distributions = [...world.distributions];
  for (const job of world.jobs.values()) {
    if (statusAt(job, now) === JobStatus.Completed) distributions.push(...distributionsOf(job, world));
  }
  return distributions;
}

/** What a job hands over: its product to each target, and each device whose result is 200 to one of them. */
export function distributionsOf(job: Job, world: World): Distribution[] {
  const { productKey, sourceUid, sourceInstanceId, targetUid, targetInstanceIds, gmtCreate } = job;
  const gmtModified = gmtCreate + durationOf(job);
  const to = (targetInstanceId: string): Distribution => {
    return { productKey, sourceUid, sourceInstanceId, targetUid, targetInstanceId, gmtCreate, gmtModified };
  };
  const products = targetInstanceIds.map(to);
  const devices = job.deviceNames.flatMap((deviceName, index) => {
    // Nearest access goes by the device's address when it connects; here the devices are dealt out in turn.
    const product = products[index % products.length];
    if (product === undefined || resultOf(job, deviceName, world) !== 200) return [];
    return [{ ...product, deviceName }];
  });
  return [...products, ...devices];
}
