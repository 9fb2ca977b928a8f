import { expect, test } from 'vitest';
import { names, parameters } from '../../test/fleet-devices.ts';
import { planDistribution } from '../plan/plan-distribution.ts';
import { memoryStore } from '../store/memory-store.ts';
import { summaryOf } from './summary-of.ts';

const noBatches = { planned: 0, intended: 0, unknown: 0, tentative: 0, created: 0, finished: 0, done: 0, freed: 0 };
const noDevices = { pending: 0, distributed: 0, failed: 0, unknown: 0, total: 0 };

test('a fleet is summarized from its plan to its last result', async () => {
  const store = memoryStore();
  expect(await summaryOf(store)).toStrictEqual({
    state: 'none',
    identity: undefined,
    parameters: undefined,
    round: 0,
    devices: noDevices,
    batches: noBatches,
    open: [],
  });

  await store.beginPlan(parameters);
  expect(await summaryOf(store)).toMatchObject({ state: 'planning', parameters, round: 1, open: [] });

  const { identity } = await planDistribution({ ...parameters, devices: names(4), batchSize: 3, store });
  const devices = { ...noDevices, pending: 4, total: 4 };
  const planned = {
    state: 'planned',
    identity,
    parameters,
    round: 1,
    devices,
    batches: { ...noBatches, planned: 2 },
    open: [],
  };
  expect(await summaryOf(store)).toStrictEqual(planned);

  const [batch, last] = await store.claim({ worker: 'w', planned: 2, done: false, lease: 1 });
  if (batch === undefined || last === undefined) throw new Error('not claimed');
  const progress = { state: 'created', attempts: 2, jobId: 'job', jobStatus: 'running' } as const;
  const created = await store.update(batch, progress);
  expect(await summaryOf(store)).toMatchObject({
    state: 'running',
    batches: { planned: 1, created: 1 },
    open: [{ batch: 1, round: 1, size: 3, ...progress }],
  });

  const distributed = (deviceName: string) => ({ deviceName, outcome: 'distributed', source: 'file' }) as const;
  await store.finish(created, { ...progress, state: 'done' }, names(3).map(distributed));
  expect(await summaryOf(store)).toMatchObject({ state: 'running', devices: { pending: 1, distributed: 3 }, open: [] });
  await store.finish(last, { state: 'done', attempts: 1 }, [distributed('d4')]);
  expect(await summaryOf(store)).toMatchObject({ state: 'finished', devices: { distributed: 4, total: 4 } });
});
