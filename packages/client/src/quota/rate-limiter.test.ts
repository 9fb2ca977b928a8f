import { describe, expect, test } from 'vitest';
import { caseCount } from '../../../../tools/tests/case-count.ts';
import { seeded } from '../../test/seeded.ts';
import {
  begin,
  end,
  initialPace,
  rateOf,
  reduceRate,
  waitFor,
  type CountedRequest,
  type Pace,
} from './rate-limiter.ts';

/** How a service far away sees the requests that a pace lets go. Times in milliseconds, drawn again for each request. */
interface Way {
  /** From the sending to the arrival. `burst`: it went at once, maybe over a new connection. */
  readonly uplink: (burst: boolean) => number;
  /** From the arrival to the response. */
  readonly rest: () => number;
}

interface Load {
  /** When the next request is wanted, after one at `now`; those that find no room queue up. */
  readonly next: (now: number) => number;
  readonly until: number;
}

/** Runs a virtual clock from event to event. Gives the times at which requests arrive, and how many were sent. */
function run(pace: Pace, way: Way, { next, until }: Load): { readonly arrivals: number[]; readonly sent: number } {
  const arrivals: number[] = [];
  const underWay: { at: number; request: CountedRequest }[] = [];
  let [queued, wanted, sent, now] = [0, 0, 0, 0];
  const send = (paced: boolean) => {
    const request = begin(pace, now, paced);
    const arrival = now + way.uplink(!paced);
    arrivals.push(arrival);
    underWay.push({ at: arrival + way.rest(), request });
    sent += 1;
  };
  while (now < until) {
    for (const done of underWay.filter(({ at }) => at <= now)) {
      end(pace, done.request, now);
      underWay.splice(underWay.indexOf(done), 1);
    }
    for (; queued > 0 && waitFor(pace, now, true) <= 0; queued -= 1) send(true);
    for (; wanted <= now; wanted = next(now)) {
      if (queued === 0 && waitFor(pace, now, false) <= 0) send(false);
      else queued += 1;
      // A load without end never lets the queue run empty: there is no use in counting it.
      if (queued > 100) break;
    }
    const turn = queued > 0 ? now + waitFor(pace, now, true) : Infinity;
    now = Math.min(turn, queued > 100 ? Infinity : wanted, ...underWay.map(({ at }) => at));
  }
  return { arrivals, sent };
}

