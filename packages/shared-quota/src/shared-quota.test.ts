import { isErrorNamed, type Action, type Quota } from '@iot-distribution/client';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import { expect, test } from 'vitest';
import { mostInASecond } from '../test/most-in-a-second.ts';
import { ScriptedStore, type Connection } from '../test/scripted-store.ts';
import { seeded } from '../test/seeded.ts';
import { virtualClock, type VirtualClock } from '../test/virtual-clock.ts';
import { sharedQuota } from './shared-quota.ts';
import type { SharedQuotaOptions } from './options.ts';
import type { SharedLimiter } from './shared-limiter.ts';

const action: Action = 'QueryDeviceDistributeJob';
const never = new AbortController().signal;

interface Way {
  /** Milliseconds from the turn to the arrival, and from there to the response. */
  readonly uplink: () => number;
  readonly rest: () => number;
}

/** One client that sends whenever it may, until the signal is aborted. */
async function send(quota: Quota, clock: VirtualClock, way: Way, arrivals: number[], signal: AbortSignal) {
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      clock.setTimer(resolve, milliseconds);
    });
  while (!signal.aborted) {
    const turn = await quota.take(action, signal).catch(() => undefined);
    if (turn === undefined) {
      await sleep(50);
      continue;
    }
    await sleep(way.uplink());
    arrivals.push(clock.now());
    await sleep(way.rest());
    turn();
  }
}

function processes(
  connections: readonly Connection[],
  ways: Way | readonly Way[],
  clients: number,
  options: SharedQuotaOptions = {},
) {
  const clock = virtualClock();
  const store = new ScriptedStore(clock);
  const each = [ways].flat();
  const all = connections.map((connection, index) => {
    const limiter = store.connect(connection);
    const controller = new AbortController();
    const arrivals: number[] = [];
    const quota = sharedQuota(limiter, { ...options, clock });
    const way = each[index % each.length] ?? quick;
    for (let count = 0; count < clients; count++) void send(quota, clock, way, arrivals, controller.signal);
    return { arrivals, limiter, quota, end: () => controller.abort(new Error('over')) };
  });
  const arrivals = () => all.flatMap((one) => one.arrivals);
  return { clock, store, all, arrivals };
}

const seeds = Array.from({ length: 5 }, (_, index) => index + 1);

interface Load {
  readonly uplink: readonly [from: number, to: number];
  readonly rest: readonly [from: number, to: number];
  /** Requests a second. */
  readonly least: number;
  /** Milliseconds that one request in fifty takes longer to arrive. */
  readonly stall?: number;
}

const loads: readonly (readonly [what: string, load: Load])[] = [
  ['responses in 5 to 15 ms', { uplink: [1, 5], rest: [4, 10], least: 9 }],
  ['responses in up to 150 ms', { uplink: [10, 100], rest: [10, 50], least: 8.5 }],
  ['responses in a second', { uplink: [20, 120], rest: [900, 900], least: 4.7 }],
  ['responses that take unequally long', { uplink: [20, 600], rest: [150, 400], least: 5 }],
  ['stalls of a second in flight, while responses are fast', { uplink: [1, 5], rest: [4, 10], least: 8, stall: 900 }],
];

test.each(loads)(
  'four processes of four clients stay within the quota, with %s',
  async (_, { uplink, rest, least, stall = 0 }) => {
    for (const clockOf of ['server', 'process'] as const) {
      for (const seed of seeds) {
        const random = seeded(seed);
        const between = ([from, to]: readonly [number, number]) => from + random() * (to - from);
        let sent = 0;
        const way = {
          uplink: () => between(uplink) + (++sent > 40 && random() < 0.02 ? stall : 0),
          rest: () => between(rest),
        };
        const connection = { way: () => 0.2 + random() * 2, clockOf };
        const { clock, arrivals, all } = processes([connection, connection, connection, connection], way, 4);
        await clock.advance(20_000);
        for (const one of all) one.end();
        expect([seed, clockOf, mostInASecond(arrivals()) <= 10]).toEqual([seed, clockOf, true]);
        expect(arrivals().length / 20).toBeGreaterThanOrEqual(least);
        for (const one of all) expect(one.arrivals.length).toBeGreaterThan(arrivals().length / 8);
      }
    }
  },
);

