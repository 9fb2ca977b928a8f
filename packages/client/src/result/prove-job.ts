/** Proves whether a create has created a job: the list of jobs has no device names, but the result file does. */
import {
  JobStatus,
  encodeRequest,
  operations,
  type CreateDeviceDistributeJobInput,
  type CreateProductDistributeJobInput,
} from '@iot-distribution/codec';
import type { Client } from '../client.ts';
import { differ, featuresOfEntry, featuresOfRequest } from '../creates/features.ts';
import { waitForDistribution } from '../wait/wait-for-distribution.ts';
import type { WaitOptions } from '../wait/wait-options.ts';
import { readDistributionResult, type DownloadOptions } from './read-distribution-result.ts';

/** A candidate of an `AmbiguousError`, and the input of the create that failed with it. */
export interface ProveJobInput {
  readonly jobId: string;
  readonly input: CreateDeviceDistributeJobInput | CreateProductDistributeJobInput;
}

/** Options of the wait for the job and of the download of its file. */
export interface ProveJobOptions
  extends Pick<WaitOptions, 'signal' | 'timeout' | 'interval'>, Pick<DownloadOptions, 'maxBytes' | 'allow' | 'fetch'> {}

/**
 * - `ours`: the job distributes exactly the devices of the input, from and to the same instances.
 * - `foreign`: it distributes another device, or has another source or target instance.
 * - `unknown`: neither is proven. The job was interrupted, its file does not contain all devices, or it is a product job, which has no
 * devices to
 *   compare.
 */
export type JobProof = 'ours' | 'foreign' | 'unknown';

/**
 * Waits until the job has finished, reads its result file, and compares the device names. It cannot distinguish two creates of the same
 * devices.
 *
 * @throws {InputError} if the input is not that of a create
 * @throws {TimeoutError} if the job has not finished in time, or the download takes longer than two minutes
 * @throws {DistributionError} every error of QueryDeviceDistributeJob and of `readDistributionResult`
 *
 * @example
 * import { createEmulator, testAccount } from '@iot-distribution/emulator';
 * const { transport } = createEmulator({
 *   faults: [{ fault: 'loseResponse', action: 'CreateDeviceDistributeJob', times: 1 }],
 *   plan: [{ status: 'completed' }],
 * });
 * const client = createClient({ credentials: testAccount, transport });
 * const input = {
 *   productKey: 'a1BwAGV****',
 *   deviceName: ['light7'],
 *   sourceInstanceId: 'iot-060***',
 *   targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
 *   strategy: 'designated',
 *   targetUid: '198***',
 * } as const;
 * try {
 *   await client.createDeviceDistributeJob(input);
 * } catch (error) {
 *   if (!isErrorNamed(error, 'AmbiguousError')) throw error;
 *   for (const { jobId } of error.candidates) console.log(await proveJob(client, { jobId, input })); // 'ours'
 * }
 */
export async function proveJob(
  client: Pick<Client, 'queryDeviceDistributeJob' | 'queryDeviceDistributeDetail'>,
  { jobId, input }: ProveJobInput,
  options: ProveJobOptions = {},
): Promise<JobProof> {
  const { signal, timeout, interval, ...download } = options;
  const deviceName = 'deviceName' in input ? input.deviceName : undefined;
  const action = deviceName === undefined ? 'CreateProductDistributeJob' : 'CreateDeviceDistributeJob';
  const request = encodeRequest(action, input as CreateDeviceDistributeJobInput & CreateProductDistributeJobInput);
  const { lookup } = operations[action];
  const { data } = await client.queryDeviceDistributeJob({ jobId }, { signal });
  if (lookup === undefined) return 'unknown';
  if (differ(featuresOfRequest(action, request, lookup), featuresOfEntry(data, lookup))) return 'foreign';
  if (deviceName === undefined) return data.total > 0 ? 'foreign' : 'unknown';
  const hasFinished = data.status === JobStatus.Completed || data.status === JobStatus.Interrupted;
  const { status } = hasFinished
    ? data
    : (await waitForDistribution(client, { jobId }, { signal, timeout, interval })).data;
  if (status !== JobStatus.Completed) return 'unknown';
  const results = await readDistributionResult(
    client,
    { jobId },
    { ...download, signal, devices: deviceName, onUnexpected: 'report' },
  );
  if (results.some(({ unexpected }) => unexpected)) return 'foreign';
  return results.some(({ reason }) => reason === 'missing') ? 'unknown' : 'ours';
}
