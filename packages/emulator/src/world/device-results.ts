import { completedAt } from './job.ts';
import type { Job, World } from './world.ts';

/** The codes of devices in result files. The codes of a job are fixed when it completes; later changes affect later jobs. */
export interface ResultsByDevice {
  /** The codes of the devices of a job, by device name. */
  codesOf(job: Job): ReadonlyMap<string, number>;
  /** Fixes the codes of all jobs that have completed. */
  fix(): void;
}

/** The data that determines the codes of a job. */
type Sources = Pick<World, 'jobs' | 'results' | 'devices'>;

/** @param unknownDeviceCode the code of a name that is not a device of the product */
export function createDeviceResults(world: Sources, now: () => number, unknownDeviceCode: number): ResultsByDevice {
  const initialJobs = new WeakSet(world.jobs.values());
  const fixed = new WeakMap<Job, ReadonlyMap<string, number>>();
  /** The number of completed jobs of a device, by product key and name, without the jobs that exist from the start. */
  const jobsOf = new Map<string, number>();

  function codeOf(job: Job, deviceName: string): number {
    const { productKey, results = {} } = job;
    const own = Object.hasOwn(results, deviceName) ? results[deviceName] : undefined;
    if (own !== undefined) return own;
    const set = world.results.get(deviceName);
    const sequence = typeof set === 'number' ? [set] : (set ?? []);
    const code = sequence[jobsOf.get(keyOf(productKey, deviceName)) ?? 0] ?? sequence.at(-1);
    return code ?? (world.devices.get(productKey)?.has(deviceName) === false ? unknownDeviceCode : 200);
  }

  function fixCodes(job: Job): void {
    const codes = new Map(job.deviceNames.map((deviceName) => [deviceName, codeOf(job, deviceName)]));
    fixed.set(job, codes);
    if (initialJobs.has(job)) return;
    for (const deviceName of codes.keys()) {
      const key = keyOf(job.productKey, deviceName);
      jobsOf.set(key, (jobsOf.get(key) ?? 0) + 1);
    }
  }

  function fix(): void {
    const time = now();
    const completed = [...world.jobs.values()]
      .map((job) => ({ job, at: completedAt(job) }))
      .filter(({ job, at }) => at <= time && !fixed.has(job));
    for (const { job } of completed.toSorted((a, b) => a.at - b.at)) fixCodes(job);
  }

  return {
    fix,
    codesOf(job) {
      if (!fixed.has(job)) fix();
      // The job has not completed, or it is no longer in the world.
      if (!fixed.has(job)) fixCodes(job);
      return fixed.get(job) ?? new Map();
    },
  };
}

function keyOf(productKey: string, deviceName: string): string {
  return JSON.stringify([productKey, deviceName]);
}
