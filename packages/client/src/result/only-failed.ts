/** Derives the next job from the results of a job. A pure function. */
import type { Inputs } from '@iot-distribution/codec';
import type { DeviceResult } from './device-results.ts';

/** The devices of a job that are not distributed. */
export interface Unfinished {
  /** The input of a new job for the failed devices; undefined if no device failed. */
  readonly retry: Inputs['CreateDeviceDistributeJob'] | undefined;
  /** Devices whose outcome is unknown. Find it out, for example with ListDistributedDevice, before you distribute them again. */
  readonly unknown: readonly string[];
}

/**
 * Finds the devices of a job that failed, and those whose outcome is unknown. All other devices are distributed: a device without a result,
 * or with contradictory results, is in `unknown`. Results for another product are ignored.
 *
 * @example
 * const input = {
 *   productKey: 'a1BwAGV****',
 *   deviceName: ['light1', 'light2', 'light3'],
 *   sourceInstanceId: 'iot-060***',
 *   targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
 *   strategy: 'designated',
 *   targetUid: '198***',
 * } as const;
 * const { jobId } = await client.createDeviceDistributeJob(input);
 * await waitForDistribution(client, { jobId });
 * const results = await readDistributionResult(client, { jobId }, { devices: input.deviceName });
 * const { retry, unknown } = onlyFailed(input, results);
 * retry?.deviceName; // ['light3']
 * unknown; // []
 */
export function onlyFailed(input: Inputs['CreateDeviceDistributeJob'], results: Iterable<DeviceResult>): Unfinished {
  const outcomes = new Map<string, Set<DeviceResult['outcome']>>();
  for (const { deviceName, productKey = input.productKey, outcome } of results) {
    if (productKey !== input.productKey) continue;
    outcomes.set(deviceName, (outcomes.get(deviceName) ?? new Set()).add(outcome));
  }
  const devices = Array.from(new Set(input.deviceName));
  const only = (name: string, outcome: DeviceResult['outcome']) => {
    const found = outcomes.get(name);
    return found?.size === 1 && found.has(outcome);
  };
  const failed = devices.filter((name) => only(name, 'failed'));
  return {
    retry: failed.length === 0 ? undefined : { ...input, deviceName: failed },
    unknown: devices.filter((name) => !only(name, 'failed') && !only(name, 'distributed')),
  };
}
