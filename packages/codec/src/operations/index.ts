/** The contracts, by action. */
import type { Operation } from '../contract.ts';
import { queryDeviceDistributeJob } from './query-device-distribute-job.ts';

const all = {
  QueryDeviceDistributeJob: queryDeviceDistributeJob,
};

/** Name of an operation, as the service spells it. */
export type Action = keyof typeof all;

/**
 * The contract of each operation: plain data, from which everything else in these packages is made.
 *
 * @example
 * operations.QueryDeviceDistributeJob.queriesPerSecond; // 10
 */
export const operations: Readonly<Record<Action, Operation>> = all;
