/** The default world of an emulator, taken from the vendor's samples. */
import { DistributionStrategy, JobStatus } from '@iot-distribution/codec';
import type { Instance, Job, Phase, Product } from './world.ts';

/**
 * The default plan of jobs: initializing for 1.5 s, running for 2.5 s, then completed. A demo of four seconds shows each status.
 *
 * @example
 * const slower = demoPlan.map(({ status, milliseconds = 0 }) => ({ status, milliseconds: 10 * milliseconds }));
 * slower[0]; // { status: 'initializing', milliseconds: 15000 }
 * const emulator = createEmulator({ plan: slower });
 */
export const demoPlan: readonly Phase[] = [
  { status: JobStatus.Initializing, milliseconds: 1_500 },
  { status: JobStatus.Running, milliseconds: 2_500 },
  { status: JobStatus.Completed },
];

/**
 * The default job of an emulator: the vendor's sample for QueryDeviceDistributeJob. As in the sample, source and target are the same
 * instance. In the sample they are the same account too; here the accounts differ, so that a program that confuses them fails.
 *
 * @example
 * const emulator = createEmulator({ jobs: [{ ...documentedJob, plan: [{ status: 'interrupted' }] }] });
 * emulator.state.jobs.get('UbmsMHmkqv0PiAG****010001')?.total; // 5
 */
export const documentedJob: Readonly<Omit<Job, 'startedAt' | 'plan'>> = {
  jobId: 'UbmsMHmkqv0PiAG****010001',
  productKey: 'a1BwAGV****',
  sourceUid: '198***',
  targetUid: '207***',
  sourceInstanceId: 'iot-cn-6ja***',
  targetInstanceIds: ['iot-cn-6ja***'],
  strategy: DistributionStrategy.Designated,
  deviceNames: ['light1', 'light2', 'light3', 'light4', 'light5'],
  total: 5,
  gmtCreate: 1_581_595_942_000,
};

/**
 * The default instances of an emulator: those of the vendor's samples, and the public ones.
 *
 * @example
 * const own = { instanceId: 'iot-mine', name: 'mine', region: 'cn-shanghai' };
 * const emulator = createEmulator({ instances: [...sampleInstances, own] });
 * emulator.state.instances.get('iot-mine')?.name; // 'mine'
 */
export const sampleInstances: readonly Instance[] = [
  { instanceId: 'iot-cn-6ja***', name: '实例调试1', region: 'cn-shanghai' },
  { instanceId: 'iot-060***', name: 'myproInstance', region: 'cn-shanghai' },
  { instanceId: 'iot-cn-09k***', name: 'newinstance', region: 'cn-shenzhen' },
  { instanceId: 'iot-cn-st2***', name: '实例调试2', region: 'cn-shanghai' },
  { instanceId: 'iotx-oxssharez200', name: 'public', region: 'cn-shanghai' },
  { instanceId: 'iotx-oxssharez300', name: 'public', region: 'ap-northeast-1' },
  { instanceId: 'iotx-oxssharez400', name: 'public', region: 'ap-southeast-1' },
  { instanceId: 'iotx-oxssharez500', name: 'public', region: 'us-west-1' },
  { instanceId: 'iotx-oxssharez600', name: 'public', region: 'us-east-1' },
  { instanceId: 'iotx-oxssharez700', name: 'public', region: 'eu-central-1' },
];

/** The product of the vendor's samples. It is in each instance that the samples name as a source. */
export function sampleProduct(uid: string): Product {
  return { productKey: 'a1BwAGV****', uid, instanceIds: ['iot-060***', 'iot-cn-st2***', 'iot-cn-6ja***'] };
}
