import { expect, test } from 'vitest';
import { names } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { Claim, FleetStore } from '../store/fleet-store.ts';
import { BatchClaims } from './batch-claims.ts';
import type { RunOptions } from './run-options.ts';
import type { RunState } from './run-state.ts';

/** A run with 60 planned batches, and what it requests from its store. */
async function sceneOf(options: Partial<RunOptions> = {}) {
  const requests: (Omit<Claim, 'worker'> | { readonly kept: number })[] = [];
  const workers = new Set<string>();
  const memory = memoryStore();
  const store: FleetStore = {
    ...memory,
    claim: async ({ worker, ...rest }) => {
      workers.add(worker);
      requests.push(rest);
      return memory.claim({ worker, ...rest });
    },
    keepClaims: async (worker, lease) => {
      workers.add(worker);
      requests.push({ kept: lease });
    },
  };
  const scene = new FleetScene({}, store);
  await scene.plan(names(60), 1);
  const state = await scene.state(options);
  return { scene, state, store: memory, claims: new BatchClaims(state), workers, took: () => requests.splice(0) };
}

function readEmptyList(state: RunState): void {
  state.listing = { jobs: new Map(), pages: 1, readAt: 1 };
}

const kept = { kept: 120_000 };
const claim = { planned: 0, done: false, lease: 120_000 };

test('before the list is read, only batches of dead workers are claimed, once per interval', async () => {
  const { scene, claims, took, workers } = await sceneOf();
  await claims.refresh();
  expect(took()).toEqual([kept, claim]);
  scene.clock.advance(999);
  await claims.refresh();
  expect(took()).toEqual([]);
  scene.clock.advance(1);
  await claims.refresh();
  expect(took()).toEqual([claim]);
  expect(workers.size).toBe(1);
});

test('as many planned batches are claimed as there are slots, and those that are claimed already count', async () => {
  const { claims, state, took } = await sceneOf();
  readEmptyList(state);
  await claims.refresh();
  expect(took()).toEqual([kept, { ...claim, planned: 5 }]);
  expect(state.mine('planned').map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  await claims.refresh();
  expect(took()).toEqual([]);
  // One is running: the four others have the four slots that are left.
  const [first] = state.mine('planned');
  if (first === undefined) throw new Error('not claimed');
  await state.update(first, { ...first, state: 'created' });
  await claims.refresh();
  expect(took()).toEqual([]);
  const [second] = state.mine('planned');
  if (second === undefined) throw new Error('not claimed');
  await state.update(second, { ...second, state: 'finished' });
  await claims.refresh();
  expect(took()).toEqual([{ ...claim, planned: 1 }]);
});

test('at most 1,000 batches are claimed at a time, and none when none is planned', async () => {
  const { claims, state, took } = await sceneOf({ slots: { running: Infinity, existing: Infinity }, freeSlots: true });
  readEmptyList(state);
  await claims.refresh();
  expect(took()).toEqual([kept, { ...claim, done: true, planned: 1_000 }]);
  expect(state.mine('planned')).toHaveLength(60);
  await claims.refresh();
  expect(took()).toEqual([]);
});

test('claims are prolonged after a third of the lease', async () => {
  const { scene, claims, took } = await sceneOf({ lease: 3_000, interval: 60_000 });
  expect(claims.keepAt).toBe(-Infinity);
  await claims.refresh();
  expect(took()).toEqual([{ kept: 3_000 }, { ...claim, lease: 3_000 }]);
  expect(claims.keepAt).toBe(scene.clock.now() + 1_000);
  scene.clock.advance(999);
  await claims.refresh();
  expect(took()).toEqual([]);
  scene.clock.advance(1);
  await claims.refresh();
  expect(took()).toEqual([{ kept: 3_000 }]);
});

test('released batches can be claimed by others', async () => {
  const { claims, state, store } = await sceneOf();
  readEmptyList(state);
  await claims.refresh();
  await claims.release();
  expect(await store.claim({ ...claim, worker: 'other', planned: 1 })).toMatchObject([{ id: 1 }]);
});
