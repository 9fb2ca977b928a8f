import { describe, expect, test } from 'vitest';
import { names } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import type { Batch, Candidate } from '../model/batch.ts';
import { doStep } from './do-step.ts';
import { proveCandidate } from './prove-candidate.ts';

const { signal } = new AbortController();

async function sceneOf(scene = new FleetScene()) {
  await scene.plan(names(3));
  const state = await scene.state();
  state.claim(await scene.store.claim({ worker: 'w', planned: 1, done: false, lease: 1 }));
  const [batch] = state.mine('planned') as readonly [Batch];
  return { scene, state, batch };
}

test.for([
  ['no-slot', 'slots'],
  ['size-in-use', 'size-in-use'],
] as const)('a create whose intent is not written because of %s is not sent', async ([kind, want]) => {
  const { scene, batch } = await sceneOf();
  const state = await scene.state({ store: { ...scene.store, intend: async () => ({ kind }) } });
  const limits = { running: 5, seen: [] };
  expect(await doStep(scene.client, state, batch, { kind: 'create' }, limits, signal)).toBe(want);
  expect(scene.emulator.state.requests).toEqual([]);
});

describe('a candidate', () => {
  /** A batch whose create is in doubt, and the job of these devices, which has finished. */
  async function withJob(deviceNames: readonly string[], fetch?: () => Promise<Response>) {
    const { scene, batch } = await sceneOf();
    const state = await scene.state({ fetch });
    const { jobId } = scene.emulator.state.addJob({
      jobId: 'job',
      deviceNames: [...deviceNames],
      gmtCreate: scene.clock.now() - 1_000,
      plan: [{ status: 'completed' }],
    });
    const candidate: Candidate = { jobId, gmtCreate: scene.clock.now() - 1_000 };
    const prove = async (one: Batch) =>
      proveCandidate(scene.client, state, one, { candidate, status: 'completed' }, signal);
    const doubtful = await scene.store.update(batch, { state: 'tentative', attempts: 1, candidates: [candidate] });
    return { scene, doubtful, prove };
  }

  test('with a file of other devices is refuted, regardless of the list', async () => {
    const { scene, doubtful, prove } = await withJob(['x1', 'x2', 'x3']);
    expect(await prove(doubtful)).toBeUndefined();
    expect(scene.events).toEqual([{ type: 'refuted', batch: 1, size: 3, jobId: 'job' }]);
    expect((await scene.store.readBatches())[0]?.candidates).toMatchObject([{ jobId: 'job', proof: 'refuted' }]);
    expect(scene.calls('ListDistributedDevice')).toBe(0);
  });

  test('of a batch that has no candidates changes none', async () => {
    const { scene, doubtful, prove } = await withJob(['x1', 'x2', 'x3']);
    const bare = await scene.store.update(doubtful, { state: 'tentative', attempts: 1 });
    await prove(bare);
    expect((await scene.store.readBatches())[0]?.candidates).toEqual([]);
  });

  test('with a file of the batch is adopted, with the results of the file', async () => {
    const { scene, doubtful, prove } = await withJob(names(3));
    expect(await prove(doubtful)).toBeUndefined();
    expect(scene.events.map(({ type }) => type)).toEqual(['adopted', 'stored']);
    expect((await scene.results()).map(({ outcome, source }) => [outcome, source])).toEqual(
      names(3).map(() => ['distributed', 'file']),
    );
    expect(scene.calls('ListDistributedDevice')).toBe(0);
  });
});
