import { expect, test } from 'vitest';
import { comparisonChart } from './chart.ts';
import { withConclusion } from './conclusion.ts';
import { measuredTable } from './measured.ts';

const page = [
  '<!-- bench: call -->',
  '',
  '|        | CPU, one at a time | open |',
  '| ------ | -----------------: | ---- |',
  '| client |           1,225 µs | none |',
  '',
  '<!-- /bench -->',
].join('\n');

test('a figure is read without its unit and its separators', () => {
  const got = measuredTable(page, 'call').figure('client', 'CPU, one at a time');
  expect(got).toBe(1_225);
});

test.each([
  ['other', 'client', 'open', 'no table other'],
  ['call', 'pop-core', 'open', 'no figure of pop-core in open'],
  ['call', 'client', 'rate', 'no figure of client in rate'],
  ['call', 'client', 'open', 'no figure of client in open'],
])('what the table %s does not have of %s in %s is an error', (name, row, column, message) => {
  expect(() => measuredTable(page, name).figure(row, column)).toThrow(message);
});

const panel = (ours: number, theirs: number) => ({
  title: 'Sign',
  unit: 'µs',
  bars: [
    { label: 'signer', value: ours, isOurs: true },
    { label: 'vendor', value: theirs, isOurs: false },
    { label: 'slower', value: 2 * theirs, isOurs: false },
  ],
});

test('the conclusion compares with the fastest other one, and claims nothing that the figures do not show', () => {
  const place = 'a\n<!-- conclusion -->\nold\n<!-- /conclusion -->\nb';
  const got = withConclusion(place, [panel(1, 4), panel(3, 4), panel(1, 2)]);
  expect(got).toMatch(/25 % of the time for one query.*75 % of the CPU time.*50 % of the time/);
  expect(got).not.toContain('old');
  expect(withConclusion(got, [panel(1, 4), panel(3, 4), panel(1, 2)])).toBe(got);
  expect(withConclusion(place, [panel(1, 4), panel(95, 100), panel(1, 2)])).toContain(
    'about the same CPU time for one call',
  );
  expect(withConclusion(place, [panel(1, 4), panel(105, 100), panel(1, 2)])).toContain(
    'about the same CPU time for one call',
  );
  expect(() => withConclusion(place, [panel(1, 4), panel(5, 4), panel(1, 2)])).toThrow('not faster');
});

test('the largest bar fills its panel, and the others are in proportion', () => {
  const got = comparisonChart([panel(1, 2)]);
  const widths = Array.from(got.matchAll(/<rect [^>]*width="(\d+)"/g), ([, width]) => Number(width));
  expect(widths).toEqual([108, 215, 430]);
});