const quick: Way = { uplink: () => 2, rest: () => 5 };
const near: Connection = { way: () => 0.5 };

test.each([200, 300, 990])(
  'processes whose requests take 2 ms and %d ms to arrive stay within the quota together',
  async (uplink) => {
    const far: Way = { uplink: () => uplink, rest: () => 5 };
    const { clock, all, arrivals } = processes([near, near, near, near], [quick, far, quick, far], 4);
    await clock.advance(20_000);
    for (const one of all) one.end();
    expect(mostInASecond(arrivals())).toBeLessThanOrEqual(10);
    expect(arrivals().length / 20).toBeGreaterThan(6);
  },
);

test('a process that is far from the store gets its turns next to eleven that are near', async () => {
  const far: Connection = { way: () => 60 };
  const { clock, all, arrivals } = processes([...Array.from({ length: 11 }, () => near), far], quick, 4);
  await clock.advance(60_000);
  for (const one of all) one.end();
  expect(mostInASecond(arrivals())).toBeLessThanOrEqual(10);
  expect(all.at(-1)?.arrivals.length).toBeGreaterThan(10);
  for (const one of all) {
    const gaps = one.arrivals.slice(1).map((time, index) => time - (one.arrivals[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(8_000);
  }
});

test('a process with one caller gets its turns next to one with a hundred', async () => {
  const clock = virtualClock();
  const store = new ScriptedStore(clock);
  const controller = new AbortController();
  const crowds = [1, 100].map((clients) => {
    const arrivals: number[] = [];
    const quota = sharedQuota(store.connect(near), { clock });
    for (let count = 0; count < clients; count++) void send(quota, clock, quick, arrivals, controller.signal);
    return arrivals;
  });
  await clock.advance(20_000);
  controller.abort();
  expect(crowds[0]?.length).toBeGreaterThan(40);
});

test('wall clocks that differ by no more than the tolerance change nothing', async () => {
  const connections = [-25, 25, 0, 10].map((skew): Connection => ({ ...near, clockOf: 'process', skew }));
  const { clock, all, arrivals } = processes(connections, quick, 4);
  await clock.advance(20_000);
  for (const one of all) one.end();
  expect(mostInASecond(arrivals())).toBeLessThanOrEqual(10);
  expect(arrivals().length / 20).toBeGreaterThan(9);
});

test('processes that are killed take nothing along but the seconds of their last turns', async () => {
  const clock = virtualClock();
  const store = new ScriptedStore(clock);
  const arrivals: number[] = [];
  const random = seeded(7);
  const survivor = new AbortController();
  void send(sharedQuota(store.connect(near), { clock }), clock, quick, arrivals, survivor.signal);
  void send(sharedQuota(store.connect(near), { clock }), clock, quick, arrivals, survivor.signal);
  for (let killed = 0; killed < 10; killed++) {
    // Its turns are never released, and it receives no response.
    const limiter = store.connect(near);
    let isAlive = true;
    const dying: SharedLimiter = {
      penalty: (...given) => (isAlive ? limiter.penalty(...given) : new Promise(() => {})),
      get: (...given) => (isAlive ? limiter.get(...given) : new Promise(() => {})),
      set: (...given) => (isAlive ? limiter.set(...given) : new Promise(() => {})),
    };
    const quota = sharedQuota(dying, { clock });
    for (let count = 0; count < 3; count++) {
      quota.take(action, never).then(
        () => arrivals.push(clock.now()),
        () => {},
      );
    }
    await clock.advance(500 + random() * 1_000);
    isAlive = false;
  }
  const before = arrivals.length;
  await clock.advance(10_000);
  survivor.abort();
  expect(mostInASecond(arrivals)).toBeLessThanOrEqual(10);
  expect(arrivals.length - before).toBeGreaterThan(80);
});

test('in a process the first call is served first', async () => {
  const { clock, quota } = standing();
  const order: number[] = [];
  const turns = Array.from({ length: 30 }, (_, index) => quota.take(action, never).then(() => order.push(index)));
  await clock.advance(20_000);
  await Promise.all(turns);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

function standing(options: SharedQuotaOptions = {}) {
  const clock = virtualClock();
  const store = new ScriptedStore(clock);
  const limiter = store.connect(near);
  return { clock, store, limiter, quota: sharedQuota(limiter, { ...options, clock }) };
}

async function rejection(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  return promise.then(
    () => expect.unreachable('it was not rejected'),
    (error: unknown) => error as Error & Record<string, unknown>,
  );
}

test('a call that leaves is rejected with the reason, takes nothing, and no timer is left', async () => {
  const { clock, quota } = standing({ queriesPerSecond: { [action]: 1 } });
  const first = quota.take(action, never);
  await clock.advance(5);
  (await first)();
  const controller = new AbortController();
  const waits = [quota.take(action, controller.signal), quota.take(action, controller.signal)].map(rejection);
  await clock.advance(100);
  controller.abort(new Error('enough'));
  expect((await Promise.all(waits)).map(({ message }) => message)).toEqual(['enough', 'enough']);
  await clock.advance(10);
  expect(clock.timers()).toBe(0);
  expect((await rejection(quota.take(action, controller.signal))).message).toBe('enough');
  await clock.advance(2_000);
  const next = quota.take(action, never);
  await clock.advance(5);
  expect(await next).toBeTypeOf('function');
});

test('a call that comes after all have left is served', async () => {
  const { clock, quota } = standing();
  for (let round = 0; round < 20; round++) {
    const controller = new AbortController();
    const gone = rejection(quota.take(action, controller.signal));
    controller.abort(new Error('gone'));
    const next = quota.take(action, never);
    await clock.advance(1_500);
    (await next)();
    expect((await gone).message).toBe('gone');
  }
});

async function takeAndRelease(quota: Quota, clock: VirtualClock, times: number[], name: Action = action) {
  const turn = await quota.take(name, never);
  times.push(clock.now());
  turn();
}

test('operations do not wait for one another, and each has its own limit', async () => {
  const { clock, quota } = standing();
  const times: Record<string, number[]> = {};
  for (const name of [action, 'CreateDeviceDistributeJob', 'ListDeviceDistributeJob'] as const) {
    const got = (times[name] = []) as number[];
    for (let count = 0; count < 100; count++) {
      void takeAndRelease(quota, clock, got, name);
    }
  }
  await clock.advance(5_000);
  expect(Object.values(times).map(mostInASecond)).toEqual([10, 2, 5]);
});

test('less than one call a second is one call in more than a second', async () => {
  const { clock, quota } = standing({ queriesPerSecond: { [action]: 0.3 } });
  const times: number[] = [];
  for (let count = 0; count < 5; count++) {
    void takeAndRelease(quota, clock, times);
  }
  await clock.advance(20_000);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000 / 0.3);
});

test('a turn may be released twice', async () => {
  const { clock, quota, limiter } = standing();
  const taking = quota.take(action, never);
  await clock.advance(5);
  const turn = await taking;
  turn();
  const asked = limiter.asked();
  turn();
  expect(limiter.asked()).toBe(asked);
});

test('after a throttled request all processes halve the rate, once for all in flight, and it grows back', async () => {
  const { clock, all, arrivals } = processes([near, near], quick, 4);
  await clock.advance(5_000);
  all[0]?.quota.throttled(action, undefined);
  all[1]?.quota.throttled(action, undefined);
  await clock.advance(1_100);
  const during = () => arrivals().filter((time) => time >= clock.now() - 1_000).length;
  expect(during()).toBeGreaterThanOrEqual(4);
  expect(during()).toBeLessThanOrEqual(6);
  await clock.advance(6_000);
  expect(during()).toBeGreaterThanOrEqual(9);
  for (let times = 0; times < 12; times++) {
    all[0]?.quota.throttled(action, undefined);
    await clock.advance(1_200);
  }
  expect(during()).toBeLessThanOrEqual(2);
  await clock.advance(20_000);
  for (const one of all) one.end();
  expect(during()).toBeGreaterThanOrEqual(9);
  expect(mostInASecond(arrivals())).toBeLessThanOrEqual(10);
});

test('all processes wait as long as the service requests', async () => {
  const { clock, all, arrivals } = processes([near, near], quick, 4);
  await clock.advance(3_000);
  all[0]?.quota.throttled(action, 3_000);
  await clock.advance(200);
  const before = arrivals().length;
  await clock.advance(2_750);
  expect(arrivals().length).toBe(before);
  await clock.advance(2_000);
  for (const one of all) one.end();
  expect(arrivals().length).toBeGreaterThan(before);
});

test.each([Number.NaN, -1, Number.POSITIVE_INFINITY, '5', null, 1e12])(
  'a wait of %s that a service requests stops nothing for longer than ten seconds',
  async (retryAfter) => {
    const { clock, quota } = standing({ queriesPerSecond: { [action]: 1 } });
    quota.throttled(action, retryAfter as number);
    const next = quota.take(action, never);
    await clock.advance(12_000);
    expect(await next).toBeTypeOf('function');
  },
);

test.each(['rejects', 'hangs'] as const)(
  'while the store %s, calls are rejected, and afterwards they go',
  async (failure) => {
    const { clock, store, quota } = standing();
    store.failure = failure;
    const failing = rejection(quota.take(action, never));
    await clock.advance(600);
    const error = await failing;
    expect(isErrorNamed(error, 'QuotaError') && [error.code, error.retryable, error.action]).toEqual([
      'StoreFailed',
      true,
      action,
    ]);
    expect(error.message).toContain(failure === 'hangs' ? 'no response within 500 ms' : 'error ECONNREFUSED');
    const { inspect } = await import('node:util');
    expect(inspect(error) + error.stack + JSON.stringify(error)).not.toContain('hunter2');
    quota.throttled(action, 10);
    await clock.advance(600);
    store.failure = undefined;
    const next = quota.take(action, never);
    await clock.advance(4_000);
    expect(await next).toBeTypeOf('function');
  },
);

test('a store that loses everything lets no second see more, when a process saw it fail', async () => {
  const { clock, store, all, arrivals } = processes([near, near, near, near], quick, 4);
  for (let times = 0; times < 5; times++) {
    await clock.advance(3_000);
    store.failure = 'rejects';
    await clock.advance(150);
    store.forget();
    store.failure = undefined;
  }
  await clock.advance(5_000);
  for (const one of all) one.end();
  expect(mostInASecond(arrivals())).toBeLessThanOrEqual(10);
  expect(arrivals().length).toBeGreaterThan(60);
});

test.each(['rejects', 'hangs'] as const)(
  'while the store %s, each process keeps its share, and no second sees more before, between or after',
  async (failure) => {
    for (const seed of seeds) {
      const random = seeded(seed);
      const connection = { way: () => 0.2 + random() * 5 };
      const whenStoreFails = { processes: 4 };
      const four = [connection, connection, connection, connection];
      const { clock, store, all, arrivals } = processes(four, quick, 4, { whenStoreFails });
      await clock.advance(5_000 + random() * 1_000);
      const from = clock.now();
      store.failure = failure;
      await clock.advance(10_000);
      const alone = arrivals().filter((time) => time > from + 4_000).length / 6;
      store.failure = undefined;
      store.forget();
      const back = clock.now();
      await clock.advance(35_000);
      for (const one of all) one.end();
      expect([seed, mostInASecond(arrivals())]).toEqual([seed, 10]);
      const joining = arrivals().filter((time) => time > back + 4_000 && time < back + 18_000).length / 14;
      expect(joining).toBeGreaterThan(4);
      expect(alone).toBeGreaterThan(5);
      const last = arrivals().filter((time) => time > clock.now() - 10_000).length / 10;
      expect(last).toBeGreaterThanOrEqual(9);
    }
  },
);

test.each([1_000, 5_200, 15_000])(
  'a process whose connection returns %d ms later than the store adds nothing to the limit',
  async (reconnect) => {
    for (const seed of seeds) {
      const options = { whenStoreFails: { processes: 4 } };
      const { clock, store, all, arrivals } = processes([near, near, near, { ...near, reconnect }], quick, 4, options);
      await clock.advance(5_000 + seed * 100);
      store.failure = 'rejects';
      await clock.advance(7_000);
      store.failure = undefined;
      store.forget();
      await clock.advance(40_000);
      for (const one of all) one.end();
      expect([seed, mostInASecond(arrivals())]).toEqual([seed, 10]);
    }
  },
);

test.each(['rejects', 'hangs'] as const)(
  'a turn that waits for a slow store, which %s meanwhile, is not sent together with later ones',
  async (failure) => {
    for (const seed of seeds) {
      const random = seeded(seed);
      const connection = { way: () => random() * 400 };
      const options = { whenStoreFails: { processes: 4 }, storeTimeout: 2_000 };
      const four = [connection, connection, connection, connection];
      const { clock, store, all, arrivals } = processes(four, quick, 4, options);
      for (let times = 0; times < 3; times++) {
        await clock.advance(8_000 + random() * 1_000);
        store.failure = failure;
        await clock.advance(10_000);
        store.failure = undefined;
        store.forget();
      }
      await clock.advance(10_000);
      for (const one of all) one.end();
      expect([seed, mostInASecond(arrivals()) <= 10]).toEqual([seed, true]);
      expect(arrivals().length).toBeGreaterThan(150);
    }
  },
);

test('in a process that keeps its share, a call that leaves is rejected with the reason', async () => {
  const { clock, store, quota } = standing({ whenStoreFails: { processes: 100 } });
  store.failure = 'rejects';
  const controller = new AbortController();
  const waits = Array.from({ length: 3 }, () => rejection(quota.take(action, controller.signal)));
  await clock.advance(100);
  controller.abort(new Error('enough'));
  await clock.advance(100);
  expect((await Promise.all(waits)).map(({ message }) => message)).toEqual(['enough', 'enough', 'enough']);
  expect(clock.timers()).toBe(0);
});

test.each([
  [
    'a store that responds with something else',
    { penalty: async () => undefined, get: async () => null, set: async () => {} },
  ],
  [
    'a store that throws',
    {
      penalty: () => {
        throw new Error('x');
      },
      get: async () => null,
      set: async () => {},
    },
  ],
])('%s has failed', async (_, limiter) => {
  const quota = sharedQuota(limiter as unknown as SharedLimiter, { clock: virtualClock() });
  expect(await rejection(quota.take(action, never))).toMatchObject({ name: 'QuotaError', code: 'StoreFailed' });
});

test('the limiter in memory keeps the quota of one process', async () => {
  const quota = sharedQuota(new RateLimiterMemory({ points: 1, duration: 1 }));
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: 25 }, async () => {
      const turn = await quota.take(action, never);
      times.push(performance.now());
      turn();
    }),
  );
  expect(mostInASecond(times)).toBeLessThanOrEqual(10);
});

const memory = new RateLimiterMemory({ points: 1, duration: 1 });

test.each([
  ['/limiter', undefined, {}],
  ['/limiter', new RateLimiterQueue(memory), {}],
  ['/limiter', Object.assign(new RateLimiterMemory({ points: 1, duration: 1 }), { insuranceLimiter: memory }), {}],
  ['/queriesPerSecond', memory, { queriesPerSecond: 5 }],
  ['/queriesPerSecond', memory, { queriesPerSecond: { Query: 5 } }],
  [`/queriesPerSecond/${action}`, memory, { queriesPerSecond: { [action]: 0 } }],
  [`/queriesPerSecond/${action}`, memory, { queriesPerSecond: { [action]: '5' } }],
  ['/whenStoreFails', memory, { whenStoreFails: 'ignore' }],
  ['/whenStoreFails', memory, { whenStoreFails: { processes: 0 } }],
  ['/whenStoreFails', memory, { whenStoreFails: { processes: 1.5 } }],
  ['/storeTimeout', memory, { storeTimeout: 0 }],
  ['/storeTimeout', memory, { storeTimeout: Number.NaN }],
  ['/clockTolerance', memory, { clockTolerance: -1 }],
  ['/clock', memory, { clock: { now: () => 0 } }],
  ['', memory, 'fast'],
])('what is not usable is rejected at once, with the pointer %s', (pointer, limiter, options) => {
  expect(() => sharedQuota(limiter as SharedLimiter, options as SharedQuotaOptions)).toThrow(
    expect.objectContaining({ name: 'InputError', code: 'InvalidOption', pointer }),
  );
});

test('an action of no operation is rejected', async () => {
  const { quota } = standing();
  expect(await rejection(quota.take('Query' as Action, never))).toMatchObject({ name: 'InputError' });
  expect(() => quota.throttled('Query' as Action, 1)).toThrow(expect.objectContaining({ name: 'InputError' }));
});
