import { expect, test } from 'vitest';
import { job, jobId } from '../../test/answers.ts';
import { canary, leaks, rejection } from '../../test/canary.ts';
import { refusal, text } from '../../test/fault-server.ts';
import { quick, serving } from '../../test/serving.ts';
import { createQuota } from '../quota/quota.ts';
import type { ClientEvent } from '../events.ts';

function listening() {
  const events: ClientEvent[] = [];
  return { events, onEvent: (event: ClientEvent) => void events.push(event) };
}

test('a call tells each of its steps, in order, under its own number', async () => {
  const { events, onEvent } = listening();
  await using at = await serving([refusal('Throttling.User', 400, { 'x-acs-retry-after': '3' }), job(1)], { onEvent });
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

test('a wait in the quota is told with its length', async () => {
  const { events, onEvent } = listening();
  const quota = createQuota({ queriesPerSecond: { QueryDeviceDistributeJob: 4 } });
  await using at = await serving([job(1)], { onEvent, quota });
  await Promise.all(Array.from({ length: 5 }, () => at.client.queryDeviceDistributeJob({ jobId })));
  const waited = events.filter((event) => event.type === 'waited');
  expect(waited).toHaveLength(1);
  expect(waited[0]?.duration).toBeGreaterThan(900);
});

test('S04: no event holds a secret', async () => {
  const { events, onEvent } = listening();
  const echo = refusal('InternalError', 500, {}, `SecurityToken=${canary.securityToken}`);
  await using at = await serving([echo, text(502, canary.accessKeySecret)], { onEvent, quota: false });
  await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(events.length).toBeGreaterThan(4);
  expect(leaks(events)).toEqual([]);
});

test('a listener that throws changes nothing', async () => {
  const onEvent = () => {
    throw new Error('broken log');
  };
  await using at = await serving([text(503, ''), job(1)], { onEvent, retry: quick });
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
});
