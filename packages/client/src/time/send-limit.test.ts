import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendLimit } from './send-limit.ts';
import { clockOver } from './service-clock.ts';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

test('ends when either clock shows that the time has elapsed', () => {
  const mayBeSent = sendLimit(1_000, clockOver(Date.now));
  vi.advanceTimersByTime(999);
  expect(mayBeSent()).toBe(true);
  vi.advanceTimersByTime(1);
  expect(mayBeSent()).toBe(false);
  // A clock that was set back does not make the time longer.
  vi.setSystemTime(0);
  expect(mayBeSent()).toBe(false);
});

test('ends when the clock shows a suspension that the monotonic clock does not', () => {
  const mayBeSent = sendLimit(1_000, clockOver(Date.now));
  vi.setSystemTime(1_000_999);
  expect(mayBeSent()).toBe(true);
  vi.setSystemTime(1_001_000);
  expect(mayBeSent()).toBe(false);
});

test('a correction to the clock of the service is no time', () => {
  const clock = clockOver(Date.now);
  const mayBeSent = sendLimit(1_000, clock);
  clock.offset = 3_600_000;
  expect(mayBeSent()).toBe(true);
});

test('a limit of 0 allows no request, and without a limit each is allowed', () => {
  const [none, without] = [0, Infinity].map((within) => sendLimit(within, clockOver(Date.now)));
  vi.advanceTimersByTime(1e12);
  expect([none?.(), without?.()]).toEqual([false, true]);
});
