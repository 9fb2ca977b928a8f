/** What happens when the answer of a create or a delete is lost: never a second job. */
import { describe, expect, test } from 'vitest';
import type { ClientEvent } from '../src/index.ts';
import { created, createInput, deleted, jobData, jobId, jobList } from './answers.ts';
import { leaks, outcome, rejection } from './canary.ts';
import { cut, failure, refusal, silence, text, type Answer } from './fault-server.ts';
import { quick, serving } from './serving.ts';

/** A listed job as the create above makes it, now. */
function made(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return jobData(1, {
    JobId: id,
    GmtCreate: Date.now(),
    SourceInstanceId: 'iot-060***',
    TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6ja***' }] },
    Total: 2,
    ...more,
  });
}

/** Lists what there is at the moment it is asked. */
const listing =
  (...jobs: readonly (() => unknown)[]): Answer =>
  (response, received) =>
    jobList(jobs.map((make) => make()))(response, received);

const ours = () => made('J-1');
const other = () => made('J-2');
const create = 'CreateDeviceDistributeJob';
const list = 'ListDeviceDistributeJob';
const remove = 'DeleteDeviceDistributeJob';

const losses: readonly (readonly [how: string, answer: Answer])[] = [
  ['H12: cut after the request was read', cut],
  ['H13: never sent', silence],
  ['H19: SignatureNonceUsed, which says that it arrived', refusal('SignatureNonceUsed')],
  ['an internal error', refusal('InternalError', 500)],
  ['a system exception of the service', failure('iot.system.SystemException')],
  ['a 502 of something in between', text(502, '<html>Bad Gateway</html>')],
  ['half of it', text(200, '{"RequestId":"E55', { 'content-type': 'application/json' })],
];

describe.each(losses)('W03: the answer of a create is lost: %s', (_, loss) => {
  // Only the request that is never answered has to wait for the end of its time; a loaded machine may be slow to answer the list.
  const attempt = loss === silence ? 500 : 5_000;
  const options = { timeout: { attempt }, quota: false, retry: quick } as const;

  test('a job that is there is adopted', async () => {
    await using at = await serving([loss, listing(ours)], options);
    const got = await at.client.createDeviceDistributeJob(createInput);
    expect(got).toEqual({ requestId: 'E55E50B9', success: true, jobId: 'J-1' });
    expect(at.actions()).toEqual([create, list]);
  });

  test('two jobs that look alike are for the caller to tell apart', async () => {
    await using at = await serving([loss, listing(ours, other)], options);
    const got = await rejection(at.client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'AmbiguousError', jobIds: ['J-1', 'J-2'], attempts: 1, retryable: false });
    expect(leaks(got)).toEqual([]);
    expect(at.actions()).toEqual([create, list]);
  });

  test('a list that cannot be had ends in an AmbiguousError', async () => {
    await using at = await serving([loss, refusal('NoPermission', 403)], options);
    const got = await rejection(at.client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'AmbiguousError', jobIds: [] });
    expect(at.actions()).toEqual([create, list]);
  });
});

test('W03: a create that did nothing is sent again, after two looks', async () => {
  await using at = await serving([cut, listing(), listing(), created('J-3')], { quota: false });
  const got = await at.client.createDeviceDistributeJob(createInput);
  expect(got.jobId).toBe('J-3');
  expect(at.actions()).toEqual([create, list, list, create]);
});

test('W03: a job that comes into the list late is adopted by the second look', async () => {
  await using at = await serving([cut, listing(), listing(ours)], { quota: false });
  expect((await at.client.createDeviceDistributeJob(createInput)).jobId).toBe('J-1');
  expect(at.actions()).toEqual([create, list, list]);
});

test('a create whose unreadable response stands for no job is sent again', async () => {
  await using at = await serving([text(200, 'half'), listing(), listing(), created('J-3')], { quota: false });
  const got = await at.client.createDeviceDistributeJob(createInput);
  expect(got.jobId).toBe('J-3');
  expect(at.actions()).toEqual([create, list, list, create]);
});

