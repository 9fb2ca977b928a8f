import { expect, test } from 'vitest';
import { createCaller, start } from '../../test/caller.ts';
import { documentedJob, testAccount } from '../index.ts';
import { createRateLimiter } from './rate-limiter.ts';
import { ErrorResponse } from '../http/error-response.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };

test('an account may make as many calls per second as the contract allows, and then learns when to call again', async () => {
  const { send, wait } = createCaller({ quota: true });
  for (let count = 1; count <= 10; count += 1) expect((await send(query)).status).toBe(200);
  const { status, headers } = await send(query);
  expect(status).toBe(400);
  expect(headers.get('x-acs-retry-after')).toBe('100');
  expect(headers.get('x-ratelimit-user-api')).toBe(`Limit:10,Remain:0,TimeLeft:100,Reset:${start + 100}`);
  wait(100);
  expect((await send(query)).status).toBe(200);
  expect((await send(query)).status).toBe(400);
});

test('unused calls are kept for at most one second', async () => {
  const { send, wait } = createCaller({ quota: true });
  wait(60_000);
  const statuses = [];
  for (let count = 1; count <= 11; count += 1) statuses.push((await send(query)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(10);
});

test('users of one account share its quota, and other accounts have separate ones', async () => {
  const user = { ...testAccount, accessKeyId: 'user' };
  const other = { ...testAccount, accessKeyId: 'other', uid: '199***' };
  const { send } = createCaller({ accounts: [testAccount, user, other], quota: { QueryDeviceDistributeJob: 1 } });
  const code = async (credentials: typeof testAccount) => {
    const { Code } = JSON.parse((await send(query, { credentials })).text) as { Code?: string };
    return Code;
  };
  expect(await code(testAccount)).toBeUndefined();
  expect(await code(user)).toBe('Throttling.User');
  expect(await code(other)).toBe('iot.assumed.JobNotFound');
});

test('each operation has its own quota', async () => {
  const { send } = createCaller({ quota: { QueryDeviceDistributeJob: 1 } });
  await send(query);
  expect((await send({ ...query, Action: 'DeleteDeviceDistributeJob' })).status).toBe(200);
});

test('a clock that moves back neither refills the quota nor breaks it', async () => {
  const { send, wait } = createCaller({ quota: { QueryDeviceDistributeJob: 1 } });
  await send(query);
  wait(-5_000);
  expect((await send(query)).status).toBe(400);
  wait(1_000);
  expect((await send(query)).status).toBe(200);
});

test('all accounts together may list distributed devices 200 times per second', () => {
  const quota = createRateLimiter(true);
  for (let count = 0; count < 200; count += 1) quota.take(`uid${count}`, 'ListDistributedDevice', start);
  const take = () => quota.take('one more', 'ListDistributedDevice', start);
  expect(take).toThrow(ErrorResponse);
  expect(take).toThrow('Request was denied due to api flow control.');
});
