/** The contract of `FleetStore` as tests. Each store runs them: `storeTests('memoryStore', async () => memoryStore())`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { FleetError } from '../src/fleet-error.ts';
import type { Attempt, Batch, BatchProgress } from '../src/model/batch.ts';
import type { DeviceOutcome } from '../src/model/device-outcome.ts';
import type { FleetParameters } from '../src/model/fleet-parameters.ts';
import type { Claim, FleetStore } from '../src/store/fleet-store.ts';

/** Opens a new, empty store. */
type OpenStore = () => Promise<FleetStore>;

const parameters: FleetParameters = {
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  strategy: 'designated',
  targetUid: '198***',
};
const attempt: Attempt = { nonce: 'nonce-1', intendedAt: 1_700_000_000_000, seen: ['job-0'] };
const all: Claim = { worker: 'one', planned: 100, done: false, lease: 60_000 };

/** Plans batches of these sizes: device `d1` has line 1. */
async function plan(store: FleetStore, sizes: readonly number[]): Promise<void> {
  const draft = await store.beginPlan(parameters);
  let line = 0;
  for (const [index, size] of sizes.entries()) {
    const devices = Array.from({ length: size }, () => {
      line += 1;
      return { deviceName: `d${line}`, line, batch: index + 1 };
    });
    expect(await store.addDevices(draft, devices)).toEqual([]);
  }
  await store.completePlan(draft, { identity: 'abc', devices: line, sizes });
}

async function intend(store: FleetStore, batch: Batch, running = 10): Promise<Batch> {
  const got = await store.intend(batch, attempt, running);
  if (got.kind !== 'intended') throw new Error(got.kind);
  return got.batch;
}

/** Claims the batch with this number, alone. */
async function claimFirst(store: FleetStore): Promise<Batch> {
  const [batch] = await store.claim({ ...all, planned: 1 });
  if (batch === undefined) throw new Error('no batch was claimed');
  return batch;
}

function outcomes(names: readonly string[], rest: Partial<DeviceOutcome> = {}): DeviceOutcome[] {
  return names.map((deviceName) => ({ deviceName, outcome: 'distributed', code: '200', source: 'file', ...rest }));
}

const done: BatchProgress = {
  state: 'done',
  attempts: 1,
  attempt,
  jobId: 'job-1',
  gmtCreate: 5,
  jobStatus: 'completed',
};

/** Whether a promise is rejected with a FleetError of this code. */
async function expectCode(promise: Promise<unknown>, code: string): Promise<void> {
  const error = await promise.then(
    () => 'fulfilled',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FleetError);
  expect((error as FleetError).code).toBe(code);
}

