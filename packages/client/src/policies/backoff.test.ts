import { expect, test } from 'vitest';
import { pauseAfter } from './backoff.ts';

const backoff = { baseDelay: 200, maxDelay: 5_000 };

const pauses: readonly (readonly [failures: number, retryAfter: number | undefined, random: number, want: number])[] = [
  [1, undefined, 1, 200],
  [2, undefined, 1, 400],
  [3, undefined, 0.5, 400],
  [9, undefined, 1, 5_000],
  [99, undefined, 1, 5_000],
  [1, undefined, 0, 0],
  [1, 1_000, 0, 1_000],
  [1, 1_000, 1, 1_200],
  [1, 1e12, 0, 60_000],
];

test.each(pauses)('after failure %d, told to wait %s ms, the pause at %d is %d ms', (failures, asked, random, want) => {
  expect(pauseAfter(failures, asked, random, backoff)).toBe(want);
});
