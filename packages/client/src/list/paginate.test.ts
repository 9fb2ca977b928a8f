import { expect, test } from 'vitest';
import { canary, leaks, rejection } from '../../test/canary.ts';
import { jobData, jobList } from '../../test/wire-responses.ts';
import { json, type Responder } from '../../test/fault-server.ts';
import { serving } from '../../test/serving.ts';
import { pageAfter } from '../pages/next-page.ts';
import { paginate } from './paginate.ts';
import type { Client } from '../client.ts';

const jobs = (...ids: readonly string[]) => ids.map((id) => jobData(1, { JobId: id }));
const page = (ids: readonly string[], NextToken: string, Total = 9) =>
  json({ RequestId: 'R', Success: true, Data: { Total, NextToken, JobInfo: { items: jobs(...ids) } } });

async function idsOf(script: readonly Responder[]) {
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
  script: readonly Responder[],
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
  ['a repeated token', [page(['a', 'b'], 'T1'), page(['c', 'd'], 'T1')], ['a', 'b', 'c', 'd'], ['1', 'T1'], 'PageLoop'],
  [
    'tokens in a circle',
    [page(['a'], 'A'), page(['b'], 'B'), page(['c'], 'A'), page(['d'], 'B')],
    ['a', 'b', 'c'],
    ['1', 'A', 'B'],
    'PageLoop',
  ],
  [
    'the same page under new tokens, and then the rest',
    [page(['a', 'b'], 'T1'), page(['a', 'b'], 'T2'), page(['c'], '')],
    ['a', 'b', 'c'],
    ['1', 'T1', 'T2'],
    undefined,
  ],
  [
    'empty pages with fresh tokens',
    [page([], 'T1', 1), page([], 'T2', 1), page([], 'T3', 1), page([], 'T4', 1), page(['a'], '', 1)],
    ['a'],
    ['1', 'T1', 'T2', 'T3', 'T4'],
    undefined,
  ],
  ['only empty pages with one token', [page([], 'T1')], [], ['1', 'T1'], 'PageLoop'],
  [
    'as many new entries at the front as a page has, by number',
    [page(['a', 'b'], '', 4), page(['a', 'b'], '', 6), page(['c', 'd'], '', 6)],
    ['a', 'b', 'c', 'd'],
    ['1', '2', '3'],
    undefined,
  ],
  [
    'more new entries at the front than two pages have, by number',
    [
      page(['a', 'b'], '', 4),
      page(['b', 'a'], '', 9),
      page(['b', 'a'], '', 9),
      page(['a', 'c'], '', 9),
      page(['d'], '', 9),
    ],
    ['a', 'b', 'c', 'd'],
    ['1', '2', '3', '4', '5'],
    undefined,
  ],
  [
    'new entries at the front that replace others, by number',
    [page(['a', 'b'], '', 4), page(['a', 'b'], '', 4), page([], '', 4)],
    ['a', 'b'],
    ['1', '2', '3'],
    undefined,
  ],
  [
    'the first page for each number, to the end of a full pass',
    [page(['a', 'b'], '', 6)],
    ['a', 'b'],
    ['1', '2', '3', '4'],
    'PageLoop',
  ],
  [
    'two equal entries, by number',
    [page(['a', 'a'], '', 4), page(['b', 'c'], '', 4)],
    ['a', 'b', 'c'],
    ['1', '2'],
    undefined,
  ],
];

test.each(lists)('a list with %s returns each entry once and ends', async (_, script, got, asked, error) => {
  expect(await idsOf(script)).toEqual({ got, asked, error });
});

test('beyond an offset of 10,000 a token is required', () => {
  const end = { items: 200, total: 20_000 };
  const got = [50, 51].map((currentPage) => pageAfter({ pageSize: 200, currentPage }, end, 10_000));
  expect(got).toEqual([{ pageSize: 200, currentPage: 51 }, 'token-missing']);
  expect(pageAfter({ pageSize: 200, currentPage: 51 }, { ...end, nextToken: 'T' }, 10_000)).toEqual({
    pageSize: 200,
    nextToken: 'T',
  });
  // The lists of devices and products have neither tokens nor this limit.
  expect(pageAfter({ pageSize: 200, currentPage: 51 }, end, undefined)).toEqual({ pageSize: 200, currentPage: 52 });
});

test('the caller cannot set the page number', async () => {
  await using at = await serving([jobList([])]);
  const input = { currentPage: 2 } as object;
  const got = await rejection(paginate(at.client, 'ListDeviceDistributeJob', input).next());
  expect(got).toMatchObject({ name: 'InputError', pointer: '/currentPage' });
});

test('new tokens without new entries stop the iteration after the number of pages of the list, but at least a hundred', async () => {
  const endless = async (total: number) => {
    let asked = 0;
    const client = {
      listDeviceDistributeJob: async () => ({ data: { total, nextToken: `T${++asked}`, jobInfo: [] } }),
    } as unknown as Client;
    const got = await rejection(paginate(client, 'ListDeviceDistributeJob', {}).next());
    expect(got).toMatchObject({ name: 'ContractError', code: 'PageLoop' });
    return asked;
  };
  expect([await endless(1), await endless(100_000), await endless(1e15)]).toEqual([100, 500, 1_000]);
});

test('beyond the last page number that the service accepts, a repeated page is not the end of the list', () => {
  const end = { items: 200, total: 10_200, isRepeated: true };
  expect(pageAfter({ pageSize: 200, currentPage: 51 }, end, 10_000)).toBe('token-missing');
  expect(pageAfter({ pageSize: 200, currentPage: 51 }, { ...end, isRepeated: false }, 10_000)).toBe('end');
});

const throwing = {
  get status(): string {
    throw new Error(canary.accessKeySecret);
  },
};

test.each([
  ['a getter that throws', 'ListDeviceDistributeJob', throwing],
  ['a member of another operation', 'ListDeviceDistributeJob', { deviceName: 'light1' }],
  ['a text', 'ListDeviceDistributeJob', 'running'],
  ['an invalid page size', 'ListDeviceDistributeJob', { pageSize: 0 }],
  ['an operation that does not return a list', 'QueryDeviceDistributeJob', {}],
  ['an unknown operation', 'toString', {}],
  ['a symbol as the operation', Symbol('x'), {}],
])('an input with %s is rejected', async (_, action, input) => {
  await using at = await serving([jobList([])]);
  const got = await rejection(paginate(at.client, action as 'ListDeviceDistributeJob', input as object).next());
  expect(got).toMatchObject({ name: 'InputError' });
  expect(leaks(got)).toEqual([]);
  expect(at.server.received).toEqual([]);
});

test('a client without the operation is rejected, and the input is optional', async () => {
  const got = await rejection(paginate({} as Client, 'ListDeviceDistributeJob', {}).next());
  expect(got).toMatchObject({ name: 'InputError', message: expect.stringContaining('no method') });
  await using at = await serving([jobList([])]);
  const none = null as unknown as object;
  expect((await paginate(at.client, 'ListDeviceDistributeJob', none, none).next()).done).toBe(true);
});

test('the signal aborts the iteration between two pages', async () => {
  await using at = await serving([page(['a', 'b'], 'T1')]);
  const controller = new AbortController();
  const pages = paginate(at.client, 'ListDeviceDistributeJob', {}, { signal: controller.signal });
  await pages.next();
  await pages.next();
  controller.abort();
  expect(await rejection(pages.next())).toMatchObject({ name: 'AbortedError' });
});
