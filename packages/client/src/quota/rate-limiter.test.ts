import { expect, test } from 'vitest';
import { begin, end, initialPace, rateOf, slowDown, waitFor } from './rate-limiter.ts';

/** Lets requests go as early as it may, each on its way for `latency`; gives the times at which they arrive half way. */
function letGo(
  pace: ReturnType<typeof initialPace>,
  from: number,
  to: number,
  latency: () => number = () => 0,
): number[] {
  const arrivals: number[] = [];
  const underWay: number[] = [];
  for (let now = from; now < to; now++) {
    for (const at of underWay.splice(0)) {
      if (at <= now) end(pace, now);
      else underWay.push(at);
    }
    while (waitFor(pace, now) <= 0) {
      begin(pace);
      const way = latency();
      arrivals.push(now + way / 2);
      if (way === 0) end(pace, now);
      else underWay.push(now + way);
    }
  }
  return arrivals;
}

function mostInASecond(times: readonly number[]): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + 1_000).length));
}

test.each([1, 2, 5, 10, 50])('L01: no second has more than %d requests, and none of them is wasted', (limit) => {
  const times = letGo(initialPace(limit), 0, 10_000);
  expect(mostInASecond(times)).toBe(limit);
  expect(times.length).toBeGreaterThan(limit * 9);
});

test('L01: nor when requests are on their way for very different times', () => {
  let turn = 0;
  const times = letGo(initialPace(10), 0, 10_000, () => [400, 5, 90, 2][turn++ % 4] ?? 0);
  expect(mostInASecond(times)).toBeLessThanOrEqual(10);
  expect(times.length).toBeGreaterThan(60);
});

test('L03: a refusal halves the rate once for all requests under way, and it grows back in five seconds', () => {
  const pace = initialPace(10);
  slowDown(pace, 0);
  slowDown(pace, 100);
  const got = [100, 2_000, 4_900, 60_000].map((now) => Math.round(rateOf(pace, now)));
  expect(got).toEqual([5, 7, 10, 10]);
  expect(mostInASecond(letGo(pace, 100, 1_100))).toBeLessThanOrEqual(6);
});

test('refusals that go on bring the rate down, and never to a stop', () => {
  const pace = initialPace(10);
  for (let now = 0; now < 60_000; now += 1_000) slowDown(pace, now);
  expect(rateOf(pace, 60_000)).toBeGreaterThan(0.5);
  expect(waitFor(pace, 60_000)).toBeLessThan(2_000);
});

test('nothing is let go before the time that the service asks for, up to ten seconds', () => {
  const pace = initialPace(10);
  slowDown(pace, 0, 3_000);
  expect(waitFor(pace, 0)).toBe(3_000);
  slowDown(pace, 0, 1e9);
  expect(waitFor(pace, 0)).toBe(10_000);
});
