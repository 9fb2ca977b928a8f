// Generated from the contracts in src/operations by `pnpm generate`; do not edit.
/** The contracts, by action. */
import type { Operation } from '../contract.ts';
import { createDeviceDistributeJob } from './create-device-distribute-job.ts';
import { createProductDistributeJob } from './create-product-distribute-job.ts';
import { deleteDeviceDistributeJob } from './delete-device-distribute-job.ts';
import { listDeviceDistributeJob } from './list-device-distribute-job.ts';
import { listDistributedDevice } from './list-distributed-device.ts';
import { listDistributedProduct } from './list-distributed-product.ts';
import { queryDeviceDistributeDetail } from './query-device-distribute-detail.ts';
import { queryDeviceDistributeJob } from './query-device-distribute-job.ts';
import { queryDeviceProvisioning } from './query-device-provisioning.ts';

const all = {
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

/** Name of an operation, in the service's spelling. */
export type Action = keyof typeof all;

/**
 * The contract of each operation: plain data, from which everything else in these packages is derived.
 *
 * @example
 * operations.QueryDeviceDistributeJob.queriesPerSecond; // 10
 */
export const operations: Readonly<Record<Action, Operation>> = all;
