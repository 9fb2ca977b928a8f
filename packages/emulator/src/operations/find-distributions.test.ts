import { expect, test } from 'vitest';
import { createCaller, start, valueOf } from '../../test/caller.ts';
import { testAccount, type Job } from '../index.ts';

const page = { currentPage: 1, pageSize: 10 };
const job: Partial<Job> = {
  jobId: 'job',
  sourceInstanceId: 'iot-060***',
  targetInstanceIds: ['iot-cn-09k***'],
  deviceNames: ['light1', 'light2', 'light3'],
  gmtCreate: start,
};

test('devices are in the list once their job has completed, with all members of the vendor’s sample', async () => {
  const target = { ...testAccount, uid: '207***', aliyunId: 'ra****@example.com', accessKeyId: 'target' };
  const { call, wait } = createCaller({ jobs: [job], accounts: [testAccount, target] });
  expect(valueOf(await call('ListDistributedDevice', page)).data).toEqual({ total: 0, info: [] });
  wait(4_000);
  const { total, info } = valueOf(await call('ListDistributedDevice', page)).data;
  expect(total).toBe(3);
  expect(info[0]).toEqual({
    deviceName: 'light1',
    gmtCreate: start,
    gmtModified: start + 4_000,
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-060***',
    sourceInstanceName: 'myproInstance',
    sourceRegion: 'cn-shanghai',
    sourceUid: '198***',
    targetAliyunId: 'ra****@example.com',
    targetInstanceId: 'iot-cn-09k***',
    targetInstanceName: 'newinstance',
    targetRegion: 'cn-shenzhen',
    targetUid: '207***',
  });
});

test('a device that failed or that the product does not have was not distributed', async () => {
  const { call, wait } = createCaller({
    jobs: [job],
    devices: { 'a1BwAGV****': ['light1', 'light2'] },
    results: { light2: 6638 },
  });
  wait(4_000);
  const { info } = valueOf(await call('ListDistributedDevice', page)).data;
  expect(info.map(({ deviceName }) => deviceName)).toEqual(['light1']);
});

test('the product is distributed with its devices, and its time is in seconds unless assumed otherwise', async () => {
  const createdWith = async (assume: object) => {
    const { call, wait } = createCaller({ jobs: [job], assume });
    wait(4_000);
    const { total, info } = valueOf(await call('ListDistributedProduct', page)).data;
    expect(total).toBe(1);
    expect(info[0]).toMatchObject({ productKey: 'a1BwAGV****', targetInstanceId: 'iot-cn-09k***' });
    return info[0]?.gmtCreate;
  };
  expect(await createdWith({})).toBe(start / 1000);
  expect(await createdWith({ productGmtCreate: 'milliseconds' })).toBe(start);
});

test('distributions remain when their job is deleted', async () => {
  const { call, wait } = createCaller({ jobs: [job] });
  wait(4_000);
  const before = valueOf(await call('ListDistributedDevice', page)).data;
  valueOf(await call('DeleteDeviceDistributeJob', { jobId: 'job' }));
  expect(valueOf(await call('ListDistributedDevice', page)).data).toEqual(before);
});

test('a job that is interrupted, or deleted before it completes, distributes nothing', async () => {
  const { call, wait } = createCaller({
    jobs: [
      { ...job, plan: [{ status: 'interrupted' }] },
      { ...job, jobId: 'deleted' },
    ],
  });
  valueOf(await call('DeleteDeviceDistributeJob', { jobId: 'deleted' }));
  wait(4_000);
  expect(valueOf(await call('ListDistributedDevice', page)).data.total).toBe(0);
});

test('devices are found by product, name, source and target account, page by page', async () => {
  const { call, wait } = createCaller({ jobs: [job, { ...job, jobId: 'second', sourceInstanceId: 'iot-cn-6ja***' }] });
  wait(4_000);
  const count = async (filter: object) =>
    valueOf(await call('ListDistributedDevice', { ...page, ...filter })).data.total;
  expect(await count({})).toBe(6);
  expect(await count({ productKey: 'another' })).toBe(0);
  expect(await count({ deviceName: 'light2' })).toBe(2);
  expect(await count({ deviceName: 'light2', sourceInstanceId: 'iot-060***' })).toBe(1);
  expect(await count({ targetUid: '199***' })).toBe(0);
  const second = valueOf(await call('ListDistributedDevice', { currentPage: 2, pageSize: 4 })).data;
  expect(second).toMatchObject({ total: 6, info: [{ deviceName: 'light2' }, { deviceName: 'light3' }] });
});

test('products are found by target instance', async () => {
  const { call, wait } = createCaller({
    jobs: [job, { ...job, jobId: 'second', targetInstanceIds: ['iot-cn-6ja***'] }],
  });
  wait(4_000);
  const { info } = valueOf(await call('ListDistributedProduct', { ...page, targetInstanceId: 'iot-cn-6ja***' })).data;
  expect(info).toMatchObject([{ targetInstanceId: 'iot-cn-6ja***' }]);
});

test('with nearest access the target instances take turns', async () => {
  const targetInstanceIds = ['iot-cn-6ja***', 'iot-cn-09k***'];
  const { call, wait } = createCaller({ jobs: [{ ...job, strategy: 'nearest', targetInstanceIds }] });
  wait(4_000);
  const { info } = valueOf(await call('ListDistributedDevice', page)).data;
  expect(info.map(({ targetInstanceId }) => targetInstanceId)).toEqual([...targetInstanceIds, 'iot-cn-6ja***']);
});

test('an account does not see the distributions of other accounts', async () => {
  const other = { uid: '199***', accessKeyId: 'otherid', accessKeySecret: 'othersecret' };
  const { call, wait } = createCaller({ accounts: [testAccount, other], jobs: [job] });
  wait(4_000);
  expect(valueOf(await call('ListDistributedDevice', page, { credentials: other })).data.total).toBe(0);
});
