import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { rejection } from '../test/canary.ts';
import { callOf } from '../test/calls.ts';
import type { Policy, Reply, Send } from './call.ts';
import { forChanges } from './for-changes.ts';
import { loadPart } from './load-part.ts';

const { signal } = new AbortController();
const part = { say: () => 'here' };

test('a part is handed over, and no listener stays behind', async () => {
  expect(await loadPart(async () => part, signal)).toBe(part);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('a part that is not to be had is a TransportError, and the address of its file is in no message', async () => {
  const gone = async () => Promise.reject(new TypeError('Failed to fetch https://example.com/refusal-1.js'));
  const got = await rejection(loadPart(gone, signal));
  expect(got).toMatchObject({ name: 'TransportError', code: 'PartNotLoaded', kind: 'other', retryable: true });
  expect(got.message).not.toContain('example.com');
});

test('the end of the time ends the wait for a part', async () => {
  const reason = new Error('over');
  expect(await rejection(loadPart(() => new Promise(() => {}), AbortSignal.abort(reason)))).toBe(reason);
});

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [], headers: {} };

function guarding(...loads: readonly (Policy | Error)[]) {
  const sent: string[] = [];
  let loaded = 0;
  const load = async () => {
    const policy = loads[loaded++];
    if (policy === undefined || policy instanceof Error) throw policy ?? new Error('loaded too often');
    return policy;
  };
  const next: Send = async ({ action }) => {
    sent.push(action);
    return reply;
  };
  return { send: forChanges(load)(next), sent, loaded: () => loaded };
}

const create = { action: 'CreateDeviceDistributeJob' } as const;
const pass: Policy = (next) => next;

test('who only reads loads no guard', async () => {
  const at = guarding();
  await at.send(callOf());
  expect(at.sent).toEqual(['QueryDeviceDistributeJob']);
  expect(at.loaded()).toBe(0);
});

test('the guard is loaded once, and keeps what it knows from call to call', async () => {
  const at = guarding(pass);
  await at.send(callOf(create));
  await at.send(callOf({ action: 'DeleteDeviceDistributeJob' }));
  expect(at.sent).toEqual(['CreateDeviceDistributeJob', 'DeleteDeviceDistributeJob']);
  expect(at.loaded()).toBe(1);
});

test('nothing is created without the guard, and the next create tries to load it again', async () => {
  const at = guarding(new Error('offline'), pass);
  expect(await rejection(at.send(callOf(create)))).toMatchObject({ name: 'TransportError', code: 'PartNotLoaded' });
  expect(at.sent).toEqual([]);
  await at.send(callOf(create));
  expect(at.sent).toEqual(['CreateDeviceDistributeJob']);
});
