/** What `retry: false` still does: it corrects a rejected request, or looks up an unknown outcome. */
import { describe, expect, test, vi } from 'vitest';
import type { ClientEvent, ClientOptions } from '../src/index.ts';
import { createInput, job, jobData, jobId, jobList } from './wire-responses.ts';
import { canary, leaks, outcome } from './canary.ts';
import { cut, failure, gatewayError, text, type Responder } from './fault-server.ts';
import { endOnceReceived } from './end-once-received.ts';
import { serving } from './serving.ts';

const inAnHour = { date: new Date(Date.now() + 3_600_000).toUTCString() };
const wrongClock = gatewayError('InvalidTimeStamp.Expired', 400, inAnHour);
const endedKey = gatewayError('InvalidSecurityToken.Expired');
let turn = 0;
const renewable = () => ({ ...canary, accessKeyId: `key-${++turn}` });

type Row = readonly [
  what: string,
  script: readonly Responder[],
  credentials: ClientOptions['credentials'],
  want: string,
  requests: number,
];
const rows: readonly Row[] = [
  ['a reset connection', [cut, job(1)], canary, 'TransportError', 1],
  ['status 503', [text(503, ''), job(1)], canary, 'ServiceError', 1],
  ['throttling', [gatewayError('Throttling.User'), job(1)], canary, 'ThrottledError', 1],
  ['a nonce that was used', [gatewayError('SignatureNonceUsed'), job(1)], canary, 'AuthError', 1],
  ['a system exception', [failure('iot.system.SystemException'), job(1)], canary, 'ServiceError', 1],
  ['a truncated response', [text(200, '{"RequestId":"E55'), job(1)], canary, 'DecodeError', 1],
  ['a wrong clock', [wrongClock, job(1)], canary, 'success', 2],
  ['a clock that is rejected after its correction', [wrongClock], canary, 'AuthError', 2],
  ['a correction, then a reset', [wrongClock, cut, job(1)], canary, 'TransportError', 2],
  ['an expired key, with another one available', [endedKey, job(1)], renewable, 'success', 2],
  ['an expired key, and no other one', [endedKey, job(1)], canary, 'AuthError', 1],
];

test.each(rows)('without retries: %s', async (_, script, credentials, want, requests) => {
  await using at = await serving(script, { credentials, retry: false });
  const got = await outcome(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got.name).toBe(want);
  expect(got.attempts ?? requests).toBe(requests);
  expect(leaks(got)).toEqual([]);
  expect(at.server.received).toHaveLength(requests);
});

describe('a create whose response is lost', () => {
  const [create, list] = ['CreateDeviceDistributeJob', 'ListDeviceDistributeJob'];

  test('is looked up, and a similar job is a candidate', async () => {
    const made: Responder = (response, received) => {
      const targets = { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6ja***' }] };
      const one = {
        JobId: 'J-1',
        GmtCreate: Date.now(),
        SourceInstanceId: 'iot-060***',
        TargetInstanceConfigs: targets,
      };
      jobList([jobData(1, { ...one, Total: 2 })])(response, received);
    };
    await using at = await serving([cut, made], { retry: false });
    const got = await outcome(at.client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [{ jobId: 'J-1' }] });
    expect(at.actions()).toEqual([create, list]);
  });

  test('is not sent again if its job does not exist', async () => {
    const ended: unknown[] = [];
    const onEvent = (event: ClientEvent) => void (event.type === 'attempt-ended' && ended.push(event));
    await using at = await serving([cut, jobList([])], { retry: false, onEvent });
    const got = await endOnceReceived(
      at.server,
      () => outcome(at.client.createDeviceDistributeJob(createInput)),
      async () => {
        // The delay before the second read of the list starts after the first.
        while (ended.length < 2) await new Promise((resolve) => setImmediate(resolve));
        await vi.advanceTimersByTimeAsync(1_000);
      },
    );
    expect(got).toMatchObject({ name: 'TransportError', attempts: 1 });
    expect(leaks(got)).toEqual([]);
    expect(at.actions()).toEqual([create, list, list]);
  });
});
