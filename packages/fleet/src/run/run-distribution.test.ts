import { expect, test } from 'vitest';
import { FleetScene, names } from '../../test/fleet-scene.ts';

test('a fleet in several jobs is distributed, each device once, with its result from the file', async () => {
  const scene = new FleetScene({ results: { d7: 6204 } });
  await scene.plan(names(100), 20);
  const summary = await scene.run();
  expect(summary).toMatchObject({
    state: 'finished',
    round: 1,
    devices: { total: 100, distributed: 99, failed: 1, unknown: 0, pending: 0 },
    open: [],
  });
  const results = await scene.results();
  expect(results.map(({ deviceName }) => deviceName)).toEqual(names(100));
  expect(results[6]).toMatchObject({ deviceName: 'd7', outcome: 'failed', code: '6204', source: 'file' });
  expect(new Set(results.map(({ source }) => source))).toEqual(new Set(['file']));
  expect([...scene.emulator.state.jobs.values()].map(({ total }) => total)).toEqual([20, 19, 18, 17, 16, 10]);
});
