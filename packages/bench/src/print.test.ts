import { expect, test } from 'vitest';
import { count, kibibytes, mebibytes, ratio, type Table, time } from './figures.ts';
import { forMarkdown, forTerminal, goalsTable } from './print.ts';

const some: Table = {
  title: 'sign',
  head: ['case', 'ours', 'peer', 'limit'],
  rows: [
    ['one', { ...ratio(0.384), goal: 0.6 }, ratio(1.5), time(0.0069)],
    ['many', { ...ratio(0.71), goal: 0.6 }, undefined, time(1_234)],
  ],
};

test('a figure with a goal shows whether it is met, and a missing figure is a dash', () => {
  const got = forTerminal(some);
  expect(got).toBe(
    [
      'sign',
      'case         ours  peer     limit',
      '----  -----------  ----  --------',
      'one   0.38 ≤ 0.60  1.50    6.9 µs',
      'many  0.71 > 0.60     –  1,234 ms',
    ].join('\n'),
  );
});

test('in Markdown, columns have the width of the formatter, figures are right-aligned, and goals are omitted', () => {
  const got = forMarkdown(some);
  expect(got).toBe(
    [
      '| case | ours | peer |    limit |',
      '| ---- | ---: | ---: | -------: |',
      '| one  | 0.38 | 1.50 |   6.9 µs |',
      '| many | 0.71 |    – | 1,234 ms |',
    ].join('\n'),
  );
});

test('each goal has a row with the measured value', () => {
  const { rows } = goalsTable([some]);
  const got = rows.map(([table, row, column, goal, , met]) => [table, row, column, goal, met]);
  expect(got).toEqual([
    ['sign', 'one', 'ours', '≤ 0.60', 'yes'],
    ['sign', 'many', 'ours', '≤ 0.60', '**no**'],
  ]);
});

test.for([
  [time(0.5), '500 µs'],
  [time(0.0123), '12.3 µs'],
  [mebibytes(9.87), '9.9 MiB'],
  [mebibytes(123.4), '123 MiB'],
  [kibibytes(6_017.24), '6,017.2 KiB'],
  [count(2_000), '2,000'],
] as const)('%o is printed as %s', ([figure, want]) => {
  const got = forMarkdown({ title: '', head: [''], rows: [[figure]] });
  expect(got).toContain(`| ${want} |`);
});
