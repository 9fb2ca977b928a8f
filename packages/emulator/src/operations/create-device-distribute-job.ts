import { createJob } from './create-job.ts';
import type { Handler } from './handler.ts';

export const handleCreateDeviceDistributeJob: Handler<'CreateDeviceDistributeJob'> = (input, call) => {
  const { deviceName, targetInstanceConfig, ...order } = input;
  const targetInstanceIds = targetInstanceConfig.map(({ targetInstanceId }) => targetInstanceId);
  return createJob({ ...order, targetInstanceIds, deviceNames: deviceName }, call);
};
