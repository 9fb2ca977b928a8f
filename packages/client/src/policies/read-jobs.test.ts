import { operations } from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';
import { expect, test } from 'vitest';
import { callOf } from '../../test/calls.ts';
import type { Call, Reply } from '../request/call.ts';
import { readJobs } from './read-jobs.ts';

const lookupOf = (action: 'CreateDeviceDistributeJob' | 'DeleteDeviceDistributeJob') =>
  operations[action].lookup as LookupContract;
const createCall = callOf({
  action: 'CreateDeviceDistributeJob',
  request: { query: { ProductKey: 'a1' }, form: { DeviceName: ['d-1'] } },
  sent: { requests: 1, inDoubt: new Set([{ nonce: 'N-1' }]) },
});

/** Sends the scripted pages in order, and records the calls. */
function paging(...pages: readonly object[]) {
  const calls: Call[] = [];
  const next = async (call: Call): Promise<Reply> => {
    const data = pages[calls.length];
    calls.push(call);
    call.sent.requests += 1;
    return {
      kind: 'success',
      format: 'json',
      value: { requestId: `R-${calls.length}`, data },
      unknownMembers: [],
      headers: {},
    };
  };
  return { calls, next };
}

const job = (jobId: string) => ({ jobId });

test('all pages are read, by the token of each response', async () => {
  const { calls, next } = paging(
    { total: 2, nextToken: 'T-1', jobInfo: [job('J-1')] },
    { total: 2, jobInfo: [job('J-2')] },
  );
  const got = await readJobs(createCall, lookupOf('CreateDeviceDistributeJob'), next);
  expect(got).toMatchObject({ jobs: [{ jobId: 'J-1' }, { jobId: 'J-2' }], isComplete: true });
  expect(got.reply.value).toMatchObject({ requestId: 'R-2' });
  expect(calls.map(({ action, request }) => [action, request])).toEqual([
    ['ListDeviceDistributeJob', { query: { ProductKey: 'a1', PageSize: 200, CurrentPage: 1 }, form: {} }],
    ['ListDeviceDistributeJob', { query: { ProductKey: 'a1', PageSize: 200, NextToken: 'T-1' }, form: {} }],
  ]);
});

test('the requests of the list are not counted as those of the call', async () => {
  const { calls, next } = paging({ total: 0, jobInfo: [] });
  await readJobs(createCall, lookupOf('CreateDeviceDistributeJob'), next);
  expect(createCall.sent).toEqual({ requests: 1, inDoubt: new Set([{ nonce: 'N-1' }]) });
  expect(calls[0]?.sent).toEqual({ requests: 1, inDoubt: new Set() });
});

test('a list with fewer entries than its total is incomplete', async () => {
  const { next } = paging({ total: 2, jobInfo: [job('J-1')] });
  const got = await readJobs(createCall, lookupOf('CreateDeviceDistributeJob'), next);
  expect(got).toMatchObject({ jobs: [{ jobId: 'J-1' }], isComplete: false });
});

test('the lookup of a delete filters by its job, in the form', async () => {
  const { calls, next } = paging({ total: 0, jobInfo: [] });
  const call = callOf({ action: 'DeleteDeviceDistributeJob', request: { query: {}, form: { JobId: 'J-1' } } });
  expect((await readJobs(call, lookupOf('DeleteDeviceDistributeJob'), next)).isComplete).toBe(true);
  expect(calls[0]?.request).toEqual({ query: { PageSize: 200, CurrentPage: 1 }, form: { JobId: 'J-1' } });
});

test('a filter whose parameter is missing is not sent', async () => {
  const { calls, next } = paging({ total: 0, jobInfo: [] });
  const call = callOf({ action: 'CreateDeviceDistributeJob', request: { query: {}, form: {} } });
  await readJobs(call, lookupOf('CreateDeviceDistributeJob'), next);
  expect(Object.keys(calls[0]?.request.query ?? {})).toEqual(['PageSize', 'CurrentPage']);
});
