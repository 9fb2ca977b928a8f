import { expect, test } from 'vitest';
import { weightInSearch, wordInSearch } from './search-order.ts';

test.each([
  ['retries', 'retry'],
  ['Retry', 'retry'],
  ['proxies', 'proxy'],
  ['Errors', 'error'],
  ['process', 'process'],
  ['ies', 'ies'],
  ['JS', 'js'],
])('%s is looked up as %s', (term, want) => {
  const got = wordInSearch(term);
  expect(got).toBe(want);
});

test('a heading with the word counts more, and the guide more than what is behind it', () => {
  const weights = [
    weightInSearch('/guide/errors.html', 'retry', { title: 'Retries', titles: ['Errors and retries'] }),
    weightInSearch('/guide/errors.html', 'retry', { title: 'Errors and retries', titles: [] }),
    weightInSearch('/guide/errors.html', 'retry', { title: 'Other' }),
    weightInSearch('/library/client/', 'retry', { title: 'Retry' }),
    weightInSearch('/wire/signing.html', 'retry', { title: 'Retry' }),
    weightInSearch('/decisions/0041-quota-inside-retry.html', 'retry', { title: 'Retry' }),
  ];
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(weights.length);
});
