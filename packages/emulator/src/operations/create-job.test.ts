import { DistributionStrategy, type CreateDeviceDistributeJobInput } from '@iot-distribution/codec';
import { describe, expect, test } from 'vitest';
import { createCaller, formats, valueOf } from '../../test/caller.ts';
import { testAccount } from '../index.ts';

/** The vendor's sample request. */
const sample: CreateDeviceDistributeJobInput = {
  deviceName: ['light1', 'light2', 'light3'],
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  strategy: DistributionStrategy.Designated,
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  targetUid: '198***',
};
const productSample = {
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-cn-st2***',
  targetInstanceId: 'iot-cn-6ja***',
  targetAliyunId: ' io****@example.com',
};
const post = { method: 'POST' };

test('a created job starts at once, with the given devices', async () => {
  const { call, wait, now } = createCaller();
  const { jobId } = valueOf(await call('CreateDeviceDistributeJob', sample, post));
  const created = now();
  wait(1_500);
  const got = valueOf(await call('QueryDeviceDistributeJob', { jobId })).data;
  expect(got).toEqual({
    gmtCreate: created,
    jobId,
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-060***',
    sourceUid: '198***',
    status: 'running',
    strategy: 'designated',
    targetInstanceConfigs: [{ targetInstanceId: 'iot-cn-6ja***' }],
    targetUid: '198***',
    total: 3,
  });
});

test('job ids look like those of the vendor and are unique', async () => {
  const { call } = createCaller({ jobs: [] });
  const create = async () => valueOf(await call('CreateProductDistributeJob', productSample)).jobId;
  const ids = [await create(), await create(), await create()];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{19}010001$/);
});

test('a product job has no devices and one target instance', async () => {
  const { call } = createCaller();
  const { jobId } = valueOf(await call('CreateProductDistributeJob', productSample));
  const got = valueOf(await call('QueryDeviceDistributeJob', { jobId })).data;
  expect(got).toMatchObject({ strategy: 'designated', total: 0, sourceInstanceId: 'iot-cn-st2***' });
});

test('a job may have 10,000 names, but not 10,001', { timeout: 20_000 }, async () => {
  const { call, send } = createCaller();
  const names = Array.from({ length: 10_000 }, (_, index) => `light${index + 1}`);
  const { jobId } = valueOf(await call('CreateDeviceDistributeJob', { ...sample, deviceName: names }, post));
  expect(valueOf(await call('QueryDeviceDistributeJob', { jobId })).data.total).toBe(10_000);
  const tooMany = Object.fromEntries([...names, 'one more'].map((name, index) => [`DeviceName.${index + 1}`, name]));
  const got = await send({ ...wireSample, ...tooMany }, post);
  expect(JSON.parse(got.text)).toMatchObject({ Success: false, Code: 'iot.device.TooManyDeviceNamesPerRequest' });
});

const wireSample = {
  Action: 'CreateDeviceDistributeJob',
  'DeviceName.1': 'light1',
  ProductKey: 'a1BwAGV****',
  SourceInstanceId: 'iot-060***',
  Strategy: '0',
  'TargetInstanceConfig.1.TargetInstanceId': 'iot-cn-6ja***',
  TargetUid: '198***',
};

