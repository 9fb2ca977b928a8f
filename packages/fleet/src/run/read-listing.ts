/** Reads the whole list of jobs. */
import { paginate, type Client, type ListedJob } from '@iot-distribution/client';
import type { JobListing } from '../batch/job-listing.ts';

/** The largest page. Source: contract of ListDeviceDistributeJob, PageSize. */
const pageSize = 200;

export async function readListing(
  client: Pick<Client, 'listDeviceDistributeJob'>,
  readAt: number,
  signal: AbortSignal,
): Promise<JobListing> {
  const jobs = new Map<string, ListedJob>();
  for await (const job of paginate(client, 'ListDeviceDistributeJob', { pageSize }, { signal }))
    jobs.set(job.jobId, job);
  return { jobs, pages: Math.max(1, Math.ceil(jobs.size / pageSize)), readAt };
}
