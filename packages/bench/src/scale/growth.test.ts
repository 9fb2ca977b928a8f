import { expect, test } from 'vitest';
import { time } from '../figures.ts';
import { growthTable } from './growth.ts';

test('growth is the maximum from one size to the next, in any unit', () => {
  const figures = [time(0.5), time(6), time(30)];
  const { rows } = growthTable('t', ['1', '10', '100'], [{ name: 'ours', what: 'time', figures }]);
  expect(rows[0]?.at(-1)).toMatchObject({ value: 12 });
});
