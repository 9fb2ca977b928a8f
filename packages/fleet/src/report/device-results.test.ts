import { expect, test } from 'vitest';
import { names, parameters } from '../../test/fleet-devices.ts';
import { planDistribution } from '../plan/plan-distribution.ts';
import { memoryStore } from '../store/memory-store.ts';
import { deviceResults } from './device-results.ts';

test.for([1, 1_000, 1_001, 2_000])('of %i devices each is read once, in their order', async (count) => {
  const store = memoryStore();
  await planDistribution({ ...parameters, devices: names(count), store });
  const reads: number[] = [];
  const counting = {
    readDevices: async (filter: Parameters<typeof store.readDevices>[0]) => {
      reads.push(filter.afterLine);
      return store.readDevices(filter);
    },
  };
  const got: string[] = [];
  for await (const { deviceName } of deviceResults(counting)) got.push(deviceName);
  expect(got).toEqual(names(count));
  // A page that is not full is the last one.
  expect(reads).toEqual(Array.from({ length: Math.floor(count / 1_000) + 1 }, (_, page) => page * 1_000));
  expect(await deviceResults(store, { outcome: 'failed' }).next()).toEqual({ done: true, value: undefined });
});
