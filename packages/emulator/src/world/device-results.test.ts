import { expect, test } from 'vitest';
import { createCaller, valueOf, type Caller } from '../../test/caller.ts';
import { documentedJob, type EmulatorOptions } from '../index.ts';

const order = {
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  strategy: 'designated',
  targetUid: '198***',
} as const;

async function create({ call }: Caller, ...deviceName: string[]): Promise<string> {
  return valueOf(await call('CreateDeviceDistributeJob', { ...order, deviceName })).jobId;
}

/** The codes of a completed job, by device. */
async function codes({ call, emulator }: Caller, jobId: string): Promise<Record<string, number>> {
  const { file } = valueOf(await call('QueryDeviceDistributeDetail', { jobId }));
  const entries = (await (await emulator.fetch(file)).json()) as { DeviceName: string; Code: number }[];
  return Object.fromEntries(entries.map(({ DeviceName, Code }) => [DeviceName, Code]));
}

function caller(options: EmulatorOptions): Caller {
  return createCaller({ jobs: [], ...options });
}

test('a list has one code per job of the device, and its last code is used for all further jobs', async () => {
  const at = caller({ results: { light2: [6204, 6638, 200] } });
  const got = [];
  for (let job = 0; job < 4; job += 1) {
    const jobId = await create(at, 'light1', 'light2');
    at.wait(4_000);
    got.push(await codes(at, jobId));
  }
  expect(got.map(({ light2 }) => light2)).toEqual([6204, 6638, 200, 200]);
  expect(got.map(({ light1 }) => light1)).toEqual([200, 200, 200, 200]);
});

test('an empty list of codes means 200', async () => {
  const at = caller({ results: { light1: [] } });
  const jobId = await create(at, 'light1');
  at.wait(4_000);
  expect(await codes(at, jobId)).toEqual({ light1: 200 });
});

test('jobs get their codes in the order in which they complete, independent of the order in which they are read', async () => {
  const at = caller({ results: { light1: [6204, 200] } });
  const first = await create(at, 'light1');
  at.wait(1);
  const second = await create(at, 'light1');
  at.wait(4_000);
  expect([await codes(at, second), await codes(at, first)]).toEqual([{ light1: 200 }, { light1: 6204 }]);
  expect(await codes(at, second)).toEqual({ light1: 200 });
});

test('a job that exists from the start does not use up a code of a list', async () => {
  const at = createCaller({ results: { light1: [6204, 200] } });
  at.wait(4_000);
  expect((await codes(at, documentedJob.jobId))['light1']).toBe(6204);
  for (const code of [6204, 200]) {
    const jobId = await create(at, 'light1');
    at.wait(4_000);
    expect(await codes(at, jobId)).toEqual({ light1: code });
  }
});

test('an interrupted job does not use up a code of a list', async () => {
  const at = caller({ results: { light1: [6204, 200] } });
  at.emulator.state.addJob({ jobId: 'interrupted', deviceNames: ['light1'], plan: [{ status: 'interrupted' }] });
  const jobId = await create(at, 'light1');
  at.wait(4_000);
  expect(await codes(at, jobId)).toEqual({ light1: 6204 });
});

test('a device that is named twice in a job has one code there', async () => {
  const at = caller({ results: { light1: [6204, 200] } });
  const jobId = await create(at, 'light1', 'light1');
  at.wait(4_000);
  expect(await codes(at, jobId)).toEqual({ light1: 6204 });
});

test('devices with the same name in two products have separate codes', async () => {
  const at = caller({ results: { light1: [6204, 200] } });
  const plan = [{ status: 'completed' }] as const;
  const { jobId: one } = at.emulator.state.addJob({ jobId: '1', productKey: 'one', deviceNames: ['light1'], plan });
  const { jobId: two } = at.emulator.state.addJob({ jobId: '2', productKey: 'two', deviceNames: ['light1'], plan });
  expect([await codes(at, one), await codes(at, two)]).toEqual([{ light1: 6204 }, { light1: 6204 }]);
});

test('codes that are set after a job has completed do not affect it, even if its codes were not read before', async () => {
  const at = caller({ devices: { 'a1BwAGV****': ['light1', 'light2'] } });
  const { results, devices } = at.emulator.state;
  const jobId = await create(at, 'light1', 'light2', 'none');
  at.wait(4_000);
  results.set('light1', 6204);
  devices.set('a1BwAGV****', new Set(['none']));
  expect(await codes(at, jobId)).toEqual({ light1: 200, light2: 200, none: 404 });
  results.clear();
  results.set('light2', 6638);
  results.delete('light2');
  expect(await codes(at, jobId)).toEqual({ light1: 200, light2: 200, none: 404 });
  const { total } = valueOf(await at.call('ListDistributedDevice', { currentPage: 1, pageSize: 10 })).data;
  expect(total).toBe(2);
});

test('codes that are set while a job is running affect it', async () => {
  const at = caller({});
  const jobId = await create(at, 'light1');
  at.wait(3_999);
  at.emulator.state.results.set('light1', 6204);
  at.wait(1);
  expect(await codes(at, jobId)).toEqual({ light1: 6204 });
});

test('deleting a completed job does not restore its codes', async () => {
  const at = caller({ results: { light1: [6204, 200] } });
  const jobId = await create(at, 'light1');
  at.wait(4_000);
  valueOf(await at.call('DeleteDeviceDistributeJob', { jobId }));
  const again = await create(at, 'light1');
  at.wait(4_000);
  expect(await codes(at, again)).toEqual({ light1: 200 });
});

const inherited = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'];

test.each(inherited)('a device named %s has its code', async (name) => {
  const results = JSON.parse(`{${JSON.stringify(name)}: 6204}`) as Record<string, number>;
  for (const options of [{}, { results }]) {
    const at = caller(options);
    const jobId = await create(at, name, 'light1');
    const own = at.emulator.state.addJob({ jobId: 'own', deviceNames: [name], results: { light1: 6638 } });
    at.wait(4_000);
    const want = options.results ? 6204 : 200;
    const { file } = valueOf(await at.call('QueryDeviceDistributeDetail', { jobId }));
    const [entry] = (await (await at.emulator.fetch(file)).json()) as unknown[];
    expect(entry).toEqual({ DeviceName: name, ProductKey: 'a1BwAGV****', Code: want });
    expect(Object.values(await codes(at, own.jobId))).toEqual([want]);
  }
});

test.each(inherited)('only own members are codes of a job, for a device named %s', async (name) => {
  const results = JSON.parse(`{${JSON.stringify(name)}: 6204}`) as Record<string, number>;
  const at = caller({ jobs: [{ jobId: 'own', deviceNames: [name], results, plan: [{ status: 'completed' }] }] });
  const { file } = valueOf(await at.call('QueryDeviceDistributeDetail', { jobId: 'own' }));
  expect(await (await at.emulator.fetch(file)).json()).toMatchObject([{ Code: 6204 }]);
});
