import { setImmediate as turn } from 'node:timers/promises';
import { createClient } from '@iot-distribution/client';
import { testAccount } from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import { names } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { FleetEvent } from './fleet-event.ts';
import { runFleet } from './run-distribution.ts';

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

/** A client whose transport, and a file storage whose downloads, count how many of them are in progress at the same time. */
function countingClient(scene: FleetScene) {
  const most = { creates: 0, files: 0 };
  const now = { creates: 0, files: 0 };
  const counted = async <Value>(kind: keyof typeof most, work: () => Promise<Value>): Promise<Value> => {
    now[kind] += 1;
    most[kind] = Math.max(most[kind], now[kind]);
    for (let turns = 0; turns < 5; turns++) await turn();
    return work().finally(() => (now[kind] -= 1));
  };
  const client = createClient({
    credentials: testAccount,
    now: scene.clock.now,
    quota: false,
    transport: async (request) => {
      const text = `${request.url} ${request.body ?? ''}`;
      const send = async () => scene.emulator.transport(request);
      if (text.includes('CreateDeviceDistributeJob')) return counted('creates', send);
      return text.includes('Action=') ? send() : counted('files', send);
    },
  });
  return { client, most };
}

test('at most two creates and one result file are in memory at a time', async () => {
  const scene = new FleetScene();
  await scene.plan(names(60), 12);
  const { client, most } = countingClient(scene);
  expect(await runFleet(client, { store: scene.store }, scene.clock)).toMatchObject({ devices: { distributed: 60 } });
  expect(most).toEqual({ creates: 2, files: 1 });
});

test('the batches of a store are read with the list, and at the start and the end of a round', async () => {
  const memory = memoryStore();
  let reads = 0;
  const readBatches = async () => {
    reads += 1;
    return memory.readBatches();
  };
  const scene = new FleetScene({}, { ...memory, readBatches });
  await scene.plan(names(4));
  await scene.run();
  // At the start and before the first claim, two at the end of the round, and one for the summary.
  expect(reads).toBe(2 + scene.calls('ListDeviceDistributeJob') + 2 + 1);
});

/** A client that leaves retries, which take real time, to the run. */
function clientOf({ clock, emulator }: FleetScene) {
  const { transport } = emulator;
  return createClient({ credentials: testAccount, now: clock.now, quota: false, transport, retry: false });
}

describe('a batch whose step fails', () => {
  /** Milliseconds between the failed calls of a run, whose creates or reads of the result fail as often as stated. */
  async function pausesOf({ creates, reads }: { readonly creates: number; readonly reads: number }) {
    const scene = new FleetScene({
      faults: [
        { fault: 'failure', action: 'CreateDeviceDistributeJob', times: creates },
        { fault: 'failure', action: 'QueryDeviceDistributeDetail', times: reads },
      ],
    });
    await scene.plan(names(2));
    const times: number[] = [];
    const onEvent = ({ type }: FleetEvent) => type === 'call-failed' && times.push(scene.clock.now());
    const summary = await runFleet(clientOf(scene), { store: scene.store, onEvent }, scene.clock);
    expect(summary).toMatchObject({ devices: { distributed: 2 } });
    const file = scene.emulator.state.requests.findLast(({ action }) => action === 'QueryDeviceDistributeDetail');
    return [...times, file?.at ?? 0].map((time, index, all) => time - (all[index - 1] ?? time)).slice(1);
  }

  test('pauses for twice as long after each failure', async () => {
    expect(await pausesOf({ creates: 0, reads: 3 })).toEqual([1_000, 2_000, 4_000]);
  });

  test('begins again with a short pause after a success', async () => {
    expect(await pausesOf({ creates: 2, reads: 2 })).toEqual([1_000, 2_000]);
  });
});

test('a job that cannot be deleted yet does not stop a run that waits for its slot', async () => {
  const scene = new FleetScene({ faults: [{ fault: 'failure', action: 'DeleteDeviceDistributeJob', times: 2 }] });
  await scene.plan(names(6), 3);
  const options = { store: scene.store, freeSlots: true, slots: { existing: 1 } };
  expect(await runFleet(clientOf(scene), options, scene.clock)).toMatchObject({ devices: { distributed: 6 } });
  expect(scene.calls('DeleteDeviceDistributeJob')).toBe(4);
});

test('an intent has the jobs of its size that the list showed before', async () => {
  const scene = new FleetScene();
  const add = (jobId: string, deviceNames: string[]) => scene.emulator.state.addJob({ jobId, deviceNames });
  add('same', ['x1', 'x2']);
  add('larger', ['x1', 'x2', 'x3']);
  await scene.plan(names(2));
  await scene.run();
  expect((await scene.store.readBatches()).map(({ attempt }) => attempt?.seen)).toEqual([['same']]);
});
