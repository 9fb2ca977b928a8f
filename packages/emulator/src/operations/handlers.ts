import type { Action } from '@iot-distribution/codec';
import { handleCreateDeviceDistributeJob } from './create-device-distribute-job.ts';
import { handleCreateProductDistributeJob } from './create-product-distribute-job.ts';
import { handleDeleteDeviceDistributeJob } from './delete-device-distribute-job.ts';
import { handleListDeviceDistributeJob } from './list-device-distribute-job.ts';
import { handleListDistributedDevice } from './list-distributed-device.ts';
import { handleListDistributedProduct } from './list-distributed-product.ts';
import { exampleHandler } from './example-handler.ts';
import type { Handler } from './handler.ts';
import { handleQueryDeviceDistributeDetail } from './query-device-distribute-detail.ts';
import { handleQueryDeviceDistributeJob } from './query-device-distribute-job.ts';
import { handleQueryDeviceProvisioning } from './query-device-provisioning.ts';

/** The operations that read or change the world. */
const handlers: { readonly [A in Action]?: Handler<A> } = {
  CreateDeviceDistributeJob: handleCreateDeviceDistributeJob,
  CreateProductDistributeJob: handleCreateProductDistributeJob,
  DeleteDeviceDistributeJob: handleDeleteDeviceDistributeJob,
  ListDeviceDistributeJob: handleListDeviceDistributeJob,
  ListDistributedDevice: handleListDistributedDevice,
  ListDistributedProduct: handleListDistributedProduct,
  QueryDeviceDistributeDetail: handleQueryDeviceDistributeDetail,
  QueryDeviceDistributeJob: handleQueryDeviceDistributeJob,
  QueryDeviceProvisioning: handleQueryDeviceProvisioning,
};

/** The handler of an operation. An operation without one responds with the examples of its contract. */
export function handlerOf<A extends Action>(action: A): Handler<A> {
  const handler: Handler<A> | undefined = handlers[action];
  return handler ?? exampleHandler(action);
}
