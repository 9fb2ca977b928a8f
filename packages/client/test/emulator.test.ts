/** Tests of the client with the emulator, which checks each signature and executes each request. */
// oxlint-disable-next-line no-restricted-imports -- a test may use the other side; the package does not.
import {
  createEmulator,
  documentedJob,
  testAccount,
  type EmulatorOptions,
  type Fault,
} from '@iot-distribution/emulator';
import { describe, expect, test } from 'vitest';
import {
  createClient,
  downloadDistributionResult,
  fetchTransport,
  onlyFailed,
  paginate,
  readDistributionResult,
  waitForDistribution,
  type ClientOptions,
} from '../src/index.ts';
import { rejection } from './canary.ts';
import { quick } from './serving.ts';

const input = {
  productKey: 'a1BwAGV****',
  deviceName: ['lamp1', 'lamp2', 'lamp3'],
  sourceInstanceId: 'iot-060***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  strategy: 'designated',
  targetUid: '198***',
} as const;
const { jobId } = documentedJob;
const plan = [{ status: 'running', milliseconds: 20 }, { status: 'completed' }] as const;

function emulated(
  faults: readonly Fault[] = [],
  options: Partial<ClientOptions> = {},
  jobPlan: EmulatorOptions['plan'] = plan,
) {
  const emulator = createEmulator({ faults, quota: false, plan: jobPlan });
  const credentials = testAccount;
  const client = createClient({ credentials, transport: emulator.transport, quota: false, retry: quick, ...options });
  const jobsNow = () => [...emulator.state.jobs.values()].filter(({ deviceNames }) => deviceNames[0] === 'lamp1');
  return { emulator, client, jobsNow };
}

describe.each(['json', 'xml'] as const)('in %s', (format) => {
  describe.each(['v1', 'v3'] as const)('signed by %s', (signature) => {
    test.each(['GET', 'POST', undefined] as const)('a read with %s succeeds', async (method) => {
      const { client } = emulated([], { format, signature, method });
      const { data } = await client.queryDeviceDistributeJob({ jobId });
      expect(data.jobId).toBe(jobId);
    });

    test('operations with a form, a query, and both succeed', async () => {
      const { client } = emulated([], { format, signature });
      const created = await client.createDeviceDistributeJob(input);
      const { data } = await client.listDeviceDistributeJob({ pageSize: 10, jobId: created.jobId });
      expect(data.jobInfo.map((job) => job.jobId)).toEqual([created.jobId]);
      expect((await client.deleteDeviceDistributeJob({ jobId: created.jobId })).success).toBe(true);
    });
  });
});

test('temporary credentials are signed by both', async () => {
  const account = { ...testAccount, securityToken: 'token+of/the=session' };
  const emulator = createEmulator({ accounts: [account] });
  for (const signature of ['v1', 'v3'] as const) {
    const client = createClient({ credentials: account, transport: emulator.transport, signature });
    expect((await client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
  }
});

const hour = 3_600_000;

/** A client with a temporary key of an hour, whose clock is off by so many milliseconds. */
function keyedFor(by: number, expiresIn: number) {
  const expires = Date.now() + expiresIn;
  const account = { ...testAccount, securityToken: 'token+of/the=session', securityTokenExpires: expires };
  const emulator = createEmulator({ accounts: [account], quota: false });
  let asked = 0;
  const credentials = async () => (++asked, { ...account, expiration: new Date(expires) });
  const now = () => Date.now() + by;
  const client = createClient({ credentials, transport: emulator.transport, quota: false, retry: quick, now });
  return { client, asked: () => asked };
}

test.each([
  ['8 hours ahead, the wrong time zone', 8 * hour],
  ['8 hours behind', -8 * hour],
  ['an hour ahead, to the millisecond the life of the key', hour],
  ['58 minutes ahead, so that the key is about to expire', 58 * 60_000],
  ['10 years ahead', 10 * 365 * 24 * hour],
])('a clock that is %s is corrected, with a temporary and with a fixed key', async (_, by) => {
  const { client, asked } = keyedFor(by, hour);
  const calls = Array.from({ length: 10 }, () => client.queryDeviceDistributeJob({ jobId }));
  expect((await Promise.all(calls)).every(({ success }) => success)).toBe(true);
  const before = asked();
  for (let count = 0; count < 3; count++) await client.queryDeviceDistributeJob({ jobId });
  // By the corrected clock the key is good for an hour.
  expect(asked() - before).toBe(0);
});

test('a key that the service rejects as expired is obtained again once per call', async () => {
  const { client, asked } = keyedFor(0, -1_000);
  const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'AuthError', code: 'InvalidSecurityToken.Expired', attempts: 2 });
  expect(asked()).toBe(2);
});

