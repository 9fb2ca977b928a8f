import { expect, test } from 'vitest';
import { ratio, type Table, time } from './figures.ts';
import { goalsOf, type Goals, isMissed, readGoals, withGoals } from './goals.ts';

const table: Table = {
  title: 't',
  head: ['', 'what', 'ours', 'peer'],
  rows: [
    ['a', 'time', ratio(1.25), ratio(2)],
    ['b', 'time', ratio(Number.NaN), ratio(Number.NaN)],
    ['c', 'time', time(0.5), time(2)],
  ],
};
const goalsIn = (goals: Goals[string]) =>
  goalsOf(withGoals(table, { t: goals })).map((goal) => [goal.row, goal.column, goal.goal, isMissed(goal)]);

test('a goal is missed if the figure is higher, or was not measured', () => {
  expect(goalsIn({ 'a, time': { ours: 1.25, peer: 1.99 }, 'b, time': { ours: 1 } })).toEqual([
    ['a, time', 'ours', 1.25, false],
    ['a, time', 'peer', 1.99, true],
    ['b, time', 'ours', 1, true],
  ]);
});

test('a goal may depend on another figure of the same run', () => {
  const goals = {
    'a, time': { ours: { column: 'peer' }, peer: { row: 'a, time', column: 'ours', times: 1.2, atLeast: 12 } },
    'c, time': { ours: { column: 'peer', times: 2 } },
  };
  expect(goalsIn(goals)).toEqual([
    ['a, time', 'ours', 2, false],
    ['a, time', 'peer', 12, false],
    ['c, time', 'ours', 4_000, false],
  ]);
});

test('a goal without a measurement is missed', () => {
  expect(goalsIn({ 'a, time': { ours: { row: 'b, time' } } })).toEqual([['a, time', 'ours', Number.NaN, true]]);
});

test('times in goals are in milliseconds', () => {
  expect(goalsIn({ 'c, time': { ours: 0.4, peer: 3 } })).toEqual([
    ['c, time', 'ours', 400, true],
    ['c, time', 'peer', 3, false],
  ]);
});

test.each([
  [{ a: { ours: 1 } }, 'a, ours'],
  [{ 'a, time': { theirs: 1 } }, 'a, time, theirs'],
  [{ 'a, time': { ours: { row: 'z' } } }, 'z, ours'],
])('a goal without its figure is an error: %j', (goals, place) => {
  expect(() => goalsIn(goals)).toThrow(place);
});

test('a table without goals is not changed', () => {
  expect(withGoals(table, {})).toEqual(table);
});

test('goals.json has goals for each kind of figure', () => {
  expect(Object.keys(readGoals())).toEqual([
    'sign, v1',
    'sign, V3',
    'decode, JSON',
    'decode, XML',
    'call',
    'call, afterwards',
    'import',
    'scale, decode',
    'scale, sign',
    'scale, wait',
    'fleet',
  ]);
});
