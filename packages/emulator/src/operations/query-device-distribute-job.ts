import { statusAt } from '../world/job.ts';
import { findJob } from './find-job.ts';
import type { Handler } from './handler.ts';

export const handleQueryDeviceDistributeJob: Handler<'QueryDeviceDistributeJob'> = ({ jobId }, call) => {
  const job = findJob(jobId, call);
  return {
    data: {
      gmtCreate: job.gmtCreate,
      jobId: job.jobId,
      productKey: job.productKey,
      sourceInstanceId: job.sourceInstanceId,
      sourceUid: job.sourceUid,
      status: statusAt(job, call.now),
      strategy: job.strategy,
      targetInstanceConfigs: job.targetInstanceIds.map((targetInstanceId) => ({ targetInstanceId })),
      targetUid: job.targetUid,
      total: job.total,
    },
  };
};
