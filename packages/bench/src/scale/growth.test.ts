import { expect, test } from 'vitest';
import { time } from '../figures.ts';
import { allowedBeside, growthTable } from './growth.ts';

test('growth is the largest from one size to the next, whatever the units', () => {
  const figures = [time(0.5), time(6), time(30)];
  const { rows } = growthTable('t', ['1', '10', '100'], [{ name: 'ours', what: 'time', figures, goal: 12 }]);
  expect(rows[0]?.at(-1)).toMatchObject({ value: 12, goal: 12 });
});

test('ours may grow as the work does, or a fifth faster than the limit where that grows faster', () => {
  const slow = allowedBeside([time(1), time(5)]);
  const fast = allowedBeside([time(1), time(30)]);
  expect([slow, fast]).toEqual([12, 36]);
});
