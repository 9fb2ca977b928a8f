import { JobStatus } from '@iot-distribution/codec';
import { distributionsOf } from '../world/distribution.ts';
import { hasEnded, statusAt } from '../world/job.ts';
import { failure } from './service-error.ts';
import { findJob } from './find-job.ts';
import type { Handle } from './handler.ts';

/** Takes the job away, not what it has done: a distribution that succeeded cannot be undone. */
export const deleteDeviceDistributeJob: Handle<'DeleteDeviceDistributeJob'> = ({ jobId }, call) => {
  const { world, assume } = call.service;
  const job = findJob(jobId, call);
  if (!assume.deletesUnendedJobs && !hasEnded(job, call.now)) throw failure('jobNotEnded');
  if (statusAt(job, call.now) === JobStatus.Completed) world.distributions.push(...distributionsOf(job, world));
  world.jobs.delete(jobId);
  return {};
};