test('a create whose response is lost creates one job, which is the candidate', async () => {
  const lost = [{ fault: 'loseResponse', action: 'CreateDeviceDistributeJob', times: 1 }] as const;
  const { client, jobsNow } = emulated(lost, {}, [{ status: 'running' }]);
  const got = await rejection(client.createDeviceDistributeJob(input));
  const [job] = jobsNow();
  expect(jobsNow()).toHaveLength(1);
  const candidates = [{ jobId: job?.jobId, total: 3, status: 'running', gmtCreate: job?.gmtCreate }];
  expect(got).toMatchObject({ name: 'AmbiguousError', candidates });
});

test('the sole writer gets the job of a create whose response is lost', async () => {
  const faults: Fault[] = [{ fault: 'loseResponse', action: 'CreateDeviceDistributeJob', times: 1 }];
  const { client, jobsNow } = emulated(faults, { soleWriter: true });
  const got = await client.createDeviceDistributeJob(input);
  expect(jobsNow().map((job) => job.jobId)).toEqual([got.jobId]);
});

test('a create whose request is lost creates one job', async () => {
  const { client, jobsNow } = emulated([{ fault: 'dropRequest', action: 'CreateDeviceDistributeJob', times: 1 }]);
  const got = await client.createDeviceDistributeJob(input);
  expect(jobsNow().map((job) => job.jobId)).toEqual([got.jobId]);
});

test('after lost responses to two equal creates, both have both jobs as candidates', async () => {
  const { client, jobsNow } = emulated([{ fault: 'loseResponse', action: 'CreateDeviceDistributeJob', times: 2 }]);
  const got = await Promise.allSettled([
    client.createDeviceDistributeJob(input),
    client.createDeviceDistributeJob(input),
  ]);
  expect(got.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0);
  expect(jobsNow()).toHaveLength(2);
});

test('a delete whose response is lost succeeds for a job that the client has created', async () => {
  const { client, emulator } = emulated([{ fault: 'loseResponse', action: 'DeleteDeviceDistributeJob', times: 1 }]);
  const { jobId: created } = await client.createDeviceDistributeJob(input);
  const { success } = await client.deleteDeviceDistributeJob({ jobId: created });
  expect([success, emulator.state.jobs.has(created)]).toEqual([true, false]);
});

test.each(['J-1', 'J-none'])('a delete whose response is lost has an unknown outcome for %s', async (id) => {
  const { client, emulator } = emulated([{ fault: 'loseResponse', action: 'DeleteDeviceDistributeJob', times: 1 }]);
  emulator.state.addJob({ jobId: 'J-1' });
  const got = await rejection(client.deleteDeviceDistributeJob({ jobId: id }));
  expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [] });
});

test('create, wait, read the result, distribute the failed devices again', async () => {
  const emulator = createEmulator({
    quota: false,
    results: { lamp2: 6204 },
    plan,
  });
  const { url, close } = await emulator.listen();
  const allow = ({ origin }: URL) => origin === url;
  const overHttp = createClient({ credentials: testAccount, endpoint: url, quota: false });
  // In memory the host of the file is that of the service, which the rule allows.
  const inMemory = createClient({ credentials: testAccount, transport: emulator.transport, quota: false });
  for (const [client, options] of [
    [overHttp, { allow }],
    [inMemory, {}],
  ] as const) {
    const { jobId: created } = await client.createDeviceDistributeJob(input);
    await waitForDistribution(client, { jobId: created }, { interval: 10 });
    const results = await readDistributionResult(client, { jobId: created }, { devices: input.deviceName, ...options });
    expect(results.map(({ outcome }) => outcome)).toEqual(['distributed', 'failed', 'distributed']);
    const { retry, unknown } = onlyFailed(input, results);
    expect([retry?.deviceName, unknown]).toEqual([['lamp2'], []]);
  }
  await close();
});

test.each(['json', 'jsonl', 'csv'] as const)('a result file in %s is read', async (resultFormat) => {
  const names = ['lamp1', 'a,"b"'];
  const emulator = createEmulator({ quota: false, plan: [{ status: 'completed' }], assume: { resultFormat } });
  emulator.state.addJob({ jobId: 'J-1', deviceNames: names });
  const client = createClient({ credentials: testAccount, transport: emulator.transport });
  const results = await readDistributionResult(client, { jobId: 'J-1' }, { devices: names });
  expect(results.map(({ deviceName }) => deviceName)).toEqual(names);
  const { bytes } = await downloadDistributionResult(client, { jobId: 'J-1' });
  expect(new TextDecoder().decode(bytes)).toContain('lamp1');
});

test('all pages of a list are read, also over fetch', async () => {
  const { emulator } = emulated();
  for (let count = 0; count < 7; count++) emulator.state.addJob({ jobId: `J-${count}` });
  const transport = fetchTransport(emulator.fetch as typeof fetch);
  const client = createClient({ credentials: testAccount, transport, quota: false });
  const got: string[] = [];
  for await (const job of paginate(client, 'ListDeviceDistributeJob', { pageSize: 3 })) got.push(job.jobId);
  expect(got.toSorted()).toEqual([jobId, ...Array.from({ length: 7 }, (_, index) => `J-${index}`)].toSorted());
});
