import type { Job } from '../world/job.ts';
import { failure } from './service-error.ts';
import type { Call } from './handler.ts';

/** The job of an id, when it is the caller's: an account is not told about the jobs of others. */
export function findJob(jobId: string, { service, account }: Call): Job {
  const job = service.world.jobs.get(jobId);
  if (job === undefined || job.sourceUid !== account.uid) throw failure('noSuchJob');
  return job;
}
