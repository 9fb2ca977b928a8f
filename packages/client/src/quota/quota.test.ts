import { mock } from 'node:test';
import { afterEach, expect, test, vi } from 'vitest';
import { jobData, jobId } from '../../test/wire-responses.ts';
import { canary, rejection } from '../../test/canary.ts';
import { gatewayError } from '../../test/fault-server.ts';
import { job } from '../../test/wire-responses.ts';
import { serving } from '../../test/serving.ts';
import { virtualClock } from '../../test/virtual-clock.ts';
import { createClient } from '../client.ts';
import { systemClock } from './quota-clock.ts';
import { createQuota, type QuotaOptions } from './quota.ts';
import type { Transport } from '../transport/transport.ts';

const { signal } = new AbortController();
const action = 'QueryDeviceDistributeJob';
const body = new TextEncoder().encode(JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(1) }));

/** A quota with a clock that only the test advances. */
function standing(options: QuotaOptions = {}) {
  const clock = virtualClock();
  return { clock, quota: createQuota({ ...options, clock }) };
}

/** A transport whose responses take so long by that clock. */
function far(clock: ReturnType<typeof virtualClock>, milliseconds: number) {
  const sentAt: number[] = [];
  const transport: Transport = () => {
    sentAt.push(clock.now());
    return new Promise((resolve) =>
      clock.setTimer(
        () => resolve({ status: 200, headers: { 'content-type': 'application/json' }, body }),
        milliseconds,
      ),
    );
  };
  return { sentAt, transport };
}

const mostInASecond = (times: readonly number[]) =>
  Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length));

test('clients that share a quota respect it together in every second', async () => {
  const { clock, quota } = standing();
  const { sentAt, transport } = far(clock, 40);
  const clients = Array.from({ length: 2 }, () => createClient({ credentials: canary, quota, transport }));
  const timeout = 600_000;
  const calls = clients.flatMap((client) =>
    Array.from({ length: 100 }, () => client.queryDeviceDistributeJob({ jobId }, { timeout })),
  );
  await clock.advance(25_000);
  await Promise.all(calls);
  expect(sentAt).toHaveLength(200);
  expect(mostInASecond(sentAt)).toBe(10);
});

test('with responses that take a second, nine requests per second are sent', async () => {
  const { clock, quota } = standing();
  const { sentAt, transport } = far(clock, 1_000);
  const client = createClient({ credentials: canary, quota, transport });
  const calls = Array.from({ length: 200 }, () => client.queryDeviceDistributeJob({ jobId }, { timeout: 600_000 }));
  await clock.advance(23_500);
  await Promise.all(calls);
  expect(sentAt.length / ((sentAt.at(-1) ?? 0) / 1_000)).toBeGreaterThan(8.5);
  expect(mostInASecond(sentAt)).toBe(10);
});

test('turns are granted first in, first out', async () => {
  const { clock, quota } = standing();
  while (quota.takeNow(action) !== undefined);
  const order: number[] = [];
  const turns = [1, 2, 3].map(async (turn) => (await quota.take(action, signal), order.push(turn)));
  await clock.advance(2_000);
  await Promise.all(turns);
  expect(order).toEqual([1, 2, 3]);
});

test('an aborted caller gets no turn and does not keep the process alive', async () => {
  const { clock, quota } = standing({ queriesPerSecond: { [action]: 1 } });
  quota.takeNow(action);
  const controller = new AbortController();
  const waits = [quota.take(action, controller.signal), quota.take(action, controller.signal)];
  const got = waits.map((wait) => rejection(wait));
  await clock.advance(0);
  expect(clock.timers()).toBe(2);
  controller.abort(new Error('enough'));
  expect((await Promise.all(got)).map(({ message }) => message)).toEqual(['enough', 'enough']);
  expect(clock.timers()).toBe(0);
  await clock.advance(1_500);
  expect(quota.takeNow(action)).toBeTypeOf('function');
});

test('a request no longer counts a second after its response, and its turn may be released twice', async () => {
  const { clock, quota } = standing({ queriesPerSecond: { [action]: 1 } });
  const release = quota.takeNow(action);
  await clock.advance(50);
  release?.();
  await clock.advance(900);
  release?.();
  expect(quota.takeNow(action)).toBeUndefined();
  await clock.advance(100);
  expect(quota.takeNow(action)).toBeTypeOf('function');
});

