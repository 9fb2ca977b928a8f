import { expect, test } from 'vitest';
import { measure, ratiosTable } from './side-by-side.ts';

const limit = { name: 'limit', run: () => 'same' };
const ours = { name: 'ours', run: () => 'same' };

test('contenders that do something else are found before anything is measured', async () => {
  const other = { name: 'other', run: async () => 'else' };
  await expect(measure({ name: 'case', goal: 1, limit, ours, peers: [other] })).rejects.toThrow('other');
});

test('cousins have to do the same as one another', async () => {
  const cousins = [
    { name: 'one', run: () => 'a' },
    { name: 'two', run: () => 'b' },
  ];
  await expect(measure({ name: 'case', goal: 1, limit, ours, peers: [], cousins })).rejects.toThrow('two');
});

test('a goal may be a peer: its ratio of the same run', () => {
  const ratios = new Map([
    ['ours', 3],
    ['peer', 2],
  ]);
  const { rows } = ratiosTable('t', 'limit', [{ name: 'case', goal: 'peer', limit: 1, ratios }]);
  expect(rows[0]?.[1]).toMatchObject({ value: 3, goal: 2 });
});