/** What every store does. */
export function storeTests(name: string, openStore: OpenStore): void {
  const inStore = test.extend<{ store: FleetStore }>({
    store: async ({ onTestFinished }, use) => {
      const store = await openStore();
      onTestFinished(async () => store.close());
      await use(store);
    },
  });

  describe(`${name}: plan`, () => {
    inStore('an empty store has no fleet, no batches and no devices', async ({ store }) => {
      expect(await store.readFleet()).toBeUndefined();
      expect(await store.readBatches()).toEqual([]);
      expect(await store.readDevices({ afterLine: 0, limit: 10 })).toEqual([]);
      expect(await store.claim(all)).toEqual([]);
      expect(await store.beginRound(1, () => 10)).toBe(false);
    });

    inStore('a whole plan is ready, in round 1, and its batches are planned', async ({ store }) => {
      await plan(store, [3, 2]);
      expect(await store.readFleet()).toEqual({ state: 'ready', identity: 'abc', parameters, devices: 5, round: 1 });
      expect(await store.readBatches()).toEqual([
        { id: 1, round: 1, size: 3, state: 'planned', attempts: 0, fence: 0 },
        { id: 2, round: 1, size: 2, state: 'planned', attempts: 0, fence: 0 },
      ]);
      expect(await store.readNames(1)).toEqual(['d1', 'd2', 'd3']);
      expect(await store.readNames(2)).toEqual(['d4', 'd5']);
      const { devices, batches } = await store.count();
      expect(devices).toEqual({ pending: 5, distributed: 0, failed: 0, unknown: 0 });
      expect(batches).toMatchObject({ planned: 2, intended: 0, done: 0, freed: 0 });
    });

    inStore('names are stored byte for byte, and differ by case, accents and zeros', async ({ store }) => {
      const names = ['a', 'A', 'á', 'a\u0301', '01', '1', '😀', "o'b", ' x', 'x ', 'a%b', '_', '\\', '"'];
      const draft = await store.beginPlan(parameters);
      const devices = names.map((deviceName, index) => ({ deviceName, line: index + 1, batch: 1 }));
      expect(await store.addDevices(draft, devices)).toEqual([]);
      await store.completePlan(draft, { identity: 'abc', devices: names.length, sizes: [names.length] });
      expect(await store.readNames(1)).toEqual(names);
    });

    inStore('a duplicate is named with both lines, within one call and over two', async ({ store }) => {
      const draft = await store.beginPlan(parameters);
      const device = (deviceName: string, line: number) => ({ deviceName, line, batch: 1 });
      expect(await store.addDevices(draft, [device('a', 1), device('b', 2), device('a', 3)])).toEqual([
        { deviceName: 'a', line: 3, firstLine: 1 },
      ]);
      expect(await store.addDevices(draft, [device('b', 4), device('c', 5)])).toEqual([
        { deviceName: 'b', line: 4, firstLine: 2 },
      ]);
    });

    inStore(
      'an incomplete plan shows as planning, gives nothing to claim, and is removed by the next one',
      async ({ store }) => {
        const first = await store.beginPlan(parameters);
        await store.addDevices(first, [{ deviceName: 'a', line: 1, batch: 1 }]);
        expect(await store.readFleet()).toMatchObject({ state: 'planning', identity: '' });
        expect(await store.claim(all)).toEqual([]);
        const second = await store.beginPlan(parameters);
        expect(await store.addDevices(second, [{ deviceName: 'a', line: 1, batch: 1 }])).toEqual([]);
        await expectCode(store.addDevices(first, [{ deviceName: 'b', line: 2, batch: 1 }]), 'PlanReplaced');
        await expectCode(store.completePlan(first, { identity: 'x', devices: 1, sizes: [1] }), 'PlanReplaced');
        await expectCode(store.discardPlan(first), 'PlanReplaced');
        await store.discardPlan(second);
        expect(await store.readFleet()).toBeUndefined();
        await expectCode(store.addDevices(second, []), 'PlanReplaced');
      },
    );

    inStore('a plan that is ready is not replaced, extended or discarded', async ({ store }) => {
      const draft = await store.beginPlan(parameters);
      await store.addDevices(draft, [{ deviceName: 'a', line: 1, batch: 1 }]);
      await store.completePlan(draft, { identity: 'x', devices: 1, sizes: [1] });
      await expectCode(store.beginPlan(parameters), 'OtherFleet');
      await expectCode(store.addDevices(draft, [{ deviceName: 'b', line: 2, batch: 1 }]), 'PlanReplaced');
      await expectCode(store.discardPlan(draft), 'PlanReplaced');
      expect(await store.readNames(1)).toEqual(['a']);
    });
  });

  describe(`${name}: claims`, () => {
    inStore('a batch is claimed once, in the order of the numbers, until it is released', async ({ store }) => {
      await plan(store, [3, 2, 1]);
      const first = await store.claim({ ...all, planned: 2 });
      expect(first.map(({ id }) => id)).toEqual([1, 2]);
      expect((await store.claim({ ...all, worker: 'two' })).map(({ id }) => id)).toEqual([3]);
      expect(await store.claim({ ...all, worker: 'three' })).toEqual([]);
      await store.releaseClaims('one', 2);
      expect((await store.claim({ ...all, worker: 'three' })).map(({ id }) => id)).toEqual([2]);
      await store.releaseClaims('one');
      await store.releaseClaims('two');
      expect((await store.claim({ ...all, worker: 'four' })).map(({ id }) => id)).toEqual([1, 3]);
    });

    inStore(
      'no planned batch is claimed when none is requested, but each open one without a claim',
      async ({ store }) => {
        await plan(store, [3, 2]);
        await intend(store, await claimFirst(store));
        expect(await store.claim({ ...all, worker: 'two', planned: 0 })).toEqual([]);
        await store.releaseClaims('one');
        const claimed = await store.claim({ ...all, worker: 'two', planned: 0 });
        expect(claimed).toMatchObject([{ id: 1, state: 'intended', attempts: 1, attempt }]);
      },
    );

    inStore('a batch that is done is claimed only on request, and one that is freed never', async ({ store }) => {
      await plan(store, [1]);
      const batch = await store.finish(await intend(store, await claimFirst(store)), done, outcomes(['d1']));
      await store.releaseClaims('one');
      expect(await store.claim(all)).toEqual([]);
      const [again] = await store.claim({ ...all, done: true });
      expect(again).toMatchObject({ id: 1, state: 'done', jobId: 'job-1' });
      await expectCode(store.update(batch, { ...done, state: 'freed' }), 'ClaimLost');
      await store.update(again ?? batch, { ...done, state: 'freed' });
      await store.releaseClaims('one');
      expect(await store.claim({ ...all, done: true })).toEqual([]);
    });

    inStore('each claim has a larger fence, and who knows a smaller one changes nothing', async ({ store }) => {
      await plan(store, [2]);
      const first = await claimFirst(store);
      await store.releaseClaims('one');
      const [second] = await store.claim({ ...all, worker: 'two' });
      expect(second?.fence).toBeGreaterThan(first.fence);
      await expectCode(store.intend(first, attempt, 10), 'ClaimLost');
      await expectCode(store.update(first, done), 'ClaimLost');
      await expectCode(store.finish(first, done, outcomes(['d1', 'd2'])), 'ClaimLost');
      expect(await store.readBatches()).toEqual([second]);
      expect((await store.count()).devices).toMatchObject({ pending: 2 });
    });
  });

  describe(`${name}: changes`, () => {
    inStore('an intent is written once, and takes the place of the one before', async ({ store }) => {
      await plan(store, [2]);
      const batch = await claimFirst(store);
      const first = await intend(store, batch);
      expect(first).toMatchObject({ state: 'intended', attempts: 1, attempt });
      expect(await store.readBatches()).toEqual([first]);
      await expectCode(store.intend(batch, attempt, 10), 'ClaimLost');
      await expectCode(store.intend(first, attempt, 10), 'ClaimLost');
      const candidates = [{ jobId: 'job-9', gmtCreate: 7, proof: 'refuted' }] as const;
      const back = await store.update(first, { state: 'planned', attempts: 1, attempt, candidates });
      expect(back).toMatchObject({ state: 'planned', candidates });
      const second = await store.intend(back, { ...attempt, nonce: 'nonce-2' }, 10);
      expect(second).toMatchObject({ kind: 'intended', batch: { attempts: 2, attempt: { nonce: 'nonce-2' } } });
      expect((await store.readBatches())[0]).not.toHaveProperty('candidates');
    });

    inStore('no two open batches have one size', async ({ store }) => {
      await plan(store, [2, 2]);
      const [one, two] = await store.claim(all);
      if (one === undefined || two === undefined) throw new Error('not claimed');
      let opened = await intend(store, one);
      for (const state of ['unknown', 'tentative', 'created', 'finished'] as const) {
        expect(await store.intend(two, attempt, 10)).toEqual({ kind: 'size-in-use' });
        opened = await store.update(opened, { ...opened, state });
      }
      expect(await store.intend(two, attempt, 10)).toEqual({ kind: 'size-in-use' });
      await store.finish(opened, done, outcomes(['d1', 'd2']));
      expect(await store.intend(two, attempt, 10)).toMatchObject({ kind: 'intended' });
    });

    inStore('no more batches run than allowed', async ({ store }) => {
      await plan(store, [3, 2, 1]);
      const [one, two] = await store.claim(all);
      if (one === undefined || two === undefined) throw new Error('not claimed');
      expect(await store.intend(one, attempt, 0)).toEqual({ kind: 'no-slot' });
      let opened = await intend(store, one, 1);
      for (const state of ['unknown', 'tentative', 'created'] as const) {
        expect(await store.intend(two, attempt, 1)).toEqual({ kind: 'no-slot' });
        opened = await store.update(opened, { ...opened, state });
      }
      await store.update(opened, { ...opened, state: 'finished' });
      expect(await store.intend(two, attempt, 1)).toMatchObject({ kind: 'intended' });
    });

    inStore('an update replaces everything, and a member that is left out is removed', async ({ store }) => {
      await plan(store, [2]);
      const opened = await intend(store, await claimFirst(store));
      const created = await store.update(opened, {
        ...opened,
        state: 'created',
        jobId: 'j',
        gmtCreate: 3,
        jobStatus: 'running',
      });
      expect(created).toMatchObject({ state: 'created', jobId: 'j', gmtCreate: 3, jobStatus: 'running', attempt });
      // A device has the id of the job together with its result.
      expect(await store.readDevices({ afterLine: 0, limit: 1 })).toEqual([
        { deviceName: 'd1', line: 1, outcome: 'pending', round: 1 },
      ]);
      expect(created.fence).toBeGreaterThan(opened.fence);
      const bare = await store.update(created, { state: 'planned', attempts: 7 });
      expect(await store.readBatches()).toEqual([bare]);
      expect(bare).toEqual({ id: 1, round: 1, size: 2, state: 'planned', attempts: 7, fence: bare.fence });
    });

    inStore('results are stored with the change, one for each device of the batch', async ({ store }) => {
      await plan(store, [2, 1]);
      const opened = await intend(store, await claimFirst(store));
      const failed: DeviceOutcome = {
        deviceName: 'd2',
        outcome: 'failed',
        code: '6204',
        message: 'no',
        source: 'list',
      };
      const finished = await store.finish(opened, done, [...outcomes(['d1']), failed]);
      expect(finished).toEqual({ id: 1, round: 1, size: 2, fence: finished.fence, ...done });
      expect(await store.readDevices({ afterLine: 0, limit: 10 })).toEqual([
        { deviceName: 'd1', line: 1, outcome: 'distributed', code: '200', source: 'file', jobId: 'job-1', round: 1 },
        {
          deviceName: 'd2',
          line: 2,
          outcome: 'failed',
          code: '6204',
          message: 'no',
          source: 'list',
          jobId: 'job-1',
          round: 1,
        },
        { deviceName: 'd3', line: 3, outcome: 'pending', round: 1 },
      ]);
      expect((await store.count()).devices).toEqual({ pending: 1, distributed: 1, failed: 1, unknown: 0 });
    });

    inStore('results that are not one for each device of the batch change nothing', async ({ store }) => {
      await plan(store, [2, 1]);
      const opened = await intend(store, await claimFirst(store));
      for (const names of [
        ['d1'],
        [],
        ['d1', 'd3'],
        ['d1', 'd1'],
        ['d1', 'd2', 'd3'],
        ['d1', 'd2', 'd2'],
        ['d1', 'x'],
      ]) {
        await expectCode(store.finish(opened, done, outcomes(names)), 'StoreFailed');
      }
      expect(await store.readBatches()).toMatchObject([{ state: 'intended', fence: opened.fence }, {}]);
      expect((await store.count()).devices).toMatchObject({ pending: 3 });
      const finished = await store.finish(opened, done, outcomes(['d2', 'd1']));
      await expectCode(store.finish(finished, done, outcomes(['d1', 'd2'])), 'StoreFailed');
      await expectCode(store.finish(opened, done, outcomes(['d1', 'd2'])), 'ClaimLost');
    });
  });

  describe(`${name}: rounds`, () => {
    inStore('devices that are sent again get new batches when all others are done', async ({ store }) => {
      await plan(store, [3, 1]);
      const [one, two] = await store.claim(all);
      if (one === undefined || two === undefined) throw new Error('not claimed');
      const again = outcomes(['d1', 'd3'], { outcome: 'failed', code: '503', again: true });
      const first = await store.finish(await intend(store, one), done, [...again, ...outcomes(['d2'])]);
      expect(await store.beginRound(1, () => 10)).toBe(false);
      await store.finish(
        await intend(store, two),
        { ...done, jobId: 'job-2' },
        outcomes(['d4'], { outcome: 'unknown' }),
      );
      await store.update(first, { ...done, state: 'freed' });
      expect(await store.readDevices({ afterLine: 0, limit: 1 })).toEqual([
        { deviceName: 'd1', line: 1, outcome: 'pending', code: '503', round: 2 },
      ]);
      expect(await store.beginRound(2, () => 10)).toBe(false);
      expect(await store.beginRound(1, (position) => 1 + position)).toBe(true);
      expect(await store.beginRound(1, () => 10)).toBe(false);
      expect(await store.readFleet()).toMatchObject({ round: 2 });
      expect((await store.readBatches()).slice(2)).toEqual([
        { id: 3, round: 2, size: 1, state: 'planned', attempts: 0, fence: 0 },
        { id: 4, round: 2, size: 1, state: 'planned', attempts: 0, fence: 0 },
      ]);
      expect(await store.readNames(3)).toEqual(['d1']);
      expect(await store.readNames(4)).toEqual(['d3']);
      await store.releaseClaims('one');
      const [third] = await store.claim({ ...all, planned: 1 });
      await store.finish(await intend(store, third ?? one), { ...done, jobId: 'job-3' }, outcomes(['d1']));
      expect(await store.readDevices({ outcome: 'distributed', afterLine: 0, limit: 1 })).toEqual([
        { deviceName: 'd1', line: 1, outcome: 'distributed', code: '200', source: 'file', jobId: 'job-3', round: 2 },
      ]);
      const counts = await store.count();
      expect(counts.devices).toEqual({ pending: 1, distributed: 2, failed: 0, unknown: 1 });
      expect(counts.batches).toMatchObject({ planned: 1, done: 2, freed: 1 });
    });

    inStore('no round begins when no device is left', async ({ store }) => {
      await plan(store, [1]);
      await store.finish(await intend(store, await claimFirst(store)), done, outcomes(['d1']));
      expect(await store.beginRound(1, () => 10)).toBe(false);
      expect(await store.readFleet()).toMatchObject({ round: 1 });
    });
  });

  describe(`${name}: devices`, () => {
    inStore('they are read page by page, all or those with one outcome', async ({ store }) => {
      await plan(store, [4, 3]);
      const names = ['d1', 'd2', 'd3', 'd4'];
      const mixed = outcomes(names).map((one, index) => (index % 2 ? { ...one, outcome: 'failed' as const } : one));
      await store.finish(await intend(store, await claimFirst(store)), done, mixed);
      const lines = async (filter: Parameters<FleetStore['readDevices']>[0]) =>
        (await store.readDevices(filter)).map(({ line }) => line);
      expect(await lines({ afterLine: 0, limit: 3 })).toEqual([1, 2, 3]);
      expect(await lines({ afterLine: 3, limit: 3 })).toEqual([4, 5, 6]);
      expect(await lines({ afterLine: 7, limit: 3 })).toEqual([]);
      expect(await lines({ outcome: 'failed', afterLine: 0, limit: 9 })).toEqual([2, 4]);
      expect(await lines({ outcome: 'failed', afterLine: 2, limit: 9 })).toEqual([4]);
      expect(await lines({ outcome: 'pending', afterLine: 0, limit: 2 })).toEqual([5, 6]);
      expect(await lines({ outcome: 'unknown', afterLine: 0, limit: 2 })).toEqual([]);
    });
  });

  describe(`${name}: end`, () => {
    test('a closed store does nothing, and closing it again is no error', async () => {
      const store = await openStore();
      await store.close();
      await store.close();
      await expectCode(store.readFleet(), 'StoreFailed');
      await expectCode(store.beginPlan(parameters), 'StoreFailed');
    });
  });
}

