import { describe, expect, test } from 'vitest';
import { names } from '../../test/fleet-devices.ts';
import { FleetScene } from '../../test/fleet-scene.ts';
import { memoryStore, planDistribution, type FleetError, type FleetProgress } from '../index.ts';
import { parameters } from '../../test/fleet-devices.ts';

describe('a run', () => {
  test('distributes a fleet in several jobs, each device once, with its result from the file', async () => {
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

  test('has at most five jobs running and ten existing, those of others included', async () => {
    const scene = new FleetScene();
    scene.emulator.state.addJob({ jobId: 'foreign-1', plan: [{ status: 'running' }] });
    scene.emulator.state.addJob({ jobId: 'foreign-2', plan: [{ status: 'completed' }] });
    await scene.plan(names(400), 20);
    let [most, running] = [0, 0];
    const summary = await scene.run({
      freeSlots: true,
      onEvent: () => {
        const jobs = [...scene.emulator.state.jobs.values()];
        most = Math.max(most, jobs.length);
        const age = (job: { startedAt: number; jobId: string }) => scene.clock.now() - job.startedAt;
        const active = jobs.filter(
          (job) => job.jobId === 'foreign-1' || (age(job) < 10_000 && job.jobId !== 'foreign-2'),
        );
        running = Math.max(running, active.length);
      },
    });
    expect(summary.devices).toMatchObject({ distributed: 400 });
    expect([running, most <= 10]).toEqual([5, true]);
    expect([...scene.emulator.state.jobs.keys()]).toEqual(['foreign-1', 'foreign-2']);
  });

  test('takes hardly more calls and time than the least that its jobs need', async () => {
    const jobTime = 5_000;
    let calls = 0;
    const scene = new FleetScene({
      plan: [{ status: 'running', milliseconds: jobTime }, { status: 'completed' }],
      onRequest: ({ action }) => void (calls += action === 'ResultFile' ? 0 : 1),
      assume: { runningJobs: 5 },
    });
    const { jobs } = await scene.plan(names(5_000), 100);
    const begun = scene.clock.now();
    await scene.run({ freeSlots: true });
    // For each job a create, a poll that shows its end, the URL of its file, and a delete; and one list at the start.
    expect(calls / (4 * jobs + 1)).toBeLessThanOrEqual(1.1);
    expect((scene.clock.now() - begun) / (Math.ceil(jobs / 5) * jobTime)).toBeLessThanOrEqual(1.25);
  });

  test('sends devices with a transient code again, and reports the others', async () => {
    const scene = new FleetScene({
      results: { d1: [503, 200], d2: [429, 500, 200], d3: [503], d4: 404, d5: [503, 6204] },
    });
    await scene.plan(names(6), 4);
    const { devices, round } = await scene.run({ freeSlots: true });
    expect([devices, round]).toMatchObject([{ distributed: 3, failed: 3, pending: 0 }, 3]);
    expect((await scene.results()).map((one) => [one.deviceName, one.outcome, one.code, one.round])).toEqual([
      ['d1', 'distributed', '200', 2],
      ['d2', 'distributed', '200', 3],
      ['d3', 'failed', '503', 3],
      ['d4', 'failed', '404', 1],
      ['d5', 'failed', '6204', 2],
      ['d6', 'distributed', '200', 1],
    ]);
  });

  test('reports progress that ends with all devices', async () => {
    const scene = new FleetScene();
    await scene.plan(names(10), 4);
    const seen: FleetProgress[] = [];
    await scene.run({ onProgress: (progress) => seen.push(progress) });
    expect(seen[0]).toMatchObject({ total: 10, pending: 10, planned: 3, created: 0, rate: 0 });
    expect(seen.at(-1)).toMatchObject({ distributed: 10, pending: 0, planned: 0, created: 3, running: [], eta: 0 });
    expect(seen.at(-1)?.rate).toBeGreaterThan(0);
  });

  test('of a fleet that is finished reads only the list', async () => {
    const scene = new FleetScene();
    await scene.plan(names(3));
    await scene.run();
    const before = scene.emulator.state.requests.length;
    expect(await scene.run()).toMatchObject({ state: 'finished' });
    expect(scene.emulator.state.requests.slice(before).map(({ action }) => action)).toEqual([
      'ListDeviceDistributeJob',
    ]);
  });

  test('is not disturbed by listeners that throw', async () => {
    const scene = new FleetScene();
    await scene.plan(names(3));
    const fail = () => {
      throw new Error('listener');
    };
    expect(await scene.run({ onProgress: fail, onEvent: fail })).toMatchObject({ devices: { distributed: 3 } });
  });
});

describe('a run that cannot begin', () => {
  test.for(['NoPlan', 'PlanIncomplete'] as const)('is rejected with %s', async (code) => {
    const scene = new FleetScene();
    if (code === 'PlanIncomplete') await scene.store.beginPlan(parameters);
    await expect(scene.run()).rejects.toMatchObject({ name: 'FleetError', code });
    expect(scene.emulator.state.requests).toEqual([]);
  });

  test.for([
    { retry: { rounds: 0 } },
    { slots: { running: 0 } },
    { slots: { existing: 1.5 } },
    { interval: -1 },
    { patience: Number.NaN },
    { store: {} as never },
  ])('is rejected with %j', async (options) => {
    const scene = new FleetScene();
    await scene.plan(names(1));
    await expect(scene.run(options)).rejects.toMatchObject({ name: 'FleetError', code: 'InvalidParameters' });
  });
});

describe('slots', () => {
  test('that finished jobs occupy stop a run with advice, and nothing is lost', async () => {
    const scene = new FleetScene();
    await scene.plan(names(60), 5);
    await expect(scene.run()).rejects.toMatchObject({
      name: 'FleetError',
      code: 'NoFreeSlot',
      message: expect.stringContaining('freeSlots: true'),
    });
    expect((await scene.results()).filter(({ outcome }) => outcome === 'distributed').length).toBeGreaterThan(30);
    expect(await scene.run({ freeSlots: true })).toMatchObject({ devices: { distributed: 60 } });
  });

  test('that are rejected by the service are waited for', async () => {
    const scene = new FleetScene();
    for (let number = 0; number < 10; number++) scene.emulator.state.addJob({ jobId: `foreign-${number}` });
    await scene.plan(names(3));
    const summary = scene.run({ slots: { existing: Infinity, running: Infinity } });
    scene.clock.onSleep = () => {
      if (scene.clock.sleeps === 5) scene.emulator.state.jobs.delete('foreign-3');
    };
    expect(await summary).toMatchObject({ devices: { distributed: 3 } });
    expect(scene.events.filter(({ type }) => type === 'rejected')).not.toEqual([]);
    expect(scene.createdJobs).toBe(1);
  });

  test('that never become free stop the run', async () => {
    const scene = new FleetScene();
    for (let number = 0; number < 10; number++) {
      scene.emulator.state.addJob({ jobId: `foreign-${number}`, plan: [{ status: 'completed' }] });
    }
    await scene.plan(names(3));
    const options = { slots: { existing: Infinity, running: Infinity }, freeSlots: true };
    await expect(scene.run(options)).rejects.toMatchObject({ code: 'NoFreeSlot' });
  });
});

describe('failures of the service', () => {
  test.for([
    ['iot.prod.NotExistedProduct', 'CreateRejected'],
    ['iot.system.InstanceNotFound', 'CreateRejected'],
  ])('%s stops the run with %s before more jobs are sent', async ([code, want]) => {
    const scene = new FleetScene({ faults: [{ fault: 'failure', code, action: 'CreateDeviceDistributeJob' }] });
    await scene.plan(names(100), 5);
    await expect(scene.run()).rejects.toMatchObject({ code: want, cause: { code } });
    expect(scene.calls('CreateDeviceDistributeJob')).toBeLessThanOrEqual(5);
    expect((await scene.store.count()).batches).toMatchObject({ planned: 23, intended: 0, unknown: 0 });
  });

  test('a rejection of names fails the devices of that batch alone', async () => {
    const code = 'iot.device.InvalidFormattedDeviceNameInNameArray';
    const scene = new FleetScene({
      faults: [{ fault: 'failure', code, action: 'CreateDeviceDistributeJob', times: 1 }],
    });
    await scene.plan(names(6), 4);
    expect(await scene.run()).toMatchObject({ devices: { failed: 4, distributed: 2 } });
    expect((await scene.results())[0]).toMatchObject({ outcome: 'failed', code, source: 'none' });
  });

  test('a service that cannot be reached ends the run after its patience', async () => {
    const scene = new FleetScene({ faults: [{ fault: 'dropRequest' }] });
    await scene.plan(names(3));
    const begun = scene.clock.now();
    await expect(scene.run({ patience: 60_000 })).rejects.toMatchObject({ code: 'Unreachable', retryable: true });
    expect(scene.clock.now() - begun).toBeGreaterThan(60_000);
    expect(scene.clock.now() - begun).toBeLessThan(180_000);
  });

  test('a rejected key ends the run at once', async () => {
    const scene = new FleetScene();
    await scene.plan(names(3));
    scene.emulator.state.accounts.clear();
    await expect(scene.run()).rejects.toMatchObject({ code: 'CallFailed', cause: { name: 'AuthError' } });
  });
});

describe('results', () => {
  test('of a file that cannot be read come from the list of distributed devices, and what it does not show is unknown', async () => {
    const scene = new FleetScene({ results: { d2: 6204 } });
    await scene.plan(names(4));
    const format = async () => new Response('an unknown format');
    expect(await scene.run({ fetch: format })).toMatchObject({ devices: { distributed: 3, unknown: 1, pending: 0 } });
    expect((await scene.results()).map(({ outcome, source, code }) => [outcome, source, code])).toEqual([
      ['distributed', 'list', undefined],
      ['unknown', 'none', undefined],
      ['distributed', 'list', undefined],
      ['distributed', 'list', undefined],
    ]);
  });

  test('of an interrupted job are failures, and its devices are sent again', async () => {
    const scene = new FleetScene({ plan: [{ status: 'running', milliseconds: 5_000 }, { status: 'interrupted' }] });
    await scene.plan(names(4));
    expect(await scene.run({ retry: { rounds: 2 } })).toMatchObject({ devices: { failed: 4 }, round: 2 });
    expect((await scene.results())[0]).toMatchObject({ outcome: 'failed', source: 'list', round: 2 });
    expect(scene.createdJobs).toBe(2);
  });

  test('of a job that was deleted come from the list, and are unknown where it has none', async () => {
    const scene = new FleetScene();
    await scene.plan(names(2));
    scene.clock.onSleep = () => {
      if (scene.events.some(({ type }) => type === 'created')) scene.emulator.state.jobs.clear();
    };
    expect(await scene.run()).toMatchObject({ devices: { unknown: 2 } });
    expect(scene.createdJobs).toBe(1);
  });

  test('of a file with devices of others are not believed', async () => {
    const scene = new FleetScene({ results: { d2: 6204 } });
    await scene.plan(names(2));
    const others = ['d1', 'd2', 'x1'].map((DeviceName) => ({ DeviceName, Code: 200 }));
    expect(await scene.run({ fetch: async () => Response.json(others) })).toMatchObject({
      devices: { distributed: 1, unknown: 1 },
    });
    expect((await scene.results()).map(({ source }) => source)).toEqual(['list', 'none']);
  });

  test('of a URL that is not allowed stop the run, and can be read later', async () => {
    const scene = new FleetScene();
    await scene.plan(names(2));
    await expect(scene.run({ allow: () => false })).rejects.toMatchObject({
      code: 'CallFailed',
      cause: { code: 'FileUrlRejected' },
    });
    expect(await scene.run()).toMatchObject({ devices: { distributed: 2 } });
    expect(scene.createdJobs).toBe(1);
  });
});

describe('a create whose response was lost, when the gateway has forgotten its nonce', () => {
  const lost = [{ fault: 'loseResponse', action: 'CreateDeviceDistributeJob', times: 1 }] as const;
  const adopting = { nonceTime: 0 };

  test('is adopted when its file has its names', async () => {
    const scene = new FleetScene({ faults: lost });
    await scene.plan(names(3));
    expect(await scene.run(adopting)).toMatchObject({ devices: { distributed: 3 } });
    expect(scene.createdJobs).toBe(1);
  });

  test('is adopted when its file cannot be read, and the list has its devices with its time', async () => {
    const scene = new FleetScene({ faults: lost });
    await scene.plan(names(3));
    const unreadable = async () => new Response('an unknown format');
    expect(await scene.run({ ...adopting, fetch: unreadable })).toMatchObject({ devices: { distributed: 3 } });
    expect(new Set((await scene.results()).map(({ source }) => source))).toEqual(new Set(['list']));
    expect([scene.createdJobs, scene.events.some(({ type }) => type === 'adopted')]).toEqual([1, true]);
  });

  test('is unknown when nothing shows whose devices its job had, and is not sent again', async () => {
    const scene = new FleetScene({ faults: lost, results: { d1: 6204, d2: 6204 } });
    await scene.plan(names(2));
    const unreadable = async () => new Response('an unknown format');
    expect(await scene.run({ ...adopting, fetch: unreadable })).toMatchObject({
      state: 'finished',
      devices: { unknown: 2 },
    });
    expect((await scene.results()).map(({ outcome, source }) => [outcome, source])).toEqual([
      ['unknown', 'none'],
      ['unknown', 'none'],
    ]);
    expect([scene.createdJobs, scene.events.some(({ type }) => type === 'refuted')]).toEqual([1, false]);
  });

  test('is sent again when its job was deleted and distributed nothing', async () => {
    const scene = new FleetScene({ faults: lost });
    await scene.plan(names(2));
    let deleted = false;
    scene.clock.onSleep = () => {
      if (deleted || !scene.events.some(({ type }) => type === 'unknown') || scene.clock.sleeps < 3) return;
      scene.emulator.state.jobs.clear();
      deleted = true;
    };
    expect(await scene.run(adopting)).toMatchObject({ devices: { distributed: 2 } });
    expect(scene.createdJobs).toBe(2);
  });
});

test('a job that the service does not delete is not reported as deleted', async () => {
  const scene = new FleetScene({
    faults: [{ fault: 'failure', code: 'Some.Code', action: 'DeleteDeviceDistributeJob' }],
  });
  await scene.plan(names(2));
  await expect(scene.run({ freeSlots: true })).rejects.toMatchObject({ code: 'CallFailed' });
  expect(scene.events.some(({ type }) => type === 'freed')).toBe(false);
  expect((await scene.store.count()).devices).toMatchObject({ distributed: 2 });
});

describe('an abort', () => {
  test('stops at each event without losing anything, and the run can be resumed', async () => {
    for (let after = 0; after < 12; after++) {
      const scene = new FleetScene();
      await scene.plan(names(20), 6);
      const controller = new AbortController();
      let events = 0;
      const onEvent = () => {
        events += 1;
        if (events === after) controller.abort();
      };
      if (after === 0) controller.abort();
      const ending = await scene.run({ signal: controller.signal, onEvent }).catch((error: FleetError) => error.code);
      expect(ending).toBe('Aborted');
      expect(await scene.run()).toMatchObject({ devices: { distributed: 20 } });
      expect(scene.createdJobs).toBe(4);
    }
  });
});

test('a secret of the client is in no event, no progress and no part of the store', async () => {
  const scene = new FleetScene();
  const store = memoryStore();
  await planDistribution({ ...parameters, devices: names(4), store });
  const seen: unknown[] = [];
  await scene.run({ store, onEvent: (event) => seen.push(event), onProgress: (progress) => seen.push(progress) });
  const stored = [
    await store.readFleet(),
    await store.readBatches(),
    await store.readDevices({ afterLine: 0, limit: 9 }),
  ];
  const text = JSON.stringify([seen, stored]);
  expect(text).not.toMatch(/testsecret|testid|Signature|https?:/i);
});
