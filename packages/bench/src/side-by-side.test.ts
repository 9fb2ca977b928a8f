import { expect, test } from 'vitest';
import { measure, ratiosTable } from './side-by-side.ts';

const limit = { name: 'limit', run: () => 'same' };
const ours = { name: 'ours', run: () => 'same' };

test('contenders with another result are rejected before the measurement', async () => {
  const other = { name: 'other', run: async () => 'else' };
  await expect(measure({ name: 'case', limit, ours, peers: [other] })).rejects.toThrow('other');
});

test('cousins must have the same result as each other', async () => {
  const cousins = [
    { name: 'one', run: () => 'a' },
    { name: 'two', run: () => 'b' },
  ];
  await expect(measure({ name: 'case', limit, ours, peers: [], cousins })).rejects.toThrow('two');
});

test('a contender that has no part in a case leaves its cell empty', () => {
  const measured = (name: string, ...ratios: (readonly [string, number])[]) => ({
    name,
    limit: 1,
    ratios: new Map(ratios),
  });
  const { head, rows } = ratiosTable('t', 'limit', [
    measured('one', ['ours', 3], ['peer', 2]),
    measured('two', ['ours', 1]),
  ]);
  expect(head).toEqual(['times the limit', 'ours', 'peer', 'limit: limit']);
  expect(rows[1]).toEqual([
    'two',
    expect.objectContaining({ value: 1 }),
    undefined,
    expect.objectContaining({ value: 1 }),
  ]);
});