const unlike: readonly (readonly [what: string, more: Readonly<Record<string, unknown>>])[] = [
  ['is older than the call', { GmtCreate: Date.now() - 10_000 }],
  ['is of another product', { ProductKey: 'a1other****' }],
  ['comes from another instance', { SourceInstanceId: 'iot-061***' }],
  ['goes to another instance', { TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-x' }] } }],
  ['has another strategy', { Strategy: 1 }],
];

test.each(unlike)('a job that %s is not taken for the lost one', async (_, more) => {
  await using at = await serving([cut, listing(() => made('J-9', more)), listing(), created('J-3')], { quota: false });
  expect((await at.client.createDeviceDistributeJob(createInput)).jobId).toBe('J-3');
});

test('a job with another number of devices is neither adopted nor a reason to create a second one', async () => {
  await using at = await serving([cut, listing(() => made('J-9', { Total: 3 }))], { quota: false });
  const got = await rejection(at.client.createDeviceDistributeJob(createInput));
  expect(got).toMatchObject({ name: 'AmbiguousError', jobIds: ['J-9'] });
});

test('a job whose creation was answered belongs to its own call', async () => {
  await using at = await serving([created('J-1'), cut, listing(ours), listing(ours), created('J-2')], { quota: false });
  await at.client.createDeviceDistributeJob(createInput);
  expect((await at.client.createDeviceDistributeJob(createInput)).jobId).toBe('J-2');
});

test('without a usable date of the service, a job from before the call is no proof and no absence', async () => {
  const dateless: Answer = (response, received) => {
    response.sendDate = false;
    listing(() => made('J-9', { GmtCreate: Date.now() - 10_000 }))(response, received);
  };
  await using at = await serving([cut, dateless], { quota: false });
  expect(await rejection(at.client.createDeviceDistributeJob(createInput))).toMatchObject({ name: 'AmbiguousError' });
});

test('that a product job is not in the list proves nothing', async () => {
  const product = {
    productKey: 'a1BwAGV****',
    sourceInstanceId: 'iot-060***',
    targetInstanceId: 'iot-cn-6ja***',
    targetUid: '198***',
  };
  await using at = await serving([cut, listing()], { quota: false });
  const got = await rejection(at.client.createProductDistributeJob(product));
  expect(got).toMatchObject({ name: 'AmbiguousError' });
  await using there = await serving([cut, listing(() => made('J-1', { Total: 0 }))], { quota: false });
  expect((await there.client.createProductDistributeJob(product)).jobId).toBe('J-1');
});

const certain: readonly (readonly [what: string, script: readonly Answer[], want: string, sends: number])[] = [
  ['throttled', [refusal('Throttling.User'), created()], 'success', 2],
  ['refused for the input', [failure('iot.prod.NotExistedProduct')], 'ServiceError', 1],
  ['refused for the key', [refusal('InvalidAccessKeyId.NotFound', 404)], 'AuthError', 1],
];

test.each(certain)('a create that is %s was not carried out: nobody has to look', async (_, script, want, sends) => {
  await using at = await serving(script, { quota: false });
  const got = await outcome(at.client.createDeviceDistributeJob(createInput));
  expect(got.name).toBe(want);
  expect(at.actions()).toEqual(Array.from({ length: sends }, () => create));
});

const ends: readonly (readonly [
  how: string,
  timeout: number,
  signalOf: () => AbortSignal | undefined,
  want: string,
])[] = [
  ['the time is over', 50, () => undefined, 'TimeoutError'],
  ['the caller gives up', 5_000, () => AbortSignal.timeout(50), 'AbortedError'],
];

test.each(ends)('a create in flight when %s does not invite to be sent again', async (_, timeout, signalOf, want) => {
  await using at = await serving([silence], { timeout });
  const got = await rejection(at.client.createDeviceDistributeJob(createInput, { signal: signalOf() }));
  expect(got).toMatchObject({ name: want, retryable: false, message: expect.stringContaining('not known') });
  expect(at.actions()).toEqual([create]);
});

describe('the answer of a delete is lost', () => {
  test('it is sent again', async () => {
    await using at = await serving([cut, deleted], { quota: false });
    expect((await at.client.deleteDeviceDistributeJob({ jobId })).success).toBe(true);
    expect(at.actions()).toEqual([remove, remove]);
  });

  test('a job that is not there any more is deleted, by the code', async () => {
    await using at = await serving([cut, failure('iot.system.JobNotExist')], { quota: false });
    expect(await at.client.deleteDeviceDistributeJob({ jobId })).toEqual({ requestId: 'R-0002', success: true });
  });

  test('a job that is not there any more is deleted, by the list', async () => {
    const events: ClientEvent[] = [];
    const onEvent = (event: ClientEvent) => void events.push(event);
    await using at = await serving([cut, failure('iot.system.IllegalRequest'), jobList([])], { quota: false, onEvent });
    expect((await at.client.deleteDeviceDistributeJob({ jobId })).success).toBe(true);
    expect(at.actions()).toEqual([remove, remove, list]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'reconciled', verdict: 'gone' }));
  });

  test('a job that is still there was not deleted', async () => {
    const script = [cut, failure('iot.system.IllegalRequest'), jobList([jobData(1)])];
    await using at = await serving(script, { quota: false });
    expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId }))).toMatchObject({ name: 'ServiceError' });
  });

  test('a job that was never there is an error when no answer was lost', async () => {
    await using at = await serving([failure('iot.system.JobNotExist')], { quota: false });
    expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId }))).toMatchObject({ name: 'ServiceError' });
    expect(at.actions()).toEqual([remove]);
  });
});
