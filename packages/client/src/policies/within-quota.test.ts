import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { callOf } from '../../test/calls.ts';
import { rejection } from '../../test/canary.ts';
import { ServiceError, ThrottledError } from '../errors.ts';
import type { ClientEvent } from '../events.ts';
import type { Quota } from '../quota/quota.ts';
import type { Reply } from '../request/call.ts';
import { withinQuota } from './within-quota.ts';

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [], headers: {} };
const action = 'QueryDeviceDistributeJob';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function recording(take: Quota['take'] = async () => () => {}) {
  const throttled: unknown[] = [];
  const quota: Quota = { take, throttled: (...given) => void throttled.push(given) };
  return { quota, throttled };
}

test('the duration of a wait is the time from its start to its turn', async () => {
  vi.advanceTimersByTime(5_000);
  const events: ClientEvent[] = [];
  const { quota } = recording(async () => {
    vi.advanceTimersByTime(900);
    return () => {};
  });
  await withinQuota(quota, (event) => events.push(event as ClientEvent))(async () => reply)(callOf());
  expect(events).toEqual([{ type: 'waited', call: 1, action, duration: 900 }]);
});

test('a turn is released once, after a success and after a failure', async () => {
  let releases = 0;
  const { quota } = recording(async () => () => void releases++);
  const seen: number[] = [];
  await withinQuota(quota)(async () => (seen.push(releases), reply))(callOf());
  const failing = async () => {
    seen.push(releases);
    throw new ServiceError('m', { code: 'C', layer: 'service' });
  };
  await rejection(withinQuota(quota)(failing)(callOf()));
  expect([...seen, releases]).toEqual([0, 1, 2]);
});

test('only throttling is reported to the quota, with the requested delay', async () => {
  const { quota, throttled } = recording();
  const errors = [
    new ServiceError('m', { code: 'C', layer: 'service' }),
    new ThrottledError('m', { code: 'Throttling', retryAfter: 3_000 }),
  ];
  for (const error of errors) {
    const failing = async () => {
      throw error;
    };
    expect(await rejection(withinQuota(quota)(failing)(callOf()))).toBe(error);
  }
  expect(throttled).toEqual([[action, 3_000]]);
});

test('a turn that is not a function is an error that is not retryable', async () => {
  const { quota } = recording((async () => 5) as unknown as Quota['take']);
  const got = await rejection(withinQuota(quota)(async () => reply)(callOf()));
  expect(got).toMatchObject({ name: 'QuotaError', code: 'InvalidTurn', action, retryable: false });
});

test('a quota that throws is a retryable error', async () => {
  const { quota } = recording(() => Promise.reject(new Error('down')));
  const got = await rejection(withinQuota(quota)(async () => reply)(callOf()));
  expect(got).toMatchObject({ name: 'QuotaError', code: 'QuotaFailed', action, retryable: true });
});

test('a wait beyond the time limit of the call is a retryable TimeoutError that names the quota', async () => {
  const { quota } = recording(() => new Promise(() => {}));
  const got = rejection(withinQuota(quota)(async () => reply)(callOf({ timeout: 20, timeLeft: () => 20 })));
  await vi.advanceTimersByTimeAsync(21);
  expect(await got).toMatchObject({ name: 'TimeoutError', code: 'QuotaTimeout', action, retryable: true });
});
