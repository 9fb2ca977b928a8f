import { expect, test } from 'vitest';
import { batchSizes } from './batch-sizes.ts';

test.for([10_000, 1_000, 150, 40])('of batches up to %i, those that can be open at once differ in size', (largest) => {
  const sizeOf = batchSizes(largest);
  const sizes = Array.from({ length: 500 }, (_, position) => sizeOf(position));
  expect(Math.max(...sizes)).toBe(largest);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(largest / 2);
  for (let start = 0; start < 480; start++) expect(new Set(sizes.slice(start, start + 10)).size).toBe(10);
});

test('a batch of one device is possible', () => {
  expect([0, 1, 2].map(batchSizes(1))).toEqual([1, 1, 1]);
});
