import { expect, test } from 'vitest';
import { names } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import type { Batch } from '../model/batch.ts';
import { BatchBackoff } from './batch-backoff.ts';
import { JobPoller } from './job-poller.ts';

async function sceneOf(options = {}) {
  const scene = new FleetScene();
  await scene.plan(names(8), 5);
  const state = await scene.state({ interval: 1_000, ...options });
  state.claim(await scene.store.claim({ worker: 'w', planned: 2, done: false, lease: 1 }));
  const poller = new JobPoller(scene.client, state, new BatchBackoff(1_000));
  const now = scene.clock.now();
  const [first] = state.mine('planned') as readonly [Batch];
  const read = async () => poller.read(new AbortController().signal);
  /** Milliseconds from the start of the test until the list is due. */
  const due = () => poller.dueAt() - now;
  return { scene, state, poller, first, now, read, due };
}

test('the list is read at once, and not again while nothing depends on it', async () => {
  const { scene, state, poller, now, read } = await sceneOf();
  expect(poller.dueAt()).toBe(0);
  scene.clock.advance(5);
  await read();
  expect(poller.dueAt()).toBe(Infinity);
  expect(state.listing).toMatchObject({ pages: 1, readAt: now + 5 });
  expect([state.lastSuccess, state.readBefore]).toEqual([now + 5, 0]);
  scene.clock.advance(5);
  await read();
  expect([state.readBefore, state.listing?.readAt]).toEqual([now + 5, now + 10]);
});

test('a wait for a slot, or for the outcome of a create, reads the list after growing pauses', async () => {
  const { state, first, read, due } = await sceneOf();
  await read();
  state.waitsForSlot = true;
  // The first list differed from none only by being the first.
  expect(due()).toBe(1_500);
  await read();
  expect(due()).toBe(2_250);
  state.waitsForSlot = false;
  for (const doubtful of ['intended', 'unknown', 'tentative'] as const) {
    state.keep({ ...first, state: doubtful });
    expect(due()).toBe(2_250);
  }
  state.keep({ ...first, state: 'finished' });
  expect(due()).toBe(Infinity);
});

test('a wait for a slot that this run frees itself does not read the list', async () => {
  const { state, first, read, due } = await sceneOf({ freeSlots: true });
  await read();
  state.waitsForSlot = true;
  state.keep({ ...first, state: 'done' });
  expect(due()).toBe(Infinity);
  state.keep({ ...first, state: 'freed' });
  expect(due()).toBe(1_500);
});

test('a change of the list makes the pause short again', async () => {
  const { scene, state, read, due } = await sceneOf();
  state.waitsForSlot = true;
  await read();
  await read();
  scene.emulator.state.addJob({ jobId: 'foreign' });
  await read();
  expect(due()).toBe(1_000);
});

test('a list from before the job of a batch was created counts from that time, by the best clock that is known', async () => {
  const { state, first, now, read, due } = await sceneOf();
  await read();
  const attempt = { nonce: 'n', intendedAt: now + 100, seen: [] };
  state.keep({ ...first, state: 'created', jobId: 'job', attempt });
  expect(due()).toBe(100 + 1_500);
  state.keep({ ...first, state: 'created', jobId: 'job', attempt: { ...attempt, sentAt: now + 200 } });
  expect(due()).toBe(200 + 1_500);
  state.createdAt.set(first.id, now + 300);
  expect(due()).toBe(300 + 1_500);
  state.durations.push({ atLeast: 9_000, atMost: 9_000 });
  expect(due()).toBe(300 + 9_000);
  // A create in doubt does not have to wait for that.
  state.keep({ ...first, id: 2, state: 'unknown' });
  state.createdAt.set(first.id, now + 60_000);
  expect(due()).toBe(Math.max(30_000, 4_500));
});

test('after a failure the list is read again after pauses that double, until a read succeeds', async () => {
  const { scene, state, poller, now, read, due } = await sceneOf();
  const { accounts } = scene.emulator.state;
  const known = [...accounts];
  accounts.clear();
  for (const pause of [1_000, 2_000, 4_000]) {
    await expect(read()).rejects.toMatchObject({ name: 'AuthError' });
    expect(due()).toBe(pause);
  }
  for (const [id, account] of known) accounts.set(id, account);
  scene.clock.advance(4_000);
  await read();
  expect([poller.dueAt(), state.lastSuccess]).toEqual([Infinity, now + 4_000]);
});

test('batches of other workers are read with the list', async () => {
  const { scene, state, first, read } = await sceneOf();
  const [, second] = state.mine('planned') as readonly [Batch, Batch];
  state.lose(second);
  await scene.store.update(second, { state: 'created', attempts: 1, jobId: 'job' });
  await scene.store.update(first, { state: 'created', attempts: 1, jobId: 'own' });
  await read();
  expect([...state.batches.values()].map(({ state: one }) => one)).toEqual(['planned', 'created']);
});
