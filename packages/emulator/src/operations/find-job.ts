import type { Job } from '../world/world.ts';
import { createServiceFailure } from './service-failure.ts';
import type { CallContext } from './handler.ts';

/** Finds a job of the caller by its id. An account does not see the jobs of other accounts. */
export function findJob(jobId: string, { service, account }: CallContext): Job {
  const job = service.world.jobs.get(jobId);
  if (job === undefined || job.sourceUid !== account.uid) throw createServiceFailure('noSuchJob');
  return job;
}
