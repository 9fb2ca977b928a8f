import type { Job } from '../world/world.ts';
import { createServiceFailure } from './service-failure.ts';
import type { CallContext } from './handler.ts';

/** The caller's job with this id: an account does not see the jobs of others. */
export function findJob(jobId: string, { service, account }: CallContext): Job {
  const job = service.world.jobs.get(jobId);
  if (job === undefined || job.sourceUid !== account.uid) throw createServiceFailure('noSuchJob');
  return job;
}
