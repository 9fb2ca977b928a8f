import { expect, it } from 'vitest';
import { readRawHeaders } from './raw-headers.ts';

it('has names in lower case, and joins the values of a repeated name', () => {
  const raw = ['Date', 'a', 'X-Acs-Request-Id', 'b', 'date', 'c', 'DATE', 'd'];
  expect(readRawHeaders(raw)).toEqual({ date: 'a, c, d', 'x-acs-request-id': 'b' });
  expect(readRawHeaders(raw)).toEqual({ date: 'a, c, d', 'x-acs-request-id': 'b' });
});

it('has names that objects have too', () => {
  const raw = ['constructor', 'a', 'toString', 'b', 'Constructor', 'c'];
  expect(Object.entries(readRawHeaders(raw))).toEqual([
    ['constructor', 'a, c'],
    ['tostring', 'b'],
  ]);
});

it('is right for more names than it keeps, and for long ones', () => {
  const names = Array.from({ length: 300 }, (_, index) => `X-Name-${index}-${'N'.repeat(index)}`);
  for (let round = 0; round < 2; round++) {
    const got = readRawHeaders(names.flatMap((name) => [name, name]));
    expect(got).toEqual(Object.fromEntries(names.map((name) => [name.toLowerCase(), name])));
  }
});
