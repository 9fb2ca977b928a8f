import { completedAt } from './job.ts';
import type { Job, World } from './world.ts';

/** The codes of devices in result files. A job's codes are fixed when it completes: what is set later affects later jobs. */
export interface ResultsByDevice {
  /** The code of each device of a job, by name. */
  codesOf(job: Job): ReadonlyMap<string, number>;
  /** Fixes the codes of all jobs that have completed. */
  fix(): void;
}

/** What the codes of a job follow from. */
type Sources = Pick<World, 'jobs' | 'results' | 'devices'>;

/** @param unknownDeviceCode code of a name that is no device of the product */
export function createDeviceResults(world: Sources, now: () => number, unknownDeviceCode: number): ResultsByDevice {
  const initialJobs = new WeakSet(world.jobs.values());
  const fixed = new WeakMap<Job, ReadonlyMap<string, number>>();
  /** How many completed jobs a device was in, by product key and name. Those that exist from the start take no code of a list. */
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
      // A job that has not completed, or that the world no longer has.
      if (!fixed.has(job)) fixCodes(job);
      return fixed.get(job) ?? new Map();
    },
  };
}

function keyOf(productKey: string, deviceName: string): string {
  return JSON.stringify([productKey, deviceName]);
}