describe.each(formats)('the service rejects a job in %s', (format) => {
  test.each([
    ['iot.system.InstanceIdSame', 'source and target are the same', { SourceInstanceId: 'iot-cn-6ja***' }],
    ['iot.system.InstanceNotFound', 'the source does not exist', { SourceInstanceId: 'iot-none' }],
    [
      'iot.system.InstanceNotFound',
      'the target does not exist',
      { 'TargetInstanceConfig.1.TargetInstanceId': 'iot-none' },
    ],
    ['iot.prod.NotExistedProduct', 'the product does not exist', { ProductKey: 'a1none' }],
    ['iot.prod.NotExistedProduct', 'the product is not in the source', { SourceInstanceId: 'iot-cn-09k***' }],
    ['iot.system.UidNotFound', 'the target account is not the caller’s', { TargetUid: '199***' }],
    [
      'iot.system.UidNotFound',
      'the login name of the target account is not the caller’s',
      { TargetAliyunId: 'somebody' },
    ],
    ['iot.system.IllegalRequest', 'the target account is missing', { TargetUid: undefined }],
    [
      'iot.system.IllegalRequest',
      'the strategy designated has two instances',
      { 'TargetInstanceConfig.2.TargetInstanceId': 'iot-cn-09k***' },
    ],
    ['iot.system.IllegalRequest', 'the strategy is not a number', { Strategy: 'nearest' }],
    ['iot.system.IllegalRequest', 'the list of names has a gap', { 'DeviceName.3': 'light3' }],
    ['iot.device.InvalidFormattedDeviceNameInNameArray', 'a name consists of spaces', { 'DeviceName.1': ' ' }],
  ])('with %s when %s', async (code, _, changes) => {
    const { send, emulator } = createCaller();
    const parameters = Object.fromEntries(
      Object.entries({ ...wireSample, ...changes }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    const { status, text } = await send(parameters, { ...post, format });
    expect(status).toBe(200);
    expect(text).toContain(
      format === 'json' ? `"Success":false,"Code":"${code}"` : `<Success>false</Success><Code>${code}</Code>`,
    );
    expect(emulator.state.jobs.size).toBe(1);
  });
});

test('the eleventh job of an account is rejected, until one is deleted', async () => {
  const { call } = createCaller();
  const create = () => call('CreateProductDistributeJob', productSample);
  for (let count = 2; count <= 10; count += 1) expect((await create()).kind).toBe('success');
  expect(await create()).toMatchObject({
    code: 'iot.assumed.JobLimitReached',
    message: expect.stringContaining('10 jobs') as string,
  });
  valueOf(await call('DeleteDeviceDistributeJob', { jobId: 'UbmsMHmkqv0PiAG****010001' }));
  expect((await create()).kind).toBe('success');
});

test('with an assumption, finished jobs do not count', async () => {
  const { call, wait } = createCaller({ assume: { finishedJobsCount: false } });
  const create = () => call('CreateProductDistributeJob', productSample);
  for (let count = 2; count <= 10; count += 1) await create();
  expect((await create()).kind).toBe('failure');
  wait(4_000);
  expect((await create()).kind).toBe('success');
});

test('with an assumption, no more jobs run at the same time than it says', async () => {
  const { call, wait } = createCaller({ assume: { runningJobs: 5 } });
  const create = () => call('CreateProductDistributeJob', productSample);
  for (let count = 2; count <= 5; count += 1) expect((await create()).kind).toBe('success');
  expect(await create()).toMatchObject({ code: 'iot.assumed.RunningJobLimitReached' });
  wait(4_000);
  expect((await create()).kind).toBe('success');
});

test('an instance can distribute a product that was distributed to it', async () => {
  const { call, wait } = createCaller();
  const onwards = { ...productSample, sourceInstanceId: 'iot-cn-09k***' };
  expect((await call('CreateProductDistributeJob', onwards)).kind).toBe('failure');
  valueOf(await call('CreateProductDistributeJob', { ...productSample, targetInstanceId: 'iot-cn-09k***' }));
  wait(4_000);
  expect((await call('CreateProductDistributeJob', onwards)).kind).toBe('success');
});

test('nearest access accepts several instances', async () => {
  const { call } = createCaller();
  const targetInstanceConfig = ['iot-cn-6ja***', 'iot-cn-09k***'].map((targetInstanceId) => ({ targetInstanceId }));
  const input = { ...sample, strategy: DistributionStrategy.Nearest, targetInstanceConfig };
  const { jobId } = valueOf(await call('CreateDeviceDistributeJob', input, post));
  const got = valueOf(await call('QueryDeviceDistributeJob', { jobId })).data;
  expect(got).toMatchObject({ strategy: 'nearest', targetInstanceConfigs: targetInstanceConfig });
});

test('a new job has the plan of the emulator, and may be interrupted', async () => {
  const plan = [{ status: 'running', milliseconds: 10 }, { status: 'interrupted' }] as const;
  const { call, wait } = createCaller({ plan });
  const { jobId } = valueOf(await call('CreateProductDistributeJob', productSample));
  const status = async () => valueOf(await call('QueryDeviceDistributeJob', { jobId })).data.status;
  expect(await status()).toBe('running');
  wait(10);
  expect(await status()).toBe('interrupted');
});

test('the sample world belongs to the first account, even if it is not testAccount', async () => {
  const account = { ...testAccount, uid: '1234567890123456' };
  const { call } = createCaller({ accounts: [account] });
  const got = await call('CreateProductDistributeJob', { ...productSample, targetUid: account.uid });
  expect(got.kind).toBe('success');
});
