import { expect, test } from 'vitest';
import { durationText } from './duration-text.ts';

test.for([
  [0, '0 s'],
  [1, '1 s'],
  [59_000, '59 s'],
  [60_000, '1 min'],
  [61_500, '1 min 2 s'],
  [3_600_000, '1 h'],
  [3_599_001, '1 h'],
  [90_060_000, '25 h 1 min'],
] as const)('%i ms are %s', ([milliseconds, want]) => {
  expect(durationText(milliseconds)).toBe(want);
});
