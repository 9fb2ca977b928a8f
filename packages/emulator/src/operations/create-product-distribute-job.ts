import { DistributionStrategy } from '@iot-distribution/codec';
import { createJob } from './create-job.ts';
import type { Handle } from './handler.ts';

/** A product alone has no strategy: it goes to the one instance that is named. */
export const createProductDistributeJob: Handle<'CreateProductDistributeJob'> = (input, call) => {
  const { targetInstanceId, ...order } = input;
  const strategy = DistributionStrategy.Designated;
  return createJob({ ...order, targetInstanceIds: [targetInstanceId], strategy, deviceNames: [] }, call);
};
