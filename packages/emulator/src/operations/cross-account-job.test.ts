/** A job between two accounts, as the console creates it. Source and target differ in every member, so that a swap fails the test. */
import { expect, test } from 'vitest';
import { createCaller, start, valueOf } from '../../test/caller.ts';
import { testAccount, type Account, type Job } from '../index.ts';

const other: Account = {
  ...testAccount,
  accessKeyId: 'otherid',
  accessKeySecret: 'othersecret',
  uid: '276***',
  aliyunId: 'other****@example.com',
};
const job: Partial<Job> = {
  jobId: 'job',
  sourceUid: testAccount.uid,
  targetUid: other.uid,
  sourceInstanceId: 'iot-060***',
  targetInstanceIds: ['iot-cn-09k***'],
  deviceNames: ['light1'],
  gmtCreate: start,
};
const page = { currentPage: 1, pageSize: 10 };

async function completed() {
  const caller = createCaller({ accounts: [testAccount, other], jobs: [job] });
  caller.wait(4_000);
  return caller.call;
}

const source = { sourceUid: testAccount.uid, sourceInstanceId: 'iot-060***' };
const named = { ...source, sourceInstanceName: 'myproInstance', sourceRegion: 'cn-shanghai' };
const target = {
  targetUid: other.uid,
  targetInstanceId: 'iot-cn-09k***',
  targetInstanceName: 'newinstance',
  targetRegion: 'cn-shenzhen',
};

test('QueryDeviceDistributeJob', async () => {
  const call = await completed();
  const { data } = valueOf(await call('QueryDeviceDistributeJob', { jobId: 'job' }));
  expect(data).toMatchObject({
    ...source,
    targetUid: other.uid,
    targetInstanceConfigs: [{ targetInstanceId: 'iot-cn-09k***' }],
  });
});

test('ListDeviceDistributeJob', async () => {
  const call = await completed();
  const { targetUid, ...instance } = target;
  const { data } = valueOf(await call('ListDeviceDistributeJob', { pageSize: 10, targetUid }));
  expect(data.jobInfo).toMatchObject([{ ...named, targetUid, targetInstanceConfigs: [instance] }]);
});

test('ListDistributedDevice', async () => {
  const call = await completed();
  const { data } = valueOf(await call('ListDistributedDevice', page));
  const times = { gmtCreate: start, gmtModified: start + 4_000 };
  expect(data.info).toMatchObject([{ ...named, ...target, targetAliyunId: other.aliyunId, ...times }]);
});

test('ListDistributedProduct', async () => {
  const call = await completed();
  const { data } = valueOf(await call('ListDistributedProduct', page));
  expect(data.info).toMatchObject([{ ...named, ...target, targetAliyunId: other.aliyunId }]);
});

test('QueryDeviceProvisioning', async () => {
  const call = await completed();
  const { data } = valueOf(await call('QueryDeviceProvisioning', { productKey: 'a1BwAGV****', deviceName: 'light1' }));
  expect(data).toMatchObject({
    sourceIotInstanceId: 'iot-060***',
    sourceRegion: 'cn-shanghai',
    targetIotInstanceId: 'iot-cn-09k***',
    targetRegion: 'cn-shenzhen',
    gmtCreate: start,
    gmtModified: start + 4_000,
  });
});
