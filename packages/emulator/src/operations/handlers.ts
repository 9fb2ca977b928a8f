import type { Action } from '@iot-distribution/codec';
import { createDeviceDistributeJob } from './create-device-distribute-job.ts';
import { createProductDistributeJob } from './create-product-distribute-job.ts';
import { deleteDeviceDistributeJob } from './delete-device-distribute-job.ts';
import { listDeviceDistributeJob } from './list-device-distribute-job.ts';
import { listDistributedDevice } from './list-distributed-device.ts';
import { listDistributedProduct } from './list-distributed-product.ts';
import type { Handler } from './handler.ts';
import { queryDeviceDistributeDetail } from './query-device-distribute-detail.ts';
import { queryDeviceDistributeJob } from './query-device-distribute-job.ts';
import { queryDeviceProvisioning } from './query-device-provisioning.ts';

/** The handler of each operation. */
export const handlers: { readonly [A in Action]: Handler<A> } = {
  CreateDeviceDistributeJob: createDeviceDistributeJob,
  CreateProductDistributeJob: createProductDistributeJob,
  DeleteDeviceDistributeJob: deleteDeviceDistributeJob,
  ListDeviceDistributeJob: listDeviceDistributeJob,
  ListDistributedDevice: listDistributedDevice,
  ListDistributedProduct: listDistributedProduct,
  QueryDeviceDistributeDetail: queryDeviceDistributeDetail,
  QueryDeviceDistributeJob: queryDeviceDistributeJob,
  QueryDeviceProvisioning: queryDeviceProvisioning,
};
