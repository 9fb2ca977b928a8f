import { describe, expect, test } from 'vitest';
import type { RecordedResponse } from '../sources/recorded-response.ts';
import { dateProblems } from './date-problems.ts';

const now = Date.parse('2026-11-24T00:00:00Z');

function problemsOf(more: Partial<RecordedResponse>, maxAge?: number) {
  return dateProblems([{ file: 'a.har#1', format: 'json', body: '{}', ...more }], maxAge, now);
}

describe('a date', () => {
  test.each([
    ['2026-11-24', 0, []],
    ['2026-11-23', 1, []],
    ['2026-11-23', 0, ['is 1 days old, older than 0']],
    ['2026-11-22T23:59:59Z', 1, []],
    ['2026-11-22T00:00:00Z', 1, ['is 2 days old, older than 1']],
    ['2026', 0, []],
    ['2025', 328, []],
    ['2025', 327, ['is 328 days old, older than 327']],
    ['2027', 0, ['has the date 2027, which is in the future']],
    ['2026-11-25', 0, []],
    ['2026-11-25T00:00:01Z', 0, ['has the date 2026-11-25T00:00:01Z, which is in the future']],
    ['Tue, 24 Nov 2026 00:00:00 GMT', 0, []],
    ['7', 0, ['has an invalid date']],
    ['2026-13', 0, ['has an invalid date']],
  ])('%s with a maximum age of %i days', (date, maxAge, want) => {
    expect(problemsOf({ date }, maxAge).map(({ message }) => message)).toEqual(want);
  });

  test('without a maximum age only has to be possible', () => {
    expect(problemsOf({ date: '1970-01-01' })).toEqual([]);
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ date: 'then' })).toStrictEqual([
      { rule: 'wrong-date', file: 'a.har#1', message: 'has an invalid date' },
    ]);
  });
});

test.each(['documented', 'reconstructed', 'constructed'] as const)('what is %s has no age', (provenance) => {
  expect(problemsOf({ provenance, date: '2017' }, 1)).toEqual([]);
  expect(problemsOf({ provenance }, 1)).toEqual([]);
});

test.each(['recorded', 'observed', undefined] as const)('what is %s has an age, and has to state it', (provenance) => {
  expect(problemsOf({ provenance, date: '2017-01-01', line: 3 }, 1)).toStrictEqual([
    { rule: 'too-old', file: 'a.har#1', line: 3, message: 'is 3614 days old, older than 1' },
  ]);
  expect(problemsOf({ provenance, line: 3 }, 1)).toStrictEqual([
    { rule: 'too-old', file: 'a.har#1', line: 3, message: 'does not say when it came over the wire' },
  ]);
});

test.each(['then', '2099'])('the problem of the date %s has the line of its recording', (date) => {
  expect(problemsOf({ date, line: 3 })).toMatchObject([{ rule: 'wrong-date', file: 'a.har#1', line: 3 }]);
});
