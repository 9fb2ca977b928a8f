import { expect, test } from 'vitest';
import { virtualClock } from '../../test/virtual-clock.ts';
import { TurnQueue } from './turn-queue.ts';

const { signal } = new AbortController();

/** A queue of ten turns per second without a free turn. */
function empty() {
  const clock = virtualClock();
  let areLost = false;
  const setTimer: typeof clock.setTimer = (callback, milliseconds) =>
    areLost ? () => {} : clock.setTimer(callback, milliseconds);
  const queue = new TurnQueue(10, { ...clock, setTimer });
  while (queue.takeNow() !== undefined);
  /** Does something in a request that ends at once: its timers never fire. */
  const inEndedRequest = (work: () => void) => {
    areLost = true;
    work();
    areLost = false;
  };
  return { clock, queue, inEndedRequest };
}

test('waiters whose request has finished delay the others for at most two seconds', async () => {
  const { clock, queue, inEndedRequest } = empty();
  inEndedRequest(() => {
    for (let count = 0; count < 3; count++) queue.take(signal).catch(() => {});
  });
  const served: number[] = [];
  const turns = [1, 2].map(async (turn) => {
    await queue.take(signal);
    served.push(turn, clock.now());
  });
  await clock.advance(4_000);
  await Promise.all(turns);
  expect(served).toEqual([1, expect.any(Number), 2, expect.any(Number)]);
  expect(served[1]).toBeLessThanOrEqual(3_500);
});

test('a request that ends after it released its turn cancels no timer of other waiters', async () => {
  const clock = virtualClock();
  let owner = '';
  const touched: string[] = [];
  const queue = new TurnQueue(1, {
    now: clock.now,
    setTimer(callback, milliseconds) {
      const mine = owner;
      const cancel = clock.setTimer(callback, milliseconds);
      return () => {
        touched.push(`${mine} by ${owner}`);
        cancel();
      };
    },
  });
  const release = queue.takeNow();
  owner = 'the waiter';
  const turn = queue.take(signal);
  owner = 'the first request';
  release?.();
  expect(touched).toEqual([]);
  owner = 'the waiter';
  await clock.advance(1_500);
  await turn;
  expect(new Set(touched)).toEqual(new Set(['the waiter by the waiter']));
  expect(clock.timers()).toBe(0);
});

test('waiters that were skipped while the process was blocked return to their positions', async () => {
  const { clock, queue } = empty();
  const order: number[] = [];
  const turns = [1, 2, 3].map(async (turn) => {
    await queue.take(signal);
    order.push(turn);
  });
  queue.throttled(10_000);
  // All timers are late, and that of the last waiter fires first.
  await clock.jump(6_000);
  expect(order).toEqual([]);
  await clock.advance(300_000);
  await Promise.all(turns);
  expect(order).toEqual([1, 2, 3]);
});

test('a process that is blocked repeatedly serves all waiters', async () => {
  const { clock, queue } = empty();
  let served = 0;
  const turns = [1, 2, 3].map(async () => (await queue.take(signal), served++));
  for (let count = 0; count < 40; count++) await clock.jump(5_000);
  expect(served).toBe(3);
  await Promise.all(turns);
});

test('a waiter sets one timer and takes its turn when it fires', async () => {
  const clock = virtualClock();
  let timers = 0;
  const setTimer: typeof clock.setTimer = (...given) => (timers++, clock.setTimer(...given));
  const queue = new TurnQueue(1, { ...clock, setTimer });
  queue.takeNow();
  const turn = queue.take(signal);
  await clock.advance(1_500);
  expect(await turn).toBeTypeOf('function');
  expect([clock.now(), timers]).toEqual([1_500, 1]);
});

test.each([NaN, -1])('a requested delay of %d neither delays a waiter nor frees a turn', async (retryAfter) => {
  const { clock, queue } = empty();
  queue.throttled(retryAfter);
  expect(queue.takeNow()).toBeUndefined();
  let isServed = false;
  void queue.take(signal).then(() => (isServed = true));
  await clock.advance(70_000);
  expect(isServed).toBe(true);
});
