import { expect, test } from 'vitest';
import { BatchBackoff } from './batch-backoff.ts';

test('a pause is doubled with each failure in succession, to 30 seconds', () => {
  const backoff = new BatchBackoff(1_000);
  expect([1, 2, 3, 5, 6, 100].map((failures) => backoff.pauseAfter(failures))).toEqual([
    1_000, 2_000, 4_000, 16_000, 30_000, 30_000,
  ]);
  expect(new BatchBackoff(1).pauseAfter(50)).toBe(1_024);
});

test('a batch pauses after a failure until the end of its pause, and after a success not at all', () => {
  const backoff = new BatchBackoff(1_000);
  expect(backoff.isPaused(1, 0)).toBe(false);
  backoff.failed(1, 10);
  expect([1_009, 1_010].map((now) => backoff.isPaused(1, now))).toEqual([true, false]);
  expect(backoff.isPaused(2, 11)).toBe(false);
  backoff.failed(1, 1_010);
  expect([3_009, 3_010].map((now) => backoff.isPaused(1, now))).toEqual([true, false]);
  backoff.succeeded(1);
  expect(backoff.isPaused(1, 1_011)).toBe(false);
  backoff.failed(1, 5_000);
  expect([5_999, 6_000].map((now) => backoff.isPaused(1, now))).toEqual([true, false]);
});

test('the next end is the earliest one in the future', () => {
  const backoff = new BatchBackoff(1_000);
  expect(backoff.nextEnd(0)).toBe(Infinity);
  backoff.failed(1, 0);
  backoff.failed(2, 500);
  expect([0, 999, 1_000, 1_499, 1_500].map((now) => backoff.nextEnd(now))).toEqual([
    1_000,
    1_000,
    1_500,
    1_500,
    Infinity,
  ]);
});