test('operations have separate queues', () => {
  const { quota } = standing();
  for (let count = 0; count < 10; count++) quota.takeNow(action);
  expect(quota.takeNow(action)).toBeUndefined();
  expect(quota.takeNow('DeleteDeviceDistributeJob')).toBeTypeOf('function');
});

test('a limit below one call per second spaces calls by more than a second', async () => {
  const { clock, quota } = standing({ queriesPerSecond: { [action]: 0.5 } });
  quota.takeNow(action)?.();
  await clock.advance(1_990);
  expect(quota.takeNow(action)).toBeUndefined();
  await clock.advance(20);
  expect(quota.takeNow(action)).toBeTypeOf('function');
});

test('a service that throttles nevertheless slows the client down', async () => {
  const { clock, quota } = standing();
  quota.throttled(action, undefined);
  const now = Array.from({ length: 10 }, () => quota.takeNow(action)).filter((turn) => turn !== undefined);
  expect(now).toHaveLength(5);
  quota.throttled(action, 3_000);
  for (const release of now) release();
  await clock.advance(2_990);
  expect(quota.takeNow(action)).toBeUndefined();
  await clock.advance(20);
  expect(quota.takeNow(action)).toBeTypeOf('function');
});

test.each([NaN, -1, Infinity, '5', null])('a requested delay of %s has no effect', async (retryAfter) => {
  const { clock, quota } = standing();
  quota.throttled(action, retryAfter as number);
  await clock.advance(11_000);
  expect(quota.takeNow(action)).toBeTypeOf('function');
});

test('a quota of the user replaces the default one, and is notified of throttled requests', async () => {
  const told: unknown[] = [];
  const quota = {
    take: async (...[what]: [string, ...unknown[]]) => {
      told.push(what);
      return () => told.push('done');
    },
    throttled: (...[what, wait]: [string, number | undefined]) => void told.push(['throttled', what, wait]),
  };
  await using at = await serving([gatewayError('Throttling.User', 400, { 'x-acs-retry-after': '1' }), job(1)], {
    quota,
  });
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(told).toEqual([action, ['throttled', action, 1], 'done', action, 'done']);
});

test.each([
  ['/queriesPerSecond', { queriesPerSecond: 5 }],
  [`/queriesPerSecond/${action}`, { queriesPerSecond: { [action]: 0 } }],
  [`/queriesPerSecond/${action}`, { queriesPerSecond: { [action]: NaN } }],
  [`/queriesPerSecond/${action}`, { queriesPerSecond: { [action]: Infinity } }],
  [`/queriesPerSecond/${action}`, { queriesPerSecond: { [action]: '5' } }],
  ['/clock', { clock: { now: () => 0 } }],
  ['', 'fast'],
])('an invalid option %s is rejected at once: %j', (pointer, options) => {
  expect(() => createQuota(options as QuotaOptions)).toThrow(expect.objectContaining({ name: 'InputError', pointer }));
});

test('options that are null count as absent', () => {
  const options = { queriesPerSecond: { [action]: null }, clock: null } as unknown as QuotaOptions;
  expect(createQuota(options).takeNow(action)).toBeTypeOf('function');
  expect(createQuota(null as unknown as QuotaOptions).takeNow(action)).toBeTypeOf('function');
});

afterEach(() => {
  vi.useRealTimers();
  mock.timers.reset();
});

test.each([
  ['vitest', () => void vi.useFakeTimers()],
  ['node:test', () => mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'setImmediate', 'Date'] })],
])('a shared quota uses the real clock during the fake timers of %s and after them', async (_, fake) => {
  const quota = createQuota();
  quota.throttled(action, 20);
  fake();
  const before = systemClock.now();
  // The fake timers are not advanced: one call waits until they are removed, one longer.
  const waiting = [quota.take(action, signal), quota.take(action, signal)];
  await waiting[0];
  expect(systemClock.now()).toBeGreaterThan(before);
  vi.useRealTimers();
  mock.timers.reset();
  await waiting[1];
});
