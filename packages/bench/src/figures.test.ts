import { expect, test } from 'vitest';
import { goalsOf, isMissed, ratio } from './figures.ts';

const missed = (value: number, goal: number) =>
  goalsOf({ title: 't', head: ['', 'x'], rows: [['row', ratio(value, goal)]] }).map(isMissed);

test('a goal is missed when the figure is higher', () => {
  expect([missed(1.25, 1.25), missed(1.2501, 1.25)]).toEqual([[false], [true]]);
});

test('a figure that could not be taken has missed its goal', () => {
  expect([missed(Number.NaN, 1), missed(1, Number.NaN)]).toEqual([[true], [true]]);
});
