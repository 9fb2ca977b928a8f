import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FleetScene, names } from '../../test/fleet-scene.ts';

test('a batch waits for the batch of another worker that has the same size, and continues when that has its results', async () => {
  const scene = new FleetScene();
  await scene.plan(names(6), 2);
  const { store } = scene;
  expect((await store.readBatches()).map(({ size }) => size)).toEqual([2, 2, 2]);
  const [first] = await store.claim({ worker: 'other', planned: 1, done: false, lease: 60_000 });
  if (first === undefined) throw new Error('no batch was claimed');
  const intent = await store.intend(first, { nonce: 'n', intendedAt: 0, seen: [] }, 5);
  if (intent.kind !== 'intended') throw new Error(intent.kind);
  const finished = await store.update(intent.batch, { state: 'finished', attempts: 1, jobId: 'job-of-other' });
  let isOver = false;
  const run = scene.run().finally(() => (isOver = true));
  await expect.poll(() => scene.calls('ListDeviceDistributeJob'), { timeout: 20_000 }).toBeGreaterThan(0);
  for (let turns = 0; turns < 200; turns++) await turn();
  expect(scene.createdJobs).toBe(0);
  expect(isOver).toBe(false);
  const outcomes = ['d1', 'd2'].map((deviceName) => ({ deviceName, outcome: 'distributed', source: 'file' }) as const);
  await store.finish(finished, { state: 'done', attempts: 1, jobId: 'job-of-other' }, outcomes);
  expect(await run).toMatchObject({ state: 'finished', devices: { distributed: 6 } });
});
