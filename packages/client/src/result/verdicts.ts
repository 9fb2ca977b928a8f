/** From the entries of a result file to one verdict a device. Pure. What is not said is unknown, never a success. */
import type { Inputs } from '@iot-distribution/codec';
import { ContractError, LimitError } from '../errors.ts';
import type { Entry, ResultFormat } from './read-entries.ts';

/** What became of one device. */
export interface DeviceVerdict {
  /** Empty for the entry of a product alone. */
  readonly deviceName: string;
  readonly productKey?: string;
  /** `unknown`: the file has no entry, no code, or contradictory codes for the device. */
  readonly outcome: 'distributed' | 'failed' | 'unknown';
  /** Code of the entry, as text. 200 is the one that means success. */
  readonly code?: string;
  readonly message?: string;
  /** Why the outcome is unknown. */
  readonly reason?: 'missing' | 'no-code' | 'contradictory';
  /** Set when the device is not among those that were asked about. */
  readonly unexpected?: true;
  /** Form of the file; absent for a device that is not in it. */
  readonly format?: ResultFormat;
}

/** The names that each member goes by, in small letters without `_` and `-`. Only Code is documented. */
const names = {
  code: ['code', 'resultcode'],
  deviceName: ['devicename', 'device', 'name'],
  productKey: ['productkey'],
  message: ['message', 'errormessage', 'errormsg', 'msg'],
} as const;

const mostDevices = 100_000;

/** Collects entries; the verdicts are complete when all entries are in. */
export class VerdictBook {
  readonly #asked: ReadonlySet<string> | undefined;
  readonly #verdicts = new Map<string, DeviceVerdict>();

  /** @param asked names of the devices of the job, as far as they are known */
  constructor(asked: Iterable<string> | undefined) {
    this.#asked = asked === undefined ? undefined : new Set(asked);
  }

  /**
   * @throws {ContractError} when the entry names neither a device nor a product
   * @throws {LimitError} at the 100,001st device
   */
  add({ format, members }: Entry): void {
    const verdict = verdictOf(members, format);
    const key = JSON.stringify([verdict.productKey, verdict.deviceName]);
    const before = this.#verdicts.get(key);
    const known = before === undefined || before.code === verdict.code ? verdict : contradictory(verdict);
    const isAsked = this.#asked === undefined || this.#asked.has(verdict.deviceName);
    this.#verdicts.set(key, isAsked ? known : { ...known, unexpected: true });
    if (this.#verdicts.size > mostDevices) {
      throw new LimitError(`the result file has more than ${mostDevices} devices`, { code: 'TooManyDevices' });
    }
  }

  /** In the order of the file, then those that are missing in it. */
  *verdicts(): Generator<DeviceVerdict, void, undefined> {
    yield* this.#verdicts.values();
    const inFile = new Set(Array.from(this.#verdicts.values(), ({ deviceName }) => deviceName));
    for (const deviceName of this.#asked ?? []) {
      if (!inFile.has(deviceName)) yield { deviceName, outcome: 'unknown', reason: 'missing' };
    }
  }
}

function verdictOf(members: unknown, format: ResultFormat): DeviceVerdict {
  const by = new Map(
    Object.entries(typeof members === 'object' && members !== null ? members : {}).map(([name, value]) => [
      name.toLowerCase().replace(/[-_ ]/g, ''),
      typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined,
    ]),
  );
  const find = (member: keyof typeof names) => names[member].map((name) => by.get(name)).find((value) => value);
  const [deviceName, code, productKey, message] = [
    find('deviceName'),
    find('code'),
    find('productKey'),
    find('message'),
  ];
  if (deviceName === undefined && productKey === undefined) throw nameless();
  return {
    deviceName: deviceName ?? '',
    ...(productKey !== undefined && { productKey }),
    ...(code === undefined
      ? { outcome: 'unknown', reason: 'no-code' }
      : { outcome: code === '200' ? 'distributed' : 'failed', code }),
    ...(message !== undefined && { message }),
    format,
  };
}

function contradictory({ deviceName, productKey, format }: DeviceVerdict): DeviceVerdict {
  return {
    deviceName,
    ...(productKey !== undefined && { productKey }),
    outcome: 'unknown',
    reason: 'contradictory',
    ...(format !== undefined && { format }),
  };
}

function nameless(): ContractError {
  return new ContractError('an entry of the result file names neither a device nor a product', {
    code: 'InvalidEntry',
    action: 'QueryDeviceDistributeDetail',
    pointer: '/File',
  });
}

/**
 * The input of a new job for the devices that failed; undefined when none did. Those of unknown outcome are left out: look
 * at them first.
 *
 * @example
 * const input: CreateDeviceDistributeJobInput = {
 *   productKey: 'a1BwAGV****',
 *   deviceName: ['light1', 'light2', 'light3'],
 *   sourceInstanceId: 'iot-060***',
 *   targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
 *   strategy: 'designated',
 *   targetUid: '198***',
 * };
 * const { jobId } = await client.createDeviceDistributeJob(input);
 * await waitForDistribution(client, { jobId });
 * const verdicts = await Array.fromAsync(readDistributionResult(client, { jobId }, { devices: input.deviceName }));
 * onlyFailed(input, verdicts)?.deviceName; // ['light3']
 */
export function onlyFailed(
  input: Inputs['CreateDeviceDistributeJob'],
  verdicts: Iterable<DeviceVerdict>,
): Inputs['CreateDeviceDistributeJob'] | undefined {
  const failed = new Set(
    Array.from(verdicts)
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ deviceName }) => deviceName),
  );
  const deviceName = input.deviceName.filter((name) => failed.has(name));
  return deviceName.length === 0 ? undefined : { ...input, deviceName };
}
