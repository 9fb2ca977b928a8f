import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { rejection } from '../test/canary.ts';
import { callOf } from '../test/calls.ts';
import type { Reply, Send } from './call.ts';
import { attemptDeadline, callDeadline } from './deadline.ts';

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [], headers: {} };
const untilAborted: Send = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

const call = (signal: AbortSignal) => callOf({ signal });

test('a call that is over in time is left alone, and no listener stays behind', async () => {
  const { signal } = new AbortController();
  const got = await callDeadline(1_000)(async () => reply)(call(signal));
  expect(got).toBe(reply);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a call that takes too long ends in a TimeoutError', async () => {
  const got = await rejection(callDeadline(5)(untilAborted)(call(new AbortController().signal)));
  expect(got).toMatchObject({ name: 'TimeoutError', code: 'Timeout', action: 'QueryDeviceDistributeJob' });
});

test('the signal of the caller ends a call in an AbortedError, and no listener stays behind', async () => {
  const controller = new AbortController();
  const promise = rejection(callDeadline(1_000)(untilAborted)(call(controller.signal)));
  controller.abort();
  expect(await promise).toMatchObject({ name: 'AbortedError', code: 'Aborted' });
  expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
});

test('a call whose signal was aborted before does not begin', async () => {
  let begun = false;
  const next: Send = async () => {
    begun = true;
    return reply;
  };
  const got = await rejection(callDeadline(1_000)(next)(call(AbortSignal.abort())));
  expect(got).toMatchObject({ name: 'AbortedError' });
  expect(begun).toBe(false);
});

test('an attempt that takes too long ends in a TimeoutError that may be tried again', async () => {
  const got = await rejection(attemptDeadline(5)(untilAborted)(call(new AbortController().signal)));
  expect(got).toMatchObject({ name: 'TimeoutError', retryable: true });
});

test('the end of the call is not taken for that of the attempt', async () => {
  const got = await rejection(
    callDeadline(20)(attemptDeadline(10_000)(untilAborted))(call(new AbortController().signal)),
  );
  expect(got.message).toContain('20 ms');
});
