/** The jobs that an emulator ever had, deleted ones included, and whether the results of a fleet agree with them. */
import type { Emulator, Job } from '@iot-distribution/emulator';
import type { FleetDevice } from '../../src/index.ts';

/** Records the jobs from now on. */
export function recordJobs({ state }: Emulator): ReadonlyMap<string, Job> {
  const recorded = new Map<string, Job>(state.jobs);
  const set = state.jobs.set.bind(state.jobs);
  state.jobs.set = (jobId, job) => {
    recorded.set(jobId, job);
    return set(jobId, job);
  };
  return recorded;
}

/**
 * What must not happen, one sentence each; empty when all is well.
 *
 * @param codes of the devices that have others than 200, one code per job
 */
export function violations(
  names: readonly string[],
  results: readonly FleetDevice[],
  jobs: Iterable<Job>,
  codes: Readonly<Record<string, readonly number[]>>,
): string[] {
  const found: string[] = [];
  const jobsOf = new Map<string, string[]>();
  for (const { jobId, deviceNames } of jobs) {
    for (const name of deviceNames) jobsOf.set(name, [...(jobsOf.get(name) ?? []), jobId]);
  }
  if (results.length !== names.length) found.push(`${names.length} devices have ${results.length} results`);
  for (const [index, deviceName] of names.entries()) {
    const got = results[index];
    const wanted = codes[deviceName] ?? [200];
    const own = jobsOf.get(deviceName) ?? [];
    const code = String(wanted.at(-1));
    const outcome = code === '200' ? 'distributed' : 'failed';
    if (got?.deviceName !== deviceName) found.push(`${deviceName} has the result of ${got?.deviceName}`);
    if (own.length !== wanted.length) found.push(`${deviceName} is in ${own.length} jobs instead of ${wanted.length}`);
    if (got?.outcome !== outcome || got.code !== code || got.source !== 'file') {
      found.push(`${deviceName} is ${got?.outcome} with ${got?.code} from ${got?.source}, not ${outcome} with ${code}`);
    }
    if (got?.jobId !== own.at(-1))
      found.push(`${deviceName} has its result from ${got?.jobId}, not from ${own.at(-1)}`);
  }
  return found;
}
