import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { rejection } from '../test/canary.ts';
import type { Call, Reply, Send } from './call.ts';
import { deadline } from './deadline.ts';

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [] };
const untilAborted: Send = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

function call(signal: AbortSignal): Call {
  return { action: 'QueryDeviceDistributeJob', request: { query: {}, form: {} }, signal };
}

test('a call that is over in time is left alone, and no listener stays behind', async () => {
  const { signal } = new AbortController();
  const got = await deadline(1_000)(async () => reply)(call(signal));
  expect(got).toBe(reply);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a call that takes too long ends in a TimeoutError', async () => {
  const got = await rejection(deadline(5)(untilAborted)(call(new AbortController().signal)));
  expect(got).toMatchObject({ name: 'TimeoutError', code: 'Timeout', action: 'QueryDeviceDistributeJob' });
});

test('the signal of the caller ends a call in an AbortedError, and no listener stays behind', async () => {
  const controller = new AbortController();
  const promise = rejection(deadline(1_000)(untilAborted)(call(controller.signal)));
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
  const got = await rejection(deadline(1_000)(next)(call(AbortSignal.abort())));
  expect(got).toMatchObject({ name: 'AbortedError' });
  expect(begun).toBe(false);
});
