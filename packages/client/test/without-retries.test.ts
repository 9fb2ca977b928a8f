/** What `retry: false` still does: the service has told what was wrong with a request, or nobody knows what became of it. */
import { describe, expect, test } from 'vitest';
import type { ClientOptions } from '../src/index.ts';
import { createInput, job, jobData, jobId, jobList } from './answers.ts';
import { canary, leaks, outcome } from './canary.ts';
import { cut, failure, refusal, text, type Answer } from './fault-server.ts';
import { serving } from './serving.ts';

const inAnHour = { date: new Date(Date.now() + 3_600_000).toUTCString() };
const wrongClock = refusal('InvalidTimeStamp.Expired', 400, inAnHour);
const endedKey = refusal('InvalidSecurityToken.Expired');
let turn = 0;
const renewable = () => ({ ...canary, accessKeyId: `key-${++turn}` });

type Row = readonly [
  what: string,
  script: readonly Answer[],
  credentials: ClientOptions['credentials'],
  want: string,
  requests: number,
];
const rows: readonly Row[] = [
  ['a cut connection', [cut, job(1)], canary, 'TransportError', 1],
  ['status 503', [text(503, ''), job(1)], canary, 'ServiceError', 1],
  ['throttling', [refusal('Throttling.User'), job(1)], canary, 'ThrottledError', 1],
  ['a nonce that was used', [refusal('SignatureNonceUsed'), job(1)], canary, 'AuthError', 1],
  ['a system exception', [failure('iot.system.SystemException'), job(1)], canary, 'ServiceError', 1],
  ['half an answer', [text(200, '{"RequestId":"E55'), job(1)], canary, 'DecodeError', 1],
  ['a clock that was wrong', [wrongClock, job(1)], canary, 'success', 2],
  ['a clock that is refused after its correction', [wrongClock], canary, 'AuthError', 2],
  ['a correction that meets a cut', [wrongClock, cut, job(1)], canary, 'TransportError', 2],
  ['a key that had ended, with another at hand', [endedKey, job(1)], renewable, 'success', 2],
  ['a key that had ended, and no other', [endedKey, job(1)], canary, 'AuthError', 1],
];

test.each(rows)('%s', async (_, script, credentials, want, requests) => {
  await using at = await serving(script, { credentials, retry: false });
  const got = await outcome(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got.name).toBe(want);
  expect(got.attempts ?? requests).toBe(requests);
  expect(leaks(got)).toEqual([]);
  expect(at.server.received).toHaveLength(requests);
});

describe('a create whose response is lost', () => {
  const [create, list] = ['CreateDeviceDistributeJob', 'ListDeviceDistributeJob'];

  test('is looked up, and a job that looks like it is a candidate', async () => {
    const made: Answer = (response, received) => {
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

  test('is not sent again when its job is not there', async () => {
    await using at = await serving([cut, jobList([])], { retry: false });
    const got = await outcome(at.client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'TransportError', attempts: 1 });
    expect(leaks(got)).toEqual([]);
    expect(at.actions()).toEqual([create, list, list]);
  });
});