/**
 * What a store does that survives its process.
 *
 * @param reopenStore opens the same data again, as another process does
 */
export function restartTests(
  name: string,
  openStore: OpenStore,
  reopenStore: (closed: FleetStore) => Promise<FleetStore>,
) {
  test(`${name}: everything is there after a restart, and claims of the earlier process are removed`, async () => {
    const before = await openStore();
    await plan(before, [2, 1]);
    const opened = await intend(before, await claimFirst(before));
    await before.close();
    const after = await reopenStore(before);
    expect(await after.readFleet()).toEqual({ state: 'ready', identity: 'abc', parameters, devices: 3, round: 1 });
    const claimed = await after.claim({ ...all, worker: 'two' });
    expect(claimed).toMatchObject([{ ...opened, fence: expect.any(Number) }, { id: 2 }]);
    expect(claimed[0]?.fence).toBeGreaterThan(opened.fence);
    expect(await after.readNames(1)).toEqual(['d1', 'd2']);
    await after.close();
  });
}

/**
 * What a store does that several machines share.
 *
 * @param shareStore opens the same data at the same time, as another machine does
 * @param passTime makes the heartbeats of all claims older by so many seconds, so that no test waits for a lease
 */
export function sharingTests(
  name: string,
  openStore: OpenStore,
  shareStore: (opened: FleetStore) => Promise<FleetStore>,
  passTime: (opened: FleetStore, seconds: number) => Promise<void>,
) {
  test(`${name}: of two machines, one gets each batch, until the lease of a dead one has run out`, async () => {
    const one = await openStore();
    const two = await shareStore(one);
    await plan(one, [2, 1]);
    const [mine] = await one.claim({ ...all, planned: 1, lease: 60_000 });
    expect((await two.claim({ ...all, worker: 'two' })).map(({ id }) => id)).toEqual([2]);
    const opened = await intend(one, mine as Batch);
    await passTime(one, 30);
    // The second call looks for claims of dead workers again.
    for (const pause of [0, 1_100]) {
      await sleep(pause);
      expect(await two.claim({ ...all, worker: 'two', planned: 0 })).toEqual([]);
    }
    await passTime(one, 31);
    await expect
      .poll(async () => two.claim({ ...all, worker: 'two', planned: 0 }), { timeout: 20_000 })
      .toMatchObject([{ id: 1, state: 'intended' }]);
    await expectCode(one.update(opened, { state: 'planned', attempts: 1 }), 'ClaimLost');
    await two.close();
    await one.close();
  });
}
