import type { Action } from '@iot-distribution/codec';
import type { Handle } from './operation.ts';
import { queryDeviceDistributeJob } from './query-device-distribute-job.ts';

/** What answers each operation. */
export const handlers: { readonly [A in Action]?: Handle<A> } = {
  QueryDeviceDistributeJob: queryDeviceDistributeJob,
};
