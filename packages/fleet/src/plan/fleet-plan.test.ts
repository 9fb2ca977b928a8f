import { operations } from '@iot-distribution/codec';
import { expect, test } from 'vitest';
import { fleetPlan } from './fleet-plan.ts';

test('a plan counts its devices, jobs and waves', () => {
  expect(fleetPlan('id', [3, 2, 1], { running: 2 })).toEqual({
    identity: 'id',
    devices: 6,
    jobs: 3,
    sizes: [3, 2, 1],
    waves: 2,
    minimumTime: 1_000,
  });
  expect(fleetPlan('id', [3, 2, 1, 1, 1, 1], {}).waves).toBe(2);
});

test('it takes as long as the calls at their limit, or as the jobs in their slots', () => {
  const { queriesPerSecond = 0 } = operations.CreateDeviceDistributeJob;
  const sizes = Array.from({ length: 2 * queriesPerSecond + 1 }, () => 1);
  expect(fleetPlan('id', sizes, { running: Infinity }).minimumTime).toBe(2_000);
  expect(fleetPlan('id', sizes.slice(1), { running: Infinity }).minimumTime).toBe(1_000);
  expect(fleetPlan('id', [2, 1], { running: 1, jobTime: 700 }).minimumTime).toBe(1_400);
  expect(fleetPlan('id', [1], {}).minimumTime).toBe(0);
});
