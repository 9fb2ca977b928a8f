import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { names, parameters } from '../../test/fleet-devices.ts';
import type { FleetError } from '../fleet-error.ts';
import { deviceResults } from '../report/device-results.ts';
import { summaryOf } from '../report/summary-of.ts';
import { memoryStore } from '../store/memory-store.ts';
import { planDistribution, type DeviceLine, type PlanInput } from './plan-distribution.ts';

type Devices = readonly (DeviceLine | null | number)[] | AsyncIterable<DeviceLine>;

async function plan(devices: Devices, rest: Partial<PlanInput> = {}) {
  return planDistribution({ ...parameters, devices: devices as PlanInput['devices'], store: memoryStore(), ...rest });
}

/** The error of a plan, and what its store has afterwards. */
async function rejected(devices: Devices, rest: Partial<PlanInput> = {}) {
  const store = memoryStore();
  const error = await plan(devices, { store, ...rest }).catch((reason: unknown) => reason);
  const { name, code, message, problems } = error as FleetError;
  return { name, code, message, problems, state: (await summaryOf(store)).state };
}

describe('a plan', () => {
  test('has the devices in batches of different sizes, in their order', async () => {
    const store = memoryStore();
    const planned = await plan(names(25), { store, batchSize: 10, running: 2, jobTime: 60_000 });
    expect(planned).toMatchObject({ devices: 25, jobs: 3, sizes: [10, 9, 6], waves: 2, minimumTime: 120_000 });
    expect(await store.readFleet()).toEqual({
      state: 'ready',
      identity: planned.identity,
      parameters,
      devices: 25,
      round: 1,
    });
    expect([await store.readNames(1), await store.readNames(3)]).toEqual([names(10), names(25).slice(19)]);
  });

  test('has 5 jobs at a time and 10,000 devices per job, and counts the calls alone, unless stated', async () => {
    const planned = await plan(names(20_000));
    expect(planned).toMatchObject({
      devices: 20_000,
      jobs: 3,
      sizes: [10_000, 9_999, 1],
      waves: 1,
      minimumTime: 1_000,
    });
  });

  test('is identified by the parameters and the names', async () => {
    const text = `${JSON.stringify(parameters)}\na\nb\n`;
    const { identity } = await plan(['a', 'b']);
    expect(identity).toBe(createHash('sha256').update(text).digest('hex'));
    expect((await plan(['b', 'a'])).identity).not.toBe(identity);
    expect((await plan(['a', 'b'], { batchSize: 1 })).identity).toBe(identity);
  });

  test('keeps the lines of the file', async () => {
    const store = memoryStore();
    async function* lines(): AsyncGenerator<DeviceLine> {
      yield { deviceName: 'a', line: 2 };
      yield { deviceName: 'b', line: 7 };
      yield 'c';
    }
    await plan(lines(), { store });
    const got = [];
    for await (const { deviceName, line } of deviceResults(store)) got.push([deviceName, line]);
    expect(got).toEqual([
      ['a', 2],
      ['b', 7],
      ['c', 8],
    ]);
  });

  test('of the same fleet is that of the store, and of another one is rejected', async () => {
    const store = memoryStore();
    const first = await plan(names(5), { store, batchSize: 3 });
    expect(await plan(names(5), { store, batchSize: 5 })).toEqual(first);
    await expect(plan(names(4), { store })).rejects.toMatchObject({ name: 'FleetError', code: 'OtherFleet' });
    await expect(plan(names(5), { store, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'Aborted' });
    expect((await summaryOf(store)).devices.total).toBe(5);
  });

  test('that was interrupted is made again', async () => {
    const store = memoryStore();
    await store.addDevices(await store.beginPlan(parameters), [{ deviceName: 'x', line: 1, batch: 1 }]);
    expect(await plan(names(2), { store })).toMatchObject({ devices: 2 });
    expect(await store.readNames(1)).toEqual(names(2));
  });

  test('in a second round is that of the first', async () => {
    const store = memoryStore();
    const first = await plan(names(2), { store });
    const [batch] = await store.claim({ worker: 'w', planned: 1, done: false, lease: 1 });
    if (batch === undefined) throw new Error('not claimed');
    const again = names(2).map((deviceName) => {
      return { deviceName, outcome: 'failed', source: 'file', again: true } as const;
    });
    await store.finish(batch, { state: 'done', attempts: 1 }, again);
    await store.beginRound(1, () => 1);
    expect(await plan(names(2), { store })).toEqual(first);
  });
});

describe('names that cannot be sent', () => {
  test('are reported with their lines, in their order, and nothing is stored', async () => {
    const got = await rejected(['a', '', 'b', 'a', 'x'.repeat(300), null, 7, 'b\n', 'c']);
    expect(got).toMatchObject({ name: 'FleetError', code: 'InvalidNames', state: 'none' });
    expect(got.problems).toStrictEqual([
      { line: 2, problem: 'empty', deviceName: '' },
      { line: 4, problem: 'duplicate', deviceName: 'a', firstLine: 1 },
      { line: 5, problem: 'too-long', deviceName: 'x'.repeat(64) },
      { line: 6, problem: 'type' },
      { line: 7, problem: 'type' },
      { line: 8, problem: 'control-character', deviceName: 'b\n' },
    ]);
    expect(got.message).toBe(
      '6 of 9 names cannot be sent, so nothing was planned: line 2 is empty, line 4 is a duplicate of line 1, line 5 is longer than 255 characters …',
    );
  });

  test('three of them are all in the message', async () => {
    const { message } = await rejected(['', '', '']);
    expect(message).toBe(
      '3 of 3 names cannot be sent, so nothing was planned: line 1 is empty, line 2 is empty, line 3 is empty',
    );
  });

  test('are counted, and the first 100 are kept, also those that are found last', async () => {
    const duplicate = ['first', 'first'];
    const { problems, message } = await rejected([...duplicate, ...Array.from({ length: 350 }, () => '')]);
    expect(problems).toHaveLength(100);
    expect(problems?.[0]).toMatchObject({ line: 2, problem: 'duplicate' });
    expect(problems?.[99]).toEqual({ line: 101, problem: 'empty', deviceName: '' });
    expect(message).toMatch(/^351 of 352 names/);
  });

  test('a duplicate is found over more names than are stored at a time', async () => {
    const { problems } = await rejected([...names(5_000), 'd1', ...names(3, 'e'), 'e2']);
    expect(problems).toEqual([
      { line: 5_001, problem: 'duplicate', deviceName: 'd1', firstLine: 1 },
      { line: 5_005, problem: 'duplicate', deviceName: 'e2', firstLine: 5_003 },
    ]);
  });

  test('no names are no fleet', async () => {
    expect(await rejected([])).toMatchObject({
      code: 'InvalidNames',
      message: 'the fleet has no devices: nothing was planned',
      problems: [],
      state: 'none',
    });
  });
});

describe('a plan is rejected, and nothing is stored,', () => {
  test.for([
    ['with a line that does not grow', ['a', { deviceName: 'b', line: 1 }], {}, 'InvalidParameters'],
    ['with a line that is not a whole number', [{ deviceName: 'b', line: 1.5 }], {}, 'InvalidParameters'],
    ['with a batch size of 0', ['a'], { batchSize: 0 }, 'InvalidParameters'],
    ['with a batch size of 10,001', ['a'], { batchSize: 10_001 }, 'InvalidParameters'],
    ['with no slot', ['a'], { running: 0 }, 'InvalidParameters'],
    ['with half a slot', ['a'], { running: 1.5 }, 'InvalidParameters'],
    ['without a product', ['a'], { productKey: '' }, 'InvalidParameters'],
  ] as const)('%s', async ([, devices, rest, code]) => {
    expect(await rejected(devices as Devices, rest as object)).toMatchObject({
      name: 'FleetError',
      code,
      state: 'none',
    });
  });

  test('by a signal, before the first name and between two', async () => {
    expect(await rejected(['a'], { signal: AbortSignal.abort() })).toMatchObject({ code: 'Aborted', state: 'none' });
    const between = new AbortController();
    async function* lines(): AsyncGenerator<string> {
      yield 'a';
      between.abort();
      yield 'b';
    }
    expect(await rejected(lines(), { signal: between.signal })).toMatchObject({ code: 'Aborted', state: 'none' });
    const last = new AbortController();
    async function* lastLine(): AsyncGenerator<string> {
      yield 'a';
      last.abort();
    }
    expect(await rejected(lastLine(), { signal: last.signal })).toMatchObject({ code: 'Aborted', state: 'none' });
  });

  test('by an error of the names, which is not replaced by one of the store', async () => {
    const failure = new Error('the file is on another computer');
    async function* lines(): AsyncGenerator<string> {
      yield 'a';
      throw failure;
    }
    await expect(plan(lines())).rejects.toBe(failure);
    const store = memoryStore();
    const failing = { ...store, discardPlan: async () => Promise.reject(new Error('the store')) };
    await expect(plan(lines(), { store: failing })).rejects.toBe(failure);
  });
});
