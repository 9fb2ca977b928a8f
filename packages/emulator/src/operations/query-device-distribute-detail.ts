import { JobStatus } from '@iot-distribution/codec';
import { statusAt } from '../world/job.ts';
import { resultFileUrl } from '../result-file/result-file-url.ts';
import { createServiceFailure } from './service-failure.ts';
import { findJob } from './find-job.ts';
import type { Handler } from './handler.ts';

export const handleQueryDeviceDistributeDetail: Handler<'QueryDeviceDistributeDetail'> = ({ jobId }, call) => {
  const job = findJob(jobId, call);
  if (statusAt(job, call.now) !== JobStatus.Completed) {
    if (call.service.assume.resultBeforeCompletion === 'failure') throw createServiceFailure('jobNotCompleted');
    return { file: '' };
  }
  return { file: resultFileUrl(jobId, call.service.fileSecret, call.origin, call.clock) };
};
