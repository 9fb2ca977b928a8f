import { expect, test } from 'vitest';
import { rejection } from '../../test/canary.ts';
import { callOf } from '../../test/calls.ts';
import type { Reply, Send } from '../request/call.ts';
import { InputError, ThrottledError, TransportError } from '../errors.ts';
import { retry } from './retry.ts';
import { retryBudget } from './retry-budget.ts';

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [], headers: {} };
const cut = new TransportError('cut', { code: 'ECONNRESET', kind: 'interrupted', retryable: true });
const dead = new TransportError('dead', { code: 'ECONNREFUSED', kind: 'connect', retryable: true });
const wrong = new InputError('wrong', { code: 'InvalidInput', pointer: '/x' });
const slow = new ThrottledError('slow', { code: 'Throttling', retryable: true, retryAfter: 3_000 });

function trying(...turns: readonly (Error | Reply)[]) {
  const pauses: number[] = [];
  let sent = 0;
  const next: Send = async () => {
    const turn = turns[Math.min(sent++, turns.length - 1)];
    if (turn instanceof Error || turn === undefined) throw turn;
    return turn;
  };
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
  const settings = { attempts: 4, baseDelay: 100, maxDelay: 1_000, budget: retryBudget(10), random: () => 1, sleep };
  return { send: retry(settings)(next), pauses, sent: () => sent };
}

const create = { action: 'CreateDeviceDistributeJob' } as const;

test('a failed read is retried, with delays that double', async () => {
  const at = trying(cut, cut, cut, reply);
  expect(await at.send(callOf())).toBe(reply);
  expect(at.pauses).toEqual([100, 200, 400]);
});

test('the call rejects with the last error', async () => {
  const at = trying(cut);
  expect(await rejection(at.send(callOf()))).toBe(cut);
  expect(at.sent()).toBe(4);
});

test('permanent errors are not retried', async () => {
  const at = trying(wrong);
  expect(await rejection(at.send(callOf()))).toBe(wrong);
  expect(at.sent()).toBe(1);
});

test('a create is retried if none of its requests is in doubt', async () => {
  const [unsent, lost] = [trying(dead, reply), trying(cut, reply)];
  expect(await unsent.send(callOf(create))).toBe(reply);
  const inDoubt = new Set([{ nonce: 'N-1' }]);
  expect(await rejection(lost.send(callOf({ ...create, sent: { requests: 1, inDoubt } })))).toBe(cut);
  expect(lost.sent()).toBe(1);
});

test('a delay beyond the time limit of the call is not started', async () => {
  // The delay is 3,000 ms as requested, and 100 ms of jitter.
  for (const timeLeft of [2_000, 3_100]) {
    const at = trying(slow);
    expect(await rejection(at.send(callOf({ timeLeft: () => timeLeft })))).toBe(slow);
    expect([at.sent(), at.pauses]).toEqual([1, []]);
  }
  const at = trying(slow, reply);
  expect(await at.send(callOf({ timeLeft: () => 3_101 }))).toBe(reply);
  expect(at.pauses).toEqual([3_100]);
});

test('a call that may be sent once and an aborted call are not retried', async () => {
  for (const given of [{ sendsOnce: true }, { caller: AbortSignal.abort() }]) {
    const at = trying(cut, reply);
    expect(await rejection(at.send(callOf(given)))).toBe(cut);
    expect(at.sent()).toBe(1);
  }
});

test('an error of another library is not retried', async () => {
  const foreign = Object.assign(new Error('foreign'), { retryable: true });
  const at = trying(foreign, reply);
  expect(await rejection(at.send(callOf()))).toBe(foreign);
});

test('calls share the budget of retries, and successes refill it', () => {
  const budget = retryBudget(2);
  const got = [budget.take(), budget.take(), budget.take()];
  for (let count = 0; count < 11; count++) budget.refill();
  expect([...got, budget.take(), budget.take()]).toEqual([true, true, false, true, false]);
});
