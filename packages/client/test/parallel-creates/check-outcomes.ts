/** Compares the outcomes of calls with the jobs that exist. */

/** A create and its outcome for the caller. */
export interface CreateOutcome {
  /** Empty for a create of a product. */
  readonly devices: readonly string[];
  readonly jobId?: string | undefined;
  /** Of a call that was rejected. */
  readonly error?: { readonly name: string; readonly inDoubt: boolean } | undefined;
}

/** A job as the service has it. */
export interface ExistingJob {
  readonly jobId: string;
  readonly deviceNames: readonly string[];
}

/** The violations, one sentence each; empty if there are none. */
export function violations(outcomes: readonly CreateOutcome[], jobs: readonly ExistingJob[]): string[] {
  const byId = new Map(jobs.map((job) => [job.jobId, job]));
  const returned = new Set<string>();
  const found: string[] = [];
  for (const { devices, jobId, error } of outcomes) {
    const what = devices.length === 0 ? 'a create of a product' : `the create of ${devices.join(', ')}`;
    if (jobId !== undefined) {
      const job = byId.get(jobId);
      if (job === undefined) found.push(`${what} succeeded without a job`);
      else if (!isSame(job.deviceNames, devices)) found.push(`${what} succeeded with a job of other devices`);
      if (returned.has(jobId)) found.push(`${what} succeeded with a job that another call has got`);
      returned.add(jobId);
    } else if (error?.inDoubt === false && devices.length > 0) {
      const made = jobs.some(({ deviceNames }) => isSame(deviceNames, devices));
      if (made) found.push(`${what} failed with ${error.name} as if it had not been executed, and made a job`);
    }
  }
  const homes = new Map<string, number>();
  for (const device of jobs.flatMap(({ deviceNames }) => deviceNames)) homes.set(device, (homes.get(device) ?? 0) + 1);
  for (const [device, count] of homes) if (count > 1) found.push(`the device ${device} is in ${count} jobs`);
  const products = outcomes.filter(({ devices }) => devices.length === 0).length;
  const productJobs = jobs.filter(({ deviceNames }) => deviceNames.length === 0).length;
  if (productJobs > products) found.push(`${products} creates of a product made ${productJobs} jobs`);
  return found;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join('\n') === others.toSorted().join('\n');
}
