import { JobStatus } from '@iot-distribution/codec';
import { statusAt } from '../world/job.ts';
import { resultFileUrl } from '../result-file/serve-result-file.ts';
import { failure } from './service-error.ts';
import { findJob } from './find-job.ts';
import type { Handle } from './handler.ts';

export const queryDeviceDistributeDetail: Handle<'QueryDeviceDistributeDetail'> = ({ jobId }, call) => {
  const job = findJob(jobId, call);
  if (statusAt(job, call.now) !== JobStatus.Completed) {
    if (call.service.assume.resultBeforeEnd === 'failure') throw failure('jobNotCompleted');
    return { file: '' };
  }
  return { file: resultFileUrl(job, call.service, call.origin, call.now) };
};
