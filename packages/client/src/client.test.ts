import { expect, test } from 'vitest';
import { operations } from '@iot-distribution/codec';
import { canary, leaks, rejection } from '../test/canary.ts';
import { created, job, jobId, jobList } from '../test/wire-responses.ts';
import { cut, failure, gatewayError, silence, text, type Responder } from '../test/fault-server.ts';
import { serving } from '../test/serving.ts';
import { createClient } from './client.ts';

const now = Date.parse('2026-01-01T00:00:00Z');

test('a client has one method per operation', () => {
  const got = Object.keys(createClient({ credentials: canary }));
  expect(got).toContain('queryDeviceDistributeJob');
  expect(got.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).toSorted()).toEqual(
    Object.keys(operations).toSorted(),
  );
});

test('a query is sent as a signed GET, and its response is returned as the model', async () => {
  await using at = await serving([job(1)], { now: () => now });
  const got = await at.client.queryDeviceDistributeJob({ jobId });
  expect(got.data).toMatchObject({
    jobId,
    status: 'running',
    targetInstanceConfigs: [{ targetInstanceId: 'iot-cn-6jb***' }],
  });
  expect(at.server.received).toHaveLength(1);
  expect(at.server.received[0]).toMatchObject({
    method: 'GET',
    parameters: {
      Action: 'QueryDeviceDistributeJob',
      Version: '2018-01-20',
      Format: 'JSON',
      JobId: jobId,
      AccessKeyId: canary.accessKeyId,
      SecurityToken: canary.securityToken,
      Timestamp: '2026-01-01T00:00:00Z',
    },
  });
});

test('an operation with form parameters is sent as a POST without a query', async () => {
  await using at = await serving([created('J-1')]);
  const got = await at.client.createDeviceDistributeJob({
    deviceName: ['a', 'b'],
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-060***',
    strategy: 'designated',
    targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
    targetUid: '198***',
  });
  expect(got.jobId).toBe('J-1');
  expect(at.server.received[0]).toMatchObject({ method: 'POST', parameters: { 'DeviceName.2': 'b', Strategy: '0' } });
});

test('a query that is too long for a URL is sent as a POST', async () => {
  await using at = await serving([jobList([])]);
  await at.client.listDeviceDistributeJob({ pageSize: 10, nextToken: 't'.repeat(5_000) });
  expect(at.server.received[0]?.method).toBe('POST');
});

test('with the format xml, XML is requested and read', async () => {
  const body =
    '<QueryDeviceDistributeDetailResponse><RequestId>R</RequestId><Success>true</Success><File>https://x.aliyuncs.com/f</File></QueryDeviceDistributeDetailResponse>';
  await using at = await serving([text(200, body, { 'content-type': 'text/xml' })], { format: 'xml' });
  const got = await at.client.queryDeviceDistributeDetail({ jobId });
  expect(got.file).toBe('https://x.aliyuncs.com/f');
  expect(at.server.received[0]?.parameters['Format']).toBe('XML');
});

test('invalid input is rejected before anything is sent', async () => {
  await using at = await serving([job(1)]);
  const got = await rejection(at.client.queryDeviceDistributeJob({} as { jobId: string }));
  expect(got).toMatchObject({ name: 'InputError' });
  expect(at.server.received).toEqual([]);
});

const echo = `Specified signature is not matched with our calculation. server string to sign is:GET&%2F&AccessKeyId%3Dtestid%26SecurityToken%3D${encodeURIComponent(encodeURIComponent(canary.securityToken))}`;

const failing: readonly (readonly [what: string, script: readonly Responder[], want: string])[] = [
  ['Success false', [failure('iot.system.IllegalRequest')], 'ServiceError'],
  [
    'a message that echoes the token',
    [failure('iot.system.IllegalRequest', `SecurityToken=${canary.securityToken}`)],
    'ServiceError',
  ],
  ['a wrong signature with the string to sign', [gatewayError('SignatureDoesNotMatch', 400, {}, echo)], 'AuthError'],
  ['a missing permission', [gatewayError('Forbidden.RAM', 403)], 'AuthError'],
  ['a reset connection', [cut], 'TransportError'],
  ['silence', [silence], 'TimeoutError'],
  ['a redirect', [text(302, '', { location: 'http://127.0.0.1:9/' })], 'TransportError'],
  ['an HTML page', [text(200, '<html><body>Log in</body></html>', { 'content-type': 'text/html' })], 'DecodeError'],
  [
    'truncated JSON',
    [text(200, '{"RequestId":"E55E50B7","Succ', { 'content-type': 'application/json' })],
    'DecodeError',
  ],
  ['a response of another operation', [created()], 'ContractError'],
];

test.each(failing)('%s rejects with an error of its class without secrets', async (_, script, want) => {
  await using at = await serving(script, { timeout: want === 'TimeoutError' ? 200 : 5_000 });
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: want, action: 'QueryDeviceDistributeJob' });
  expect(leaks(got)).toEqual([]);
});

test('the client does not expose secrets', () => {
  expect(leaks(createClient({ credentials: canary }))).toEqual([]);
});

test('a nonce that is not a string is rejected', async () => {
  const client = createClient({ credentials: canary });
  for (const nonce of ['', 7 as unknown as string]) {
    await expect(client.queryDeviceDistributeJob({ jobId }, { nonce })).rejects.toMatchObject({ pointer: '/nonce' });
  }
});

test('sendWithin: a call that waited for longer, or was suspended, sends nothing', async () => {
  let time = now;
  const quota = {
    take: async () => {
      time += 60_000;
      return () => {};
    },
    throttled: () => {},
  };
  await using at = await serving([created('J-1')], { now: () => time, quota });
  const late = await rejection(at.client.queryDeviceDistributeJob({ jobId }, { sendWithin: 60_000 }));
  expect(late).toMatchObject({ name: 'TimeoutError', code: 'TooLate', attempts: 0, retryable: false });
  expect(late.inDoubt).toBeUndefined();
  expect(at.server.received).toEqual([]);
  const negative = await rejection(at.client.queryDeviceDistributeJob({ jobId }, { sendWithin: -1 }));
  expect(negative).toMatchObject({ name: 'InputError', pointer: '/sendWithin' });
  await at.client.deleteDeviceDistributeJob({ jobId }, { sendWithin: 60_001 });
  expect(at.server.received).toHaveLength(1);
});
