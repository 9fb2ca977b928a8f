import { expect, test } from 'vitest';
import { job, jobId } from '../test/wire-responses.ts';
import { canary, leaks, rejection } from '../test/canary.ts';
import { serving } from '../test/serving.ts';
import { createClient, type CallOptions } from './client.ts';
import { settingsOf, type ClientOptions } from './options.ts';

const secret = canary.accessKeySecret;
const settings = (options: object) => settingsOf({ credentials: canary, ...options });
const throwing = (name: string) =>
  Object.defineProperty({ credentials: canary }, name, {
    get: () => {
      throw new Error(secret);
    },
  });

const times = ['timeout', 'timeout/call', 'timeout/attempt', 'retry/baseDelay', 'retry/maxDelay', 'retry/settle'];
/** Options with the value at the path. */
const at = (path: string, value: unknown): object =>
  path.split('/').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object;

const noTimes: readonly unknown[] = [NaN, -1, -Infinity, '5', '', true, [], {}, 5n, Symbol('x'), () => 5, new Date(5)];

test.each(times)('the time %s must be a number from 0, and is rejected at once otherwise', (path) => {
  for (const value of noTimes) {
    if (path === 'timeout' && typeof value === 'object') continue;
    expect(() => createClient({ credentials: canary, ...at(path, value) })).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'InvalidOption', pointer: `/${path}` }),
    );
  }
  for (const value of [0, 0.5, 1, 2 ** 31 - 1]) expect(() => settings(at(path, value))).not.toThrow();
});

test('a time beyond the maximum of a timer means no limit, like Infinity', () => {
  const limit = (timeout: number) =>
    settings({ timeout: { call: timeout, attempt: timeout }, retry: { settle: timeout } });
  for (const time of [2 ** 31, 1e300, Infinity]) {
    expect(limit(time)).toMatchObject({ timeout: Infinity, attemptTimeout: Infinity, settle: Infinity });
  }
  expect(limit(2 ** 31 - 1)).toMatchObject({ timeout: 2 ** 31 - 1, attemptTimeout: 2 ** 31 - 1 });
});

test.each([Infinity, 2 ** 31, 1e300])('a call with the time limit %s is not aborted by it', async (timeout) => {
  await using there = await serving([job(1)], { timeout: { call: timeout, attempt: timeout } });
  expect((await there.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
  expect((await there.client.queryDeviceDistributeJob({ jobId }, { timeout })).success).toBe(true);
});

const rejected: readonly (readonly [member: string, options: object])[] = [
  ...[0, -1, 1.5, NaN, Infinity, '4'].map((attempts) => ['/retry/attempts', { retry: { attempts } }] as const),
  ...[-1, 0.5, NaN, Infinity, '4'].map((budget) => ['/retry/budget', { retry: { budget } }] as const),
  ...[0, -1, 1.5, NaN, Infinity, '8'].map((maxBytes) => ['/maxBytes', { maxBytes }] as const),
  ...['V1', 'V3', 'v2', '', 3, true, {}].map((signature) => ['/signature', { signature }] as const),
  ...['PUT', 'get', 'HEAD', '', 1].map((method) => ['/method', { method }] as const),
  ...['JSON', 'yaml', 1].map((format) => ['/format', { format }] as const),
  ...[5, {}, true].map((regionId) => ['/regionId', { regionId }] as const),
  ...['false', 0, {}].map((allowHttp) => ['/allowHttp', { allowHttp }] as const),
  ...['fetch', {}, 5].map((transport) => ['/transport', { transport }] as const),
  ...['now', {}, new Date()].map((now) => ['/now', { now }] as const),
  ...['nonce', {}].map((nonce) => ['/nonce', { nonce }] as const),
  ...['log', {}, true].map((onEvent) => ['/onEvent', { onEvent }] as const),
  ...['no', true, 4].map((retry) => ['/retry', { retry }] as const),
  ...[true, 10, 'none', {}, { take: () => {} }, { take: 1, throttled: 2 }].map(
    (quota) => ['/quota', { quota }] as const,
  ),
  ['/timeout', throwing('timeout')],
  ['/onEvent', throwing('onEvent')],
  ['/retry/settle', { retry: throwing('settle') }],
  ['/timeout/attempt', { timeout: throwing('attempt') }],
  ['/quota/take', { quota: throwing('take') }],
];

test.each(rejected)('an invalid option is rejected at once and not quoted: %s', (member, options) => {
  let thrown: unknown;
  try {
    createClient('credentials' in options ? (options as ClientOptions) : { credentials: canary, ...options });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ name: 'InputError', code: 'InvalidOption', pointer: member });
  expect(leaks(thrown)).toEqual([]);
});

test('an option that is null counts as absent', () => {
  const names = [
    'endpoint',
    'allowHttp',
    'format',
    'signature',
    'method',
    'regionId',
    'timeout',
    'retry',
    'maxBytes',
    'transport',
    'now',
    'nonce',
    'onEvent',
  ];
  const nulls = Object.fromEntries(names.map((name) => [name, null]));
  const got = settings({ ...nulls, quota: null, timeout: { call: null, attempt: null }, retry: { attempts: null } });
  expect(got).toMatchObject({ timeout: 30_000, attemptTimeout: 10_000, attempts: 4, signature: 'v1', format: 'json' });
  expect(got.quota).toBeDefined();
  expect(settings({ timeout: null, retry: null })).toMatchObject({ timeout: 30_000, attempts: 4 });
});

test.each([undefined, null])('a client with %s as options is created, but has no key', async (options) => {
  const client = createClient(options as unknown as ClientOptions);
  expect(await rejection(client.queryDeviceDistributeJob({ jobId }))).toMatchObject({
    name: 'CredentialError',
    attempts: 0,
  });
});

test.each([5, 'options', true])('%j is rejected as options', (options) => {
  expect(() => createClient(options as unknown as ClientOptions)).toThrow(
    expect.objectContaining({ name: 'InputError', pointer: '' }),
  );
});

const calls: readonly (readonly [member: string, options: unknown])[] = [
  ['', 5],
  ['', 'now'],
  ...[NaN, -1, '5', {}].map((timeout) => ['/timeout', { timeout }] as const),
  ['/timeout', throwing('timeout')],
  ['/signal', throwing('signal')],
  ['/signal', { signal: 'abort' }],
];

test.each(calls)('invalid options of a call are rejected before anything is sent: %s', async (member, options) => {
  await using there = await serving([job(1)]);
  const got = await rejection(there.client.queryDeviceDistributeJob({ jobId }, options as CallOptions));
  expect(got).toMatchObject({ name: 'InputError', code: 'InvalidOption', pointer: member, attempts: 0 });
  expect(leaks(got)).toEqual([]);
  expect(there.server.received).toEqual([]);
});

test.each([undefined, null, {}, { signal: null, timeout: null }])('a call accepts %j as options', async (options) => {
  await using there = await serving([job(1)]);
  const got = await there.client.queryDeviceDistributeJob({ jobId }, options as CallOptions);
  expect(got.success).toBe(true);
});

test('the time limit of a call takes precedence over that of the client', async () => {
  await using there = await serving([() => {}], { timeout: { call: 600_000, attempt: 600_000 } });
  const got = await rejection(there.client.queryDeviceDistributeJob({ jobId }, { timeout: 20 }));
  expect(got).toMatchObject({ name: 'TimeoutError', message: expect.stringContaining('20 ms') });
});
