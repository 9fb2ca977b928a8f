import { DistributionStrategy } from '@iot-distribution/codec';
import { createJob } from './create-job.ts';
import type { Handler } from './handler.ts';

/** A product job has no strategy, since it has only one target. */
export const handleCreateProductDistributeJob: Handler<'CreateProductDistributeJob'> = (input, call) => {
  const { targetInstanceId, ...order } = input;
  const strategy = DistributionStrategy.Designated;
  return createJob({ ...order, targetInstanceIds: [targetInstanceId], strategy, deviceNames: [] }, call);
};
