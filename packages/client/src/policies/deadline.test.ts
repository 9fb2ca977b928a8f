import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { rejection } from '../../test/canary.ts';
import { callOf } from '../../test/calls.ts';
import type { Abortable } from '../caller/lazy-signal.ts';
import type { Call, Reply, Send, SendAttempt } from '../request/call.ts';
import { attemptDeadline, callDeadline, within } from './deadline.ts';

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [], headers: {} };
const untilAborted = (_: Call, signal: Abortable): Promise<Reply> =>
  new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

/** A call of so many milliseconds, each attempt of which may take 10 s. */
const timed = (timeout: number, attempt: SendAttempt) => (call: Call) =>
  callDeadline(attemptDeadline(10_000, attempt))({ ...call, timeout });
const call = (caller?: AbortSignal) => callOf({ caller });

test('a call that finishes in time leaves no listener', async () => {
  const { signal } = new AbortController();
  const got = await timed(1_000, async () => reply)(call(signal));
  expect(got).toBe(reply);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a call that takes too long rejects with a TimeoutError', async () => {
  const got = await rejection(timed(5, untilAborted)(call()));
  expect(got).toMatchObject({ name: 'TimeoutError', code: 'Timeout', action: 'QueryDeviceDistributeJob' });
  expect(got.message).toContain('5 ms');
});

test('the signal of the caller rejects a call with an AbortedError and leaves no listener', async () => {
  const controller = new AbortController();
  const promise = rejection(timed(1_000, untilAborted)(call(controller.signal)));
  controller.abort();
  expect(await promise).toMatchObject({ name: 'AbortedError', code: 'Aborted' });
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});

test('a call with an aborted signal does not start', async () => {
  let begun = false;
  const attempt: SendAttempt = async () => {
    begun = true;
    return reply;
  };
  const got = await rejection(timed(1_000, attempt)(call(AbortSignal.abort())));
  expect(got).toMatchObject({ name: 'AbortedError' });
  expect(begun).toBe(false);
});

test('an attempt that takes too long rejects with a retryable TimeoutError', async () => {
  const got = await rejection(attemptDeadline(5, untilAborted)(call()));
  expect(got).toMatchObject({ name: 'TimeoutError', retryable: true });
});

test('a wait is limited by the rest of the time limit of the call', async () => {
  const waiting: Send = (timedCall) => within(timedCall, (signal) => untilAborted(timedCall, signal));
  const got = await rejection(callDeadline(waiting)({ ...call(), timeout: 20 }));
  expect(got.message).toContain('20 ms');
});
