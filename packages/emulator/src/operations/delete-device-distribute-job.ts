import { JobStatus } from '@iot-distribution/codec';
import { distributionsOf } from '../world/distribution.ts';
import { isFinished, statusAt } from '../world/job.ts';
import { createServiceFailure } from './service-failure.ts';
import { findJob } from './find-job.ts';
import type { Handler } from './handler.ts';

/** Deletes the job, but not its effect: a distribution cannot be undone. */
export const handleDeleteDeviceDistributeJob: Handler<'DeleteDeviceDistributeJob'> = ({ jobId }, call) => {
  const { world, deviceResults, assume } = call.service;
  const job = findJob(jobId, call);
  if (!assume.deletesUnfinishedJobs && !isFinished(job, call.now)) throw createServiceFailure('jobNotFinished');
  if (statusAt(job, call.now) === JobStatus.Completed) world.distributions.push(...distributionsOf(job, deviceResults));
  world.jobs.delete(jobId);
  return {};
};
