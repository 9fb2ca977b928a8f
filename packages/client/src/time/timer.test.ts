import { afterEach, expect, test, vi } from 'vitest';
import { jobData, jobId } from '../../test/wire-responses.ts';
import { canary } from '../../test/canary.ts';
import { lateServer } from '../../test/late-server.ts';
import { overSockets } from '../../test/transports.ts';
import { createClient } from '../client.ts';
import type { Transport } from '../transport/transport.ts';
import { startTimer } from './timer.ts';

afterEach(() => vi.useRealTimers());

test('a timer calls back one turn of the event loop after its time, unless it was cancelled', () => {
  vi.useFakeTimers();
  const called: string[] = [];
  startTimer(10, () => called.push('a'));
  const cancel = startTimer(10, () => called.push('b'));
  vi.advanceTimersByTime(9);
  expect(called).toEqual([]);
  // Between the timer and the turn after it: the socket was read.
  setTimeout(cancel, 1);
  vi.advanceTimersByTime(2);
  expect(called).toEqual(['a']);
});

test('an infinite time starts no timer', () => {
  vi.useFakeTimers();
  startTimer(Infinity, () => expect.unreachable())();
  expect(vi.getTimerCount()).toBe(0);
});

test('a timer also calls back without setImmediate, as in a browser', () => {
  vi.useFakeTimers();
  vi.stubGlobal('setImmediate', undefined);
  let called = 0;
  startTimer(10, () => called++);
  vi.advanceTimersByTime(11);
  vi.unstubAllGlobals();
  expect(called).toBe(1);
});

const body = JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(1) });

/** Wakes up after the deadline of a call, with its response in the socket. Undefined when the request did not leave before it. */
async function wakeUpLate(transport: Transport, timeout: number): Promise<unknown> {
  await using server = await lateServer(body);
  const client = createClient({ credentials: canary, endpoint: server.origin, transport, retry: false });
  const start = performance.now();
  const call = client.queryDeviceDistributeJob({ jobId }, { timeout });
  const outcome = call.catch((error: unknown) => error);
  while (!server.isAsked()) {
    if (performance.now() > start + timeout / 2) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  // After the sockets were read, and before the timers that are due are called: both come again in this order.
  await new Promise<void>((resolve) =>
    setImmediate(() => {
      server.blockUntilSent();
      while (performance.now() < start + timeout + 20);
      resolve();
    }),
  );
  return outcome;
}

test.each(overSockets)(
  'over %s a response that arrived in the socket while the process was suspended past the time limit is not discarded',
  async (_, transport) => {
    let outcome: unknown;
    // A busy machine may need longer than that for the request.
    for (let timeout = 25; outcome === undefined; timeout *= 2) outcome = await wakeUpLate(transport, timeout);
    expect(outcome).toMatchObject({ success: true });
  },
);
