import { expect, test, vi } from 'vitest';
import { job, jobId } from '../../test/wire-responses.ts';
import { canary, leaks, rejection } from '../../test/canary.ts';
import { gatewayError, text } from '../../test/fault-server.ts';
import { quick, serving } from '../../test/serving.ts';
import type { Quota } from '../quota/quota.ts';
import type { ClientEvent } from '../events.ts';
import type { Call, Reply } from '../request/call.ts';
import { reportAttempts } from './report-attempts.ts';

function listening() {
  const events: ClientEvent[] = [];
  return { events, onEvent: (event: ClientEvent) => void events.push(event) };
}

test('a call reports its steps in order, with the number of each attempt', async () => {
  const { events, onEvent } = listening();
  // A separate quota pauses after throttling, and whether the next attempt has to wait for it depends on the machine.
  const quota: Quota = { takeNow: () => () => {}, take: async () => () => {}, throttled: () => {} };
  const answers = [gatewayError('Throttling.User', 400, { 'x-acs-retry-after': '3' }), job(1)];
  await using at = await serving(answers, { onEvent, quota });
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(events.map(({ type, call }) => [call, type])).toEqual([
    [1, 'attempt-started'],
    [1, 'attempt-ended'],
    [1, 'throttled'],
    [1, 'retried'],
    [1, 'attempt-started'],
    [1, 'attempt-ended'],
  ]);
  expect(events[1]).toMatchObject({ attempt: 1, status: 400, requestId: 'R-0001', error: { name: 'ThrottledError' } });
  expect(events[2]).toMatchObject({ retryAfter: 3 });
  expect(events[3]).toMatchObject({ attempt: 1, error: { code: 'Throttling.User' } });
  expect(events[5]).toMatchObject({ attempt: 2, status: 200, requestId: 'E55E50B7' });
});

test('a wait in the quota is reported with its duration; a turn without a wait is not reported', async () => {
  const { events, onEvent } = listening();
  vi.useFakeTimers({ toFake: ['performance'] });
  let turns = 0;
  const quota: Quota = {
    takeNow: () => (++turns === 1 ? () => {} : undefined),
    take: async () => {
      vi.advanceTimersByTime(900);
      return () => {};
    },
    throttled: () => {},
  };
  await using at = await serving([job(1)], { onEvent, quota });
  for (let count = 0; count < 2; count++) await at.client.queryDeviceDistributeJob({ jobId });
  vi.useRealTimers();
  const waited = events.filter((event) => event.type === 'waited');
  expect(waited).toEqual([{ type: 'waited', call: 2, action: 'QueryDeviceDistributeJob', duration: 900 }]);
});

test('no event contains a secret', async () => {
  const { events, onEvent } = listening();
  const echo = gatewayError('InternalError', 500, {}, `SecurityToken=${canary.securityToken}`);
  await using at = await serving([echo, text(502, canary.accessKeySecret)], { onEvent, quota: false });
  await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(events.length).toBeGreaterThan(4);
  expect(leaks(events)).toEqual([]);
});

test('a listener that throws has no effect', async () => {
  const onEvent = () => {
    throw new Error('broken log');
  };
  await using at = await serving([text(503, ''), job(1)], { onEvent, retry: quick });
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
});

test.each([
  ['E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565', 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565'],
  [`id of ${canary.securityToken}`, 'id of ***'],
  [encodeURIComponent(canary.accessKeySecret), '***'],
  [undefined, undefined],
])('the request id %s of a success is reported without secrets', async (requestId, want) => {
  const { events, onEvent } = listening();
  const reply = { kind: 'success', value: { requestId }, headers: {} } as unknown as Reply;
  const call = {
    id: 1,
    action: 'QueryDeviceDistributeJob',
    credentials: canary,
    sent: { requests: 0 },
  } as unknown as Call;
  expect(await reportAttempts(onEvent)(async () => reply)(call)).toBe(reply);
  expect(events[1]).toMatchObject({ type: 'attempt-ended', status: 200, requestId: want });
});
