/**
 * The calls that each SDK makes: each operation at least once, each parameter that the vendor's SDKs have, and empty lists.
 */
import { DistributionStrategy, JobStatus, type Action, type Inputs } from '@iot-distribution/codec';
import { documentedJob } from '@iot-distribution/emulator';

/** A call of any operation. */
export type Call = { [A in Action]: { readonly action: A; readonly input: Inputs[A] } }[Action];

const { jobId, productKey, sourceUid: uid } = documentedJob;
const page = { currentPage: 1, pageSize: 10 };
/** With the space of the vendor's sample. */
const targetAliyunId = ' io****@example.com';
const source = 'iot-060***';
const target = 'iot-cn-6ja***';

export const query: Call = { action: 'QueryDeviceDistributeJob', input: { jobId } };

/** Names that an encoding error would change. */
const deviceName = ['light1', "a b+c%2B&d=e/f!'()*~", 'é-实例-🙂', '1e5', '007'];

/** The token of the first page of jobs, if it has one. */
const nextToken = Buffer.from(`ListResource:${documentedJob.gmtCreate}:${jobId}`).toString('base64');

function create(names: readonly string[]): Call {
  return {
    action: 'CreateDeviceDistributeJob',
    input: {
      deviceName: names,
      productKey,
      sourceInstanceId: source,
      strategy: DistributionStrategy.Nearest,
      targetInstanceConfig: [{ targetInstanceId: target }, { targetInstanceId: 'iot-cn-09k***' }],
      targetUid: uid,
      targetAliyunId,
    },
  };
}

/** The maximum number of devices per job: sorted as text, DeviceName.10 comes before DeviceName.2. */
export const largest: Call = create(Array.from({ length: 10_000 }, (_, index) => `light${index + 1}`));

export const calls: readonly Call[] = [
  create(deviceName),
  {
    action: 'CreateProductDistributeJob',
    input: { productKey, sourceInstanceId: source, targetInstanceId: target, targetUid: uid, targetAliyunId },
  },
  query,
  { action: 'QueryDeviceDistributeJob', input: { jobId: 'interrupted' } },
  { action: 'QueryDeviceDistributeDetail', input: { jobId } },
  { action: 'ListDeviceDistributeJob', input: { pageSize: 1 } },
  { action: 'ListDeviceDistributeJob', input: { pageSize: 1, nextToken } },
  {
    action: 'ListDeviceDistributeJob',
    input: { ...page, status: JobStatus.Completed, jobId, productKey, targetUid: uid },
  },
  { action: 'ListDeviceDistributeJob', input: { ...page, jobId: 'none' } },
  { action: 'ListDistributedDevice', input: page },
  {
    action: 'ListDistributedDevice',
    input: { ...page, productKey, sourceInstanceId: source, targetUid: uid, deviceName: 'light2' },
  },
  {
    action: 'ListDistributedProduct',
    input: { ...page, productKey, sourceInstanceId: source, targetInstanceId: target, targetUid: uid },
  },
  { action: 'ListDistributedProduct', input: { ...page, productKey: 'none' } },
  { action: 'QueryDeviceProvisioning', input: { productKey, deviceName: 'light1' } },
  { action: 'DeleteDeviceDistributeJob', input: { jobId } },
];