/** The most arrivals in any second, the first instant included and the last not. */
function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  let [most, first] = [0, 0];
  for (const [last, time] of sorted.entries()) {
    while ((sorted[first] as number) <= time - 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

const always: Load = { next: (now) => now, until: 30_000 };
const atRandom = (random: () => number, perSecond: number): Load => ({
  next: (now) => now - (Math.log(1 - random()) * 1_000) / perSecond,
  until: 30_000,
});
const inBursts = (random: () => number): Load => ({
  next: (now) => (random() < 0.9 ? now : now + random() * 3_000),
  until: 30_000,
});

const seeds = Array.from({ length: caseCount(10) }, (_, index) => index + 1);
const latencies: readonly (readonly [name: string, of: (random: () => number) => () => number])[] = [
  ['of 5 ms', () => () => 5],
  ['of 1 s', () => () => 1_000],
  ['of 20 ms to 2 s', (random) => () => 20 + random() * 1_980],
  ['that is mostly short and sometimes 9 s', (random) => () => (random() < 0.95 ? 30 : 9_000)],
  ['that is around 100 ms, where both ways to count meet', (random) => () => 60 + random() * 80],
];
const loads: readonly (readonly [name: string, of: (random: () => number, limit: number) => Load])[] = [
  ['that never ends', () => always],
  ['of as many as are allowed', (random, limit) => atRandom(random, limit)],
  ['of fewer', (random, limit) => atRandom(random, limit * 0.7)],
  ['in bursts', (random) => inBursts(random)],
];
const cases = latencies.flatMap((latency) => loads.map((load) => [latency[0], load[0], latency[1], load[1]] as const));

describe.each([1, 2, 5, 10, 50])('with a limit of %d', (limit) => {
  test.each(cases)(
    'with a latency %s and a load %s, the limit is respected in every second if transit times differ by up to 100 ms',
    (_, __, latency, load) => {
      for (const seed of limit === 10 ? seeds : seeds.slice(0, Math.ceil(seeds.length / 4))) {
        const random = seeded(seed);
        const way = { uplink: () => 25 + random() * 100, rest: latency(random) };
        const { arrivals } = run(initialPace(limit), way, load(random, limit));
        expect([seed, mostInASecond(arrivals) <= limit]).toEqual([seed, true]);
      }
    },
  );
});

test.each(latencies)(
  'with a latency %s, the limit is respected if unpaced requests arrive up to 390 ms later because of a new connection',
  (_, latency) => {
    for (const seed of seeds) {
      const random = seeded(seed);
      const way = { uplink: (burst: boolean) => 25 + random() * (burst ? 490 : 100), rest: latency(random) };
      const { arrivals } = run(initialPace(10), way, inBursts(random));
      expect([seed, mostInASecond(arrivals) <= 10]).toEqual([seed, true]);
    }
  },
);

test('with mostly fast responses, the limit is respected although some requests take a second to arrive', () => {
  for (const seed of seeds) {
    const random = seeded(seed);
    // Until it is known that responses are fast, nothing stalls.
    let sent = 0;
    const uplink = () => (++sent > 10 && random() < 0.1 ? random() * 990 : random() * 10);
    const { arrivals } = run(initialPace(10), { uplink, rest: () => random() * 10 }, always);
    expect([seed, mostInASecond(arrivals) <= 10]).toEqual([seed, true]);
  }
});

const throughputs: readonly (readonly [what: string, latency: number, least: number])[] = [
  ['5 ms', 5, 9.2],
  ['95 ms, up to which responses count', 95, 8.5],
  ['300 ms', 300, 8.8],
  ['1 s', 1_000, 8.8],
  ['5 s', 5_000, 8.8],
];

test.each(throughputs)('with a latency of %s, at least 8.5 requests per second are sent', (_, latency, least) => {
  for (const seed of seeds) {
    const random = seeded(seed);
    const { sent } = run(initialPace(10), { uplink: () => random() * 100, rest: () => latency }, always);
    expect(sent / 30).toBeGreaterThan(least);
  }
});

test('after a burst, waiting requests are spaced evenly', () => {
  const { arrivals } = run(initialPace(10), { uplink: () => 0, rest: () => 1_000 }, { ...always, until: 10_000 });
  const gaps = arrivals.slice(1).map((time, index) => Math.round(time - (arrivals[index] ?? 0)));
  expect(gaps.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 0));
  expect(gaps[9]).toBe(1_500);
  expect(new Set(gaps.slice(19))).toEqual(new Set([111]));
});

test('a late timer delays only its own request', () => {
  const pace = initialPace(10);
  let now = 0;
  const sentAt: number[] = [];
  for (let count = 0; count < 100; count++) {
    const wait = Math.max(0, waitFor(pace, now, true));
    now += wait + (wait > 0 ? 10 : 0);
    sentAt.push(now);
    const request = begin(pace, now, true);
    // Their responses come when they count no longer.
    if (count % 7 === 0) end(pace, request, now + 5_000);
  }
  expect(mostInASecond(sentAt)).toBeLessThanOrEqual(10);
  expect(100 / (now / 1_000)).toBeGreaterThan(8.7);
});

test('in a process whose timers and sockets are up to 60 ms late, the limit is respected', () => {
  for (const seed of seeds) {
    const random = seeded(seed);
    const pace = initialPace(10);
    const lateness = () => (random() < 0.3 ? random() * 60 : 0);
    const arrivals: number[] = [];
    let now = 0;
    for (let count = 0; count < 300; count++) {
      const wait = Math.max(0, waitFor(pace, now, true));
      // The first timer tells.
      now += wait + (count === 10 ? 60 : lateness());
      begin(pace, now, true);
      arrivals.push(now + random() * 100 + (count > 10 ? random() * pace.lateness : 0));
    }
    expect([seed, mostInASecond(arrivals) <= 10]).toEqual([seed, true]);
  }
});

test('five requests per second are sent without a wait', () => {
  const pace = initialPace(10);
  for (let now = 0; now < 10_000; now += 1_000) {
    for (let count = 0; count < 5; count++) {
      expect(waitFor(pace, now, false)).toBeLessThanOrEqual(0);
      end(pace, begin(pace, now, false), now + 50);
    }
  }
});

test('for a minute after throttling, a request counts until its response, even if it arrives late', () => {
  for (const seed of seeds) {
    const random = seeded(seed);
    const pace = initialPace(10);
    reduceRate(pace, 0);
    const way = { uplink: () => random() * 3_000, rest: () => random() * 500 };
    const { arrivals } = run(pace, way, { ...always, until: 59_000 });
    expect([seed, mostInASecond(arrivals) <= 10]).toEqual([seed, true]);
  }
});

test('requests in flight when another is throttled also count until their responses', () => {
  const pace = initialPace(10);
  const requests = Array.from({ length: 10 }, () => begin(pace, 0, false));
  reduceRate(pace, 500);
  expect(waitFor(pace, 5_000, true)).toBeGreaterThan(1_000);
  for (const request of requests) end(pace, request, 5_000);
  expect(waitFor(pace, 5_000, true)).toBe(1_000);
});

test('a throttled request halves the rate once for all requests in flight, and it recovers in five seconds', () => {
  const pace = initialPace(10);
  reduceRate(pace, 0);
  reduceRate(pace, 100);
  const got = [100, 2_000, 4_900, 60_000].map((now) => Math.round(rateOf(pace, now)));
  expect(got).toEqual([5, 7, 10, 10]);
});

test('repeated throttling reduces the rate to a minimum above zero', () => {
  const pace = initialPace(10);
  for (let now = 0; now < 60_000; now += 1_000) reduceRate(pace, now);
  expect(rateOf(pace, 60_000)).toBeGreaterThan(0.5);
  expect(waitFor(pace, 60_000, true)).toBeLessThan(2_000);
});

test('no request is sent before the delay that the service requests, up to ten seconds', () => {
  const pace = initialPace(10);
  reduceRate(pace, 0, 3_000);
  expect(waitFor(pace, 0, false)).toBe(3_000);
  reduceRate(pace, 0, 1e9);
  expect(waitFor(pace, 0, false)).toBe(10_000);
});

test('a request whose end is never reported stops counting', () => {
  const pace = initialPace(1);
  begin(pace, 0, false);
  expect(waitFor(pace, 0, true)).toBe(1_500);
  reduceRate(pace, 0);
  expect(waitFor(pace, 0, true)).toBeLessThan(70_000);
  expect(waitFor(pace, 100_000, true)).toBeLessThanOrEqual(0);
});

test('below the limit, the number of stored requests stays bounded', () => {
  const pace = initialPace(1e9);
  for (let now = 0; now < 50_000; now += 5) {
    expect(waitFor(pace, now, false)).toBeLessThanOrEqual(0);
    end(pace, begin(pace, now, false), now + 1);
  }
  // 200 per second, each of which counts for a second.
  expect(pace.counted.length).toBeLessThan(500);
});

test('an end that is reported twice changes nothing', () => {
  const pace = initialPace(1);
  const request = begin(pace, 0, false);
  end(pace, request, 100);
  end(pace, request, 5_000);
  expect(waitFor(pace, 100, false)).toBe(1_000);
});

test('the room for the next request opens when the first of the requests stops counting, in any order of responses', () => {
  const pace = initialPace(3);
  const requests = [0, 10, 20].map((now) => begin(pace, now, false));
  for (const [index, now] of [300, 100, 200].entries()) end(pace, requests[index] as CountedRequest, now);
  expect(waitFor(pace, 300, false)).toBe(800);
});

test('the allowance for jitter depends on the median of the last nine responses', () => {
  const jitterAfter = (...durations: readonly number[]) => {
    const pace = initialPace(1_000);
    for (const latency of durations) end(pace, begin(pace, 0, false), latency);
    return begin(pace, 0, false).jitter;
  };
  expect(jitterAfter()).toBe(500);
  expect(jitterAfter(150)).toBe(1_000);
  expect(jitterAfter(151)).toBe(500);
  expect(jitterAfter(1_000, 10, 20)).toBe(1_000);
  expect(jitterAfter(10, 1_000, 2_000)).toBe(500);
  // The first response no longer counts.
  expect(jitterAfter(10, 10, 10, 10, 10, 500, 500, 500, 500)).toBe(1_000);
  expect(jitterAfter(10, 10, 10, 10, 10, 500, 500, 500, 500, 500)).toBe(500);
});

test('a request that is sent late counts longer by its lateness', () => {
  const pace = initialPace(1);
  begin(pace, 0, true);
  expect(waitFor(pace, 0, true)).toBe(1_110);
  expect(begin(pace, 1_150, true).jitter).toBe(150);
});

test('throttling a second after a slowdown reduces the rate again', () => {
  const pace = initialPace(10);
  reduceRate(pace, 0);
  reduceRate(pace, 999);
  expect(rateOf(pace, 999)).toBeCloseTo(5.999, 9);
  reduceRate(pace, 1_000);
  expect(rateOf(pace, 1_000)).toBe(3);
});
