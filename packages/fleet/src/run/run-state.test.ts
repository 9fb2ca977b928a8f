import { expect, test } from 'vitest';
import { names } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import type { Batch } from '../model/batch.ts';
import type { FleetProgress } from './fleet-progress.ts';

async function claimedState(count: number, batchSize: number, options = {}) {
  const scene = new FleetScene();
  await scene.plan(names(count), batchSize);
  const state = await scene.state(options);
  state.claim(await scene.store.claim({ worker: 'w', planned: 2, done: false, lease: 1 }));
  return { scene, state, batches: state.mine('planned') as readonly [Batch, Batch] };
}

test('the results of a batch are counted once, and devices that are sent again stay pending', async () => {
  const seen: FleetProgress[] = [];
  const { scene, state, batches } = await claimedState(8, 5, { onProgress: (one: FleetProgress) => seen.push(one) });
  const [first] = batches;
  scene.clock.advance(2_000);
  const outcomes = [
    { deviceName: 'd1', outcome: 'distributed', source: 'file' },
    { deviceName: 'd2', outcome: 'failed', source: 'file' },
    { deviceName: 'd3', outcome: 'failed', source: 'file', again: true },
    { deviceName: 'd4', outcome: 'unknown', source: 'none' },
    { deviceName: 'd5', outcome: 'distributed', source: 'file' },
  ] as const;
  const finished = await state.finish({ ...first, jobId: 'job', gmtCreate: 3, jobStatus: 'completed' }, outcomes);
  const progress = { state: 'done', attempts: 0, jobId: 'job', gmtCreate: 3, jobStatus: 'completed' };
  expect(finished).toEqual({ id: 1, round: 1, size: 5, fence: first.fence + 1, ...progress });
  expect(state.devices).toEqual({ pending: 4, distributed: 2, failed: 1, unknown: 1 });
  expect(scene.events).toEqual([
    { type: 'stored', batch: 1, size: 5, distributed: 2, failed: 1, unknown: 1, again: 1 },
  ]);
  expect(seen.at(-1)).toMatchObject({ total: 8, pending: 4, planned: 1, rate: 2, eta: 2_000, created: 0, adopted: 0 });
});

test('created and adopted jobs are counted, a lost batch is no longer claimed, and own errors are no event', async () => {
  const seen: FleetProgress[] = [];
  const { scene, state, batches } = await claimedState(8, 5, { onProgress: (one: FleetProgress) => seen.push(one) });
  const [first, second] = batches;
  const of = { batch: 1, size: 5, jobId: 'j' };
  state.emit({ type: 'created', ...of });
  state.emit({ type: 'created', ...of });
  state.emit({ type: 'adopted', ...of });
  expect(seen.map(({ created, adopted }) => [created, adopted])).toEqual([
    [1, 0],
    [2, 0],
    [2, 1],
  ]);
  state.lose(first);
  expect([state.claimedBatches, scene.events.at(-1)]).toEqual([[second], { type: 'claim-lost', batch: 1, size: 5 }]);
  state.callFailed(Object.assign(new Error('x'), { code: 'X' }));
  expect(scene.events.at(-1)).toEqual({ type: 'call-failed', error: { name: 'Error', code: 'X' } });
});

test('what this run has claimed is not replaced by what the store shows', async () => {
  const { state, batches } = await claimedState(9, 3);
  const [first] = batches;
  const changed = state.keep({ ...first, attempts: 7 });
  state.readAll([first, { ...first, id: 9, state: 'created' }]);
  expect([state.batches.get(1), state.batches.get(9)?.state]).toEqual([changed, 'created']);
  expect([state.running, state.hasUnclaimedPlan]).toEqual([1, true]);
  state.readAll([{ ...first, id: 3, state: 'done' }]);
  expect(state.hasUnclaimedPlan).toBe(false);
});

test('slots are left for as many batches as may run and do not', async () => {
  const { state, batches } = await claimedState(8, 5);
  const [first] = batches;
  expect([state.allowed, state.slotsLeft]).toEqual([0, 0]);
  state.listing = { jobs: new Map(), pages: 1, readAt: 0 };
  expect([state.allowed, state.slotsLeft]).toEqual([5, 5]);
  state.keep({ ...first, state: 'unknown' });
  expect([state.allowed, state.slotsLeft, [...state.openSizes]]).toEqual([5, 4, [5]]);
  for (let id = 10; id < 16; id++) state.readAll([{ ...first, id, size: id, state: 'created' }]);
  expect([state.slotsLeft, state.openSizes.size]).toEqual([0, 7]);
});

test('a job of another batch, or a candidate of one, is known', async () => {
  const { state, batches } = await claimedState(8, 5);
  const [first, second] = batches;
  state.keep({ ...second, jobId: 'job', candidates: [{ jobId: 'candidate', gmtCreate: 1 }] });
  expect(['job', 'candidate', 'x'].map((jobId) => state.isOfOther(first, jobId))).toEqual([true, true, false]);
  expect(state.isOfOther(second, 'job')).toBe(false);
});

test('the durations of the last ten jobs are kept, between the two polls that have shown the end', async () => {
  const { scene, state } = await claimedState(1, 1);
  const now = scene.clock.now();
  state.tookUntil(now - 5);
  expect(state.durations).toEqual([{ atLeast: 0, atMost: 5 }]);
  state.listing = { jobs: new Map(), pages: 1, readAt: now };
  state.readBefore = now - 3_000;
  state.tookUntil(now - 10_000);
  state.tookUntil(now);
  expect(state.durations.slice(1)).toEqual([
    { atLeast: 7_000, atMost: 10_000 },
    { atLeast: 0, atMost: 1 },
  ]);
  for (let number = 0; number < 8; number++) state.tookUntil(now - 4_000);
  expect([state.durations.length, state.durations[0]?.atMost]).toEqual([10, 10_000]);
});

test('a result file is downloaded three times, for each batch on its own', async () => {
  const { state, batches } = await claimedState(8, 5);
  const [first, second] = batches;
  expect([first, first, second, first].map((batch) => state.downloadsAgain(batch))).toEqual([true, true, true, false]);
});
