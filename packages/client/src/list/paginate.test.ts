import { expect, test } from 'vitest';
import { rejection } from '../../test/canary.ts';
import { jobData, jobList } from '../../test/answers.ts';
import { json, type Answer } from '../../test/fault-server.ts';
import { serving } from '../../test/serving.ts';
import { pageAfter } from '../pages/next-page.ts';
import { paginate } from './paginate.ts';

const jobs = (...ids: readonly string[]) => ids.map((id) => jobData(1, { JobId: id }));
const page = (ids: readonly string[], NextToken: string, Total = 9) =>
  json({ RequestId: 'R', Success: true, Data: { Total, NextToken, JobInfo: { items: jobs(...ids) } } });

async function idsOf(script: readonly Answer[]) {
  await using at = await serving(script, { quota: false });
  const got: string[] = [];
  const all = (async () => {
    for await (const { jobId } of paginate(at.client, 'ListDeviceDistributeJob', { pageSize: 2 })) got.push(jobId);
  })();
  const error = await all.then(
    () => undefined,
    (thrown: Error & { code: string }) => thrown.code,
  );
  const asked = at.server.received.map(({ parameters }) => parameters['NextToken'] ?? parameters['CurrentPage']);
  return { got, error, asked };
}

type Row = readonly [
  what: string,
  script: readonly Answer[],
  got: string[],
  asked: string[],
  error: string | undefined,
];

const lists: readonly Row[] = [
  [
    'tokens',
    [page(['a', 'b'], 'T1'), page(['c', 'd'], 'T2'), page(['e'], '')],
    ['a', 'b', 'c', 'd', 'e'],
    ['1', 'T1', 'T2'],
    undefined,
  ],
  ['numbers', [page(['a', 'b'], '', 3), page(['c'], '', 3)], ['a', 'b', 'c'], ['1', '2'], undefined],
  ['no entries', [jobList([])], [], ['1'], undefined],
  [
    'a total that shrinks',
    [page(['a', 'b'], '', 6), page(['c', 'd'], '', 3)],
    ['a', 'b', 'c', 'd'],
    ['1', '2'],
    undefined,
  ],
  [
    'an entry that moved to the next page',
    [page(['a', 'b'], 'T1'), page(['b', 'c'], '')],
    ['a', 'b', 'c'],
    ['1', 'T1'],
    undefined,
  ],
  [
    'a token on the last page only',
    [page(['a', 'b'], '', 4), page(['c', 'd'], 'T1', 4), page([], '', 4)],
    ['a', 'b', 'c', 'd'],
    ['1', '2', 'T1'],
    undefined,
  ],
  [
    'a token that comes again',
    [page(['a', 'b'], 'T1'), page(['c', 'd'], 'T1')],
    ['a', 'b', 'c', 'd'],
    ['1', 'T1'],
    'PageLoop',
  ],
  [
    'tokens in a circle',
    [page(['a'], 'A'), page(['b'], 'B'), page(['c'], 'A'), page(['d'], 'B')],
    ['a', 'b', 'c'],
    ['1', 'A', 'B'],
    'PageLoop',
  ],
  [
    'the same page under new tokens',
    [page(['a', 'b'], 'T1'), page(['a', 'b'], 'T2')],
    ['a', 'b'],
    ['1', 'T1'],
    'PageLoop',
  ],
  ['empty pages with tokens', [page([], 'T1'), page([], 'T2'), page([], 'T3')], [], ['1', 'T1'], 'PageLoop'],
];

test.each(lists)('P09: a list with %s gives each entry once, and ends', async (_, script, got, asked, error) => {
  expect(await idsOf(script)).toEqual({ got, asked, error });
});

test('P08: beyond an offset of 10,000 only a token leads on', () => {
  const end = { items: 200, total: 20_000 };
  const got = [50, 51].map((currentPage) => pageAfter({ pageSize: 200, currentPage }, end, 10_000));
  expect(got).toEqual([{ pageSize: 200, currentPage: 51 }, 'token-missing']);
  expect(pageAfter({ pageSize: 200, currentPage: 51 }, { ...end, nextToken: 'T' }, 10_000)).toEqual({
    pageSize: 200,
    nextToken: 'T',
  });
  // The lists of devices and products have no tokens and no such limit.
  expect(pageAfter({ pageSize: 200, currentPage: 51 }, end, undefined)).toEqual({ pageSize: 200, currentPage: 52 });
});

test('the number of a page is not for the caller to set', async () => {
  await using at = await serving([jobList([])]);
  const input = { currentPage: 2 } as object;
  const got = await rejection(paginate(at.client, 'ListDeviceDistributeJob', input).next());
  expect(got).toMatchObject({ name: 'InputError', member: '/currentPage' });
});

test('the signal ends it between two pages', async () => {
  await using at = await serving([page(['a', 'b'], 'T1')]);
  const controller = new AbortController();
  const pages = paginate(at.client, 'ListDeviceDistributeJob', {}, { signal: controller.signal });
  await pages.next();
  await pages.next();
  controller.abort();
  expect(await rejection(pages.next())).toMatchObject({ name: 'AbortedError' });
});
