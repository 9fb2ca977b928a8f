/** Derives the distributions from the jobs that have completed at a given time, so no event is needed for a completion. */
import { JobStatus } from '@iot-distribution/codec';
import type { ResultsByDevice } from './device-results.ts';
import { durationOf, statusAt } from './job.ts';
import type { Distribution, Job, World } from './world.ts';

/** All distributions at a given time, in the order of the jobs. */
export function distributionsAt(world: World, deviceResults: ResultsByDevice, now: number): Distribution[] {
  const distributions = [...world.distributions];
  for (const job of world.jobs.values()) {
    if (statusAt(job, now) === JobStatus.Completed) distributions.push(...distributionsOf(job, deviceResults));
  }
  return distributions;
}

/** The distributions of a job: its product to each target, and each device with the code 200 to one of the targets. */
export function distributionsOf(job: Job, deviceResults: ResultsByDevice): Distribution[] {
  const { productKey, sourceUid, sourceInstanceId, targetUid, targetInstanceIds, gmtCreate } = job;
  const gmtModified = gmtCreate + durationOf(job);
  const to = (targetInstanceId: string): Distribution => {
    return { productKey, sourceUid, sourceInstanceId, targetUid, targetInstanceId, gmtCreate, gmtModified };
  };
  const products = targetInstanceIds.map(to);
  const codes = deviceResults.codesOf(job);
  const devices = job.deviceNames.flatMap((deviceName, index) => {
    // The service chooses by the device's IP address when it connects; here the targets take turns.
    const product = products[index % products.length];
    if (product === undefined || codes.get(deviceName) !== 200) return [];
    return [{ ...product, deviceName }];
  });
  return [...products, ...devices];
}
