import { operations } from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';
import { expect, test } from 'vitest';
import { callOf } from '../../test/calls.ts';
import { rejection } from '../../test/canary.ts';
import { featuresOfRequest } from '../creates/features.ts';
import { OpenCreates } from '../creates/open-creates.ts';
import { TransportError } from '../errors.ts';
import type { Call, Reply, Send } from '../request/call.ts';
import { clockOver } from '../time/service-clock.ts';
import { createOnce } from './create-once.ts';
import { retryBudget } from './retry-budget.ts';

const lookup = operations.CreateDeviceDistributeJob.lookup as LookupContract;
const settings = {
  attempts: 4,
  settle: 1,
  soleWriter: false,
  openCreates: new OpenCreates(),
  budget: retryBudget(10),
  clock: clockOver(Date.now),
  sleep: async () => {},
};
const lost = new TransportError('reset', { code: 'ECONNRESET', kind: 'interrupted', retryable: true });
const losing: Send = async ({ sent }: Call) => {
  sent.requests += 1;
  sent.inDoubt.add({ nonce: 'N-1' });
  throw lost;
};

test('a success is the unchanged response, with members that are not in the contract', async () => {
  const value = { requestId: 'R-1', success: true, jobId: 'J-1', createdBy: 'somebody' };
  const reply: Reply = { kind: 'success', format: 'json', value, unknownMembers: ['/CreatedBy'], headers: { a: 'b' } };
  const got = await createOnce(callOf({ action: 'CreateDeviceDistributeJob' }), async () => reply, settings);
  expect(got).toBe(reply);
});

test('a create whose contract has no lookup is sent once, and its outcome stays unknown', async () => {
  const got = await rejection(createOnce(callOf({ action: 'QueryDeviceDistributeJob' }), losing, settings));
  expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [], cause: lost });
});

test('a create without a lookup that was not sent fails with its error', async () => {
  const dead = new TransportError('dead', { code: 'ECONNREFUSED', kind: 'connect', sent: 'no' });
  const failing: Send = async () => {
    throw dead;
  };
  expect(await rejection(createOnce(callOf({ action: 'QueryDeviceDistributeJob' }), failing, settings))).toBe(dead);
});

const target = { 'TargetInstanceConfig.1.TargetInstanceId': 'iot-x' };
const request = {
  query: { ProductKey: 'a1', SourceInstanceId: 'iot-s', Strategy: 0, ...target },
  form: { DeviceName: ['d-1'] },
};

test('a create with a nonce of the caller has no candidates, since nothing is looked up', async () => {
  const call = callOf({ action: 'CreateDeviceDistributeJob', request, sendsOnce: true });
  const got = await rejection(createOnce(call, losing, settings));
  expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [] });
  expect(got.message).toContain('it was sent once, with the nonce of the caller');
});

test('a create whose time limit elapses during the lookup rejects with a TimeoutError in doubt', async () => {
  let left = 1_000;
  const call = callOf({ action: 'CreateDeviceDistributeJob', request, timeLeft: () => left });
  const next: Send = (one) => {
    if (one.action === 'ListDeviceDistributeJob') left = 0;
    return losing(one);
  };
  const got = await rejection(createOnce(call, next, settings));
  expect(got).toMatchObject({ name: 'TimeoutError', inDoubt: true, retryable: false });
});

test('after a success, the sole writer may take the job of a similar create; after a lost response, it may not', async () => {
  const call = () => callOf({ action: 'CreateDeviceDistributeJob', request });
  const openCreates = new OpenCreates();
  const features = featuresOfRequest('CreateDeviceDistributeJob', request, lookup);
  const value = { requestId: 'R-1', success: true, jobId: 'J-1' };
  const success: Reply = { kind: 'success', format: 'json', value, unknownMembers: [], headers: {} };
  await createOnce(call(), async () => success, { ...settings, openCreates });
  openCreates.begin(features);
  expect(openCreates.adopt(features, 'J-2')).toBe(true);
  openCreates.end(features, false);
  await rejection(createOnce(call(), losing, { ...settings, openCreates }));
  openCreates.begin(features);
  expect(openCreates.adopt(features, 'J-3')).toBe(false);
});
