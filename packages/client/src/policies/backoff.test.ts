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

test.each(pauses)(
  'after failure %d, with a requested delay of %s ms, the delay at %d is %d ms',
  (failures, asked, random, want) => {
    expect(pauseAfter(failures, asked, random, backoff)).toBe(want);
  },
);

test('without limits, the delay depends only on the random number, and is never NaN', () => {
  const endless = { baseDelay: Infinity, maxDelay: Infinity };
  expect([pauseAfter(1, undefined, 0, endless), pauseAfter(1, undefined, 0.5, endless)]).toEqual([0, Infinity]);
  expect(pauseAfter(9, undefined, 0.5, { baseDelay: Infinity, maxDelay: 100 })).toBe(50);
  expect(pauseAfter(1, 1_000, 0, endless)).toBe(1_000);
});
