/** Everything the emulator knows: plain data that a test may read and set at any moment. */
import type { Account } from './account.ts';
import type { Distribution } from './distribution.ts';
import type { Job } from './job.ts';

/** One instance of the platform. */
export interface Instance {
  readonly instanceId: string;
  readonly name: string;
  readonly region: string;
}

/** One product, and who has it. */
export interface Product {
  readonly productKey: string;
  /** Account that owns it. */
  readonly uid: string;
  /** Instances that have it from the beginning. Those it was distributed to have it as well. */
  readonly instanceIds: readonly string[];
}

/** What the emulator answers out of. */
export interface World {
  /** By access key id. */
  readonly accounts: Map<string, Account>;
  /** By instance id. */
  readonly instances: Map<string, Instance>;
  /** By product key. */
  readonly products: Map<string, Product>;
  /** Names of the devices of a product, by product key. A product that is not in here has every device that anyone names. */
  readonly devices: Map<string, ReadonlySet<string>>;
  /** By job id. */
  readonly jobs: Map<string, Job>;
  /** Codes that devices get in result files, by device name; all others get 200. */
  readonly results: Map<string, number>;
  /** What was distributed by jobs that are no longer there. What completed jobs distributed is not in here: it follows from them. */
  readonly distributions: Distribution[];
}

/**
 * The instances of the vendor's samples, and the public ones, which a new emulator knows.
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

/** The product of the vendor's samples, in each instance that the samples give it away from. */
export function sampleProduct(uid: string): Product {
  return { productKey: 'a1BwAGV****', uid, instanceIds: ['iot-060***', 'iot-cn-st2***', 'iot-cn-6ja***'] };
}
