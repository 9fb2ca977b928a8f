/**
 * Parts that a user plugs in hang, throw, reject, give nonsense, or come late. The call ends in time, with an error of this package that
 * shows nothing of what was thrown; and what happens after the response changes nothing about it.
 */
import { getEventListeners } from 'node:events';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import {
  createClient,
  createQuota,
  fetchTransport,
  isDistributionError,
  undiciTransport,
  type ClientOptions,
  type CredentialSource,
  type Quota,
  type Transport,
  type UndiciDispatcher,
} from '../src/index.ts';
import { createInput, jobData, jobId } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { timeOutInTransport } from './time-out-in-transport.ts';
import { quick } from './serving.ts';

const secret = canary.accessKeySecret;
const body = new TextEncoder().encode(JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(1) }));
const response = { status: 200, headers: { 'content-type': 'application/json' }, body };
const ok: Transport = async () => response;
const turn = () => {};
const freeQuota: Quota = { take: async () => turn, throttled: () => {} };

const clientOf = (options: Partial<ClientOptions>) =>
  createClient({ credentials: canary, transport: ok, retry: quick, ...options });

/** An object every use of which throws a secret. */
const trap = () => {
  const fail = () => {
    throw new Error(secret);
  };
  return new Proxy(() => {}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail, apply: fail });
};
/** An object with its `then` method. */
const awaited = (then: () => unknown): object =>
  new Proxy({}, { get: (_, name) => (name === 'then' ? then : undefined) });
const thrown: readonly (readonly [what: string, value: () => unknown])[] = [
  ['an error with a secret in its text', () => new Error(secret)],
  ['an error with a secret in its cause', () => new Error('', { cause: { code: secret, message: secret } })],
  ['an error with a secret for a code', () => Object.assign(new Error(secret), { code: secret, errno: -2 })],
  ['an error whose getters throw', () => Object.defineProperty(new Error(secret), 'code', { get: () => trap()() })],
  ['an error that is its own cause', () => Object.assign(new Error(secret), { cause: undefined })],
  ['a string', () => secret],
  ['undefined', () => undefined],
  ['null', () => null],
  ['a proxy whose traps throw', trap],
  ['a function', () => () => secret],
  ['an error of another realm', () => runInContext(`new Error(${JSON.stringify(secret)})`, createContext({}))],
];

type Part = (run: () => unknown) => Partial<ClientOptions>;

/** Each part that gives something, in the place where its work is done by `run`. */
const parts: readonly (readonly [name: string, part: Part])[] = [
  ['transport', (run) => ({ transport: run as Transport })],
  ['fetch', (run) => ({ transport: fetchTransport(run as typeof fetch) })],
  ['quota.take', (run) => ({ quota: { ...freeQuota, take: run as Quota['take'] } })],
  ['credentials', (run) => ({ credentials: run as () => typeof canary })],
  ['getCredential', (run) => ({ credentials: { getCredential: run as () => Promise<typeof canary> } })],
];
const asks: readonly (readonly [name: string, part: Part])[] = [
  ...parts,
  ['quota.takeNow', (run) => ({ quota: { ...freeQuota, takeNow: run as NonNullable<Quota['takeNow']> } })],
  ['now', (run) => ({ now: run as () => number })],
  ['nonce', (run) => ({ nonce: run as () => string })],
  [
    'a getter of a key',
    (run) => ({ credentials: Object.defineProperty({ ...canary }, 'accessKeySecret', { get: run }) }),
  ],
  [
    'a getter of a key that a function returns',
    (run) => ({
      credentials: () => Object.defineProperty({ ...canary }, 'expiration', { get: run }),
    }),
  ],
];

/** Calls back rather than giving something. */
const dispatcher: Part = (run) => ({ transport: undiciTransport({ dispatch: run, request: run } as UndiciDispatcher) });

describe.each([...parts, ['a dispatcher of undici', dispatcher] as const])('%s that never settles', (_, part) => {
  const hanging = () => clientOf(part(() => new Promise(() => {})));

  test('rejects the call at its time limit', async () => {
    const got = await rejection(hanging().queryDeviceDistributeJob({ jobId }, { timeout: 20 }));
    expect(got).toMatchObject({ name: 'TimeoutError', action: 'QueryDeviceDistributeJob' });
  });

  test('rejects the call when the caller aborts, and leaves no listener', async () => {
    const controller = new AbortController();
    const call = rejection(hanging().queryDeviceDistributeJob({ jobId }, { signal: controller.signal }));
    setImmediate(() => controller.abort(new Error(secret)));
    const got = await call;
    expect(got).toMatchObject({ name: 'AbortedError' });
    expect(leaks(got)).toEqual([]);
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
  });

  test('rejects a create at the time limit of the call', async () => {
    const got = await rejection(hanging().createDeviceDistributeJob(createInput, { timeout: 20 }));
    expect(got).toMatchObject({ name: 'TimeoutError', action: 'CreateDeviceDistributeJob' });
  });
});

describe.each(asks)('%s', (name, part) => {
  const failing: readonly (readonly [what: string, run: () => unknown])[] = thrown.flatMap(([what, value]) => [
    [
      `throws ${what}`,
      () => {
        throw value();
      },
    ],
    ...(parts.some(([one]) => one === name)
      ? [[`rejects with ${what}`, () => Promise.reject(value() as Error)] as const]
      : []),
  ]);

  test.each(failing)('that %s gives an error of this package without the message', async (_, run) => {
    const got = await rejection(clientOf(part(run)).queryDeviceDistributeJob({ jobId }));
    expect(isDistributionError(got)).toBe(true);
    expect(got).toMatchObject({ action: 'QueryDeviceDistributeJob', attempts: expect.any(Number) });
    expect(leaks(got)).toEqual([]);
  });

  const nonsense: readonly (readonly [what: string, value: () => unknown])[] = [
    ['undefined', () => undefined],
    ['null', () => null],
    ['a number', () => NaN],
    ['a string', () => secret],
    ['an empty object', () => ({})],
    ['an array', () => [secret]],
    ['a symbol', () => Symbol(secret)],
    ['a proxy whose traps throw', trap],
    ['a promise that is rejected', () => Promise.reject(new Error(secret))],
    ['a thenable that throws', () => awaited(() => trap()())],
  ];
  // These are a valid turn, date, nonce and secret.
  const fine: Readonly<Record<string, readonly string[]>> = {
    'quota.takeNow': ['undefined', 'null', 'a proxy whose traps throw'],
    'a getter of a key that a function returns': ['undefined', 'null'],
    nonce: ['a string'],
    'a getter of a key': ['a string'],
  };
  test.each(nonsense.filter(([what]) => !fine[name]?.includes(what)))(
    'that returns %s gives an error of this package without the value',
    async (_, value) => {
      const unheard: unknown[] = [];
      const listener = (reason: unknown) => void unheard.push(reason);
      process.on('unhandledRejection', listener);
      const given: Partial<ClientOptions> = { timeout: 1_000, ...part(value) };
      const got = await rejection(clientOf(given).queryDeviceDistributeJob({ jobId }));
      await new Promise((resolve) => setImmediate(resolve));
      process.off('unhandledRejection', listener);
      expect(isDistributionError(got)).toBe(true);
      expect(leaks(got)).toEqual([]);
      expect(unheard).toEqual([]);
    },
  );
});

describe('a transport', () => {
  const odd: readonly (readonly [what: string, given: object])[] = [
    ['no status', { ...response, status: undefined }],
    ['a status that is a string', { ...response, status: '200' }],
    ['a status above 599', { ...response, status: 1e6 }],
    ['no headers', { ...response, headers: null }],
    ['a header that is an array', { ...response, headers: { 'content-type': ['application/json'] } }],
    ['a string as its body', { ...response, body: '{}' }],
    ['no body', { ...response, body: undefined }],
    ['an ArrayBuffer as its body', { ...response, body: body.buffer }],
  ];

  test.each(odd)('that returns a response with %s gives an error that is not retried', async (_, given) => {
    let turns = 0;
    const transport = (async () => (++turns, given)) as unknown as Transport;
    const got = await rejection(clientOf({ transport }).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', code: 'InvalidResponse', retryable: false });
    expect(turns).toBe(1);
  });

  test('may return a Uint8Array of another realm', async () => {
    const foreign: unknown = runInContext(`Uint8Array.from(${JSON.stringify([...body])})`, createContext({}));
    const transport = (async () => ({ ...response, body: foreign })) as Transport;
    expect((await clientOf({ transport }).queryDeviceDistributeJob({ jobId })).success).toBe(true);
  });

  test('that responds after the time limit has no effect', async () => {
    let late = () => {};
    const transport: Transport = () => new Promise((resolve) => (late = () => resolve(response)));
    const client = clientOf({ transport, retry: false });
    const call = () => rejection(client.queryDeviceDistributeJob({ jobId }, { timeout: 20 }));
    expect(await timeOutInTransport(20, call)).toMatchObject({ name: 'TimeoutError', attempts: 1 });
    late();
  });

  test('may throw a frozen error', async () => {
    const transport: Transport = async () => {
      throw Object.freeze(new TypeError(secret));
    };
    const got = await rejection(clientOf({ transport }).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', attempts: 4 });
    expect(leaks(got)).toEqual([]);
  });
});

describe('a dispatcher of undici', () => {
  type Callback = (error: unknown, response?: unknown) => void;
  const calling = (request: (options: { onStart: (abort: () => void) => void }, callback: Callback) => unknown) =>
    clientOf({
      transport: undiciTransport({ dispatch: () => {}, request } as unknown as UndiciDispatcher),
      retry: false,
    });

  const nonsense: readonly (readonly [what: string, given: readonly [unknown, unknown?]])[] = [
    ['undefined', [null]],
    ['null', [null, null]],
    ['an empty object', [null, {}]],
    ['a body that is a string', [null, { statusCode: 200, headers: {}, body: '{}' }]],
    ['invalid headers', [null, { statusCode: 200, headers: { a: 5 }, body: null }]],
    ['a proxy whose traps throw', [null, trap()]],
    ['an error that is a string', [secret]],
    ['an error that is undefined', [undefined]],
    ['an error that is a proxy whose traps throw', [trap()]],
    ['an error whose getters throw', [Object.defineProperty(new Error(secret), 'code', { get: () => trap()() })]],
  ];

  test.each(nonsense)(
    'that calls back with %s, synchronously or later, gives an error of this package',
    async (_, given) => {
      for (const call of [(back: () => void) => back(), (back: () => void) => void setImmediate(back)]) {
        const client = calling((__, callback) => call(() => callback(...given)));
        const got = await rejection(client.queryDeviceDistributeJob({ jobId }, { timeout: 5_000 }));
        expect(got).toMatchObject({ name: 'TransportError', attempts: 1 });
        expect(leaks(got)).toEqual([]);
      }
    },
  );

  test('that calls back again, during or after the call, has no further effect', async () => {
    const client = calling((_, callback) => {
      callback(Object.assign(new Error(secret), { code: 'ECONNRESET' }));
      callback(null, {});
      setImmediate(() => callback(new Error(secret)));
    });
    const got = await rejection(client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TransportError', code: 'ECONNRESET' });
    await new Promise((resolve) => setTimeout(resolve));
  });

  test('whose promise rejects and whose abort function throws does not crash the process', async () => {
    const client = calling(({ onStart }) => {
      onStart(() => trap()());
      return Promise.reject(new Error(secret));
    });
    const got = await rejection(client.queryDeviceDistributeJob({ jobId }, { timeout: 20 }));
    expect(got).toMatchObject({ name: 'TimeoutError' });
    await new Promise((resolve) => setTimeout(resolve));
  });
});

describe('a quota', () => {
  const released: readonly (readonly [how: string, release: () => unknown])[] = [
    [
      'throws',
      () => {
        throw new Error(secret);
      },
    ],
    ['rejects', () => Promise.reject(new Error(secret))],
    ['never settles', () => new Promise(() => {})],
    ['returns a string', () => secret],
  ];

  test.each(released)('whose release %s does not affect the response', async (_, release) => {
    const quota: Quota = { ...freeQuota, take: async () => release as () => void };
    expect((await clientOf({ quota }).queryDeviceDistributeJob({ jobId })).success).toBe(true);
    const failing: Transport = async () => ({ ...response, status: 403, body: new Uint8Array() });
    const got = await rejection(clientOf({ quota, transport: failing }).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'ServiceError', status: 403 });
    expect(leaks(got)).toEqual([]);
  });

  test.each(released)('whose throttled %s does not affect the error', async (_, run) => {
    const quota: Quota = { ...freeQuota, throttled: run as () => void };
    const transport: Transport = async () => ({ ...response, status: 429, body: new Uint8Array() });
    const got = await rejection(clientOf({ quota, transport }).queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'ThrottledError', attempts: 4 });
    expect(leaks(got)).toEqual([]);
  });

  test('whose turn is granted after the call gets it back', async () => {
    let releases = 0;
    let late = () => {};
    const take = () => new Promise<() => void>((resolve) => (late = () => resolve(() => releases++)));
    const call = clientOf({ quota: { ...freeQuota, take } }).queryDeviceDistributeJob({ jobId }, { timeout: 20 });
    await rejection(call);
    late();
    await new Promise((resolve) => setImmediate(resolve));
    expect(releases).toBe(1);
  });

  test('that fails once is called again, even for a create, since nothing was sent', async () => {
    let turns = 0;
    const take = async () => {
      if (++turns === 1) throw new Error(secret);
      return turn;
    };
    let sent = 0;
    const created = new TextEncoder().encode(JSON.stringify({ RequestId: 'R', Success: true, JobId: 'J-1' }));
    const transport: Transport = async () => (++sent, { ...response, body: created });
    const client = clientOf({ quota: { ...freeQuota, take }, transport });
    expect((await client.createDeviceDistributeJob(createInput)).jobId).toBe('J-1');
    expect([turns, sent]).toEqual([2, 1]);
  });

  test('that grants no turn within the time limit is named by the error', async () => {
    const quota = createQuota({ queriesPerSecond: { QueryDeviceDistributeJob: 1 } });
    quota.takeNow('QueryDeviceDistributeJob');
    const got = await rejection(clientOf({ quota }).queryDeviceDistributeJob({ jobId }, { timeout: 20 }));
    expect(got).toMatchObject({ name: 'TimeoutError', code: 'QuotaTimeout', attempts: 0 });
    expect(got.message).toContain('waited for the quota');
  });
});

describe('onEvent', () => {
  const listeners: readonly (readonly [how: string, listener: () => unknown])[] = [
    [
      'throws',
      () => {
        throw new Error(secret);
      },
    ],
    ['rejects', () => Promise.reject(new Error(secret))],
    ['never settles', () => new Promise(() => {})],
    ['returns a proxy whose traps throw', trap],
    ['returns a thenable that throws', () => awaited(() => trap()())],
  ];

  test.each(listeners)('that %s does not affect the call', async (_, listener) => {
    let turns = 0;
    const transport: Transport = async () => (++turns === 1 ? { ...response, status: 503 } : response);
    const onEvent = listener as () => void;
    expect((await clientOf({ transport, onEvent }).queryDeviceDistributeJob({ jobId })).success).toBe(true);
  });
});

describe('a signal', () => {
  const hanging = clientOf({ transport: () => new Promise(() => {}) });
  const made = 'const controller = new AbortController(); controller';
  const foreign = () => runInContext(made, createContext({ AbortController: foreignController })) as AbortController;
  /** As a page of a test environment has it: same shape, other class. */
  class foreignController extends EventTarget {
    aborted = false;
    reason: unknown;
    get signal() {
      return this as unknown as AbortSignal;
    }
    abort(reason: unknown) {
      Object.assign(this, { aborted: true, reason });
      this.dispatchEvent(new Event('abort'));
    }
  }

  test('of another realm aborts the call', async () => {
    const controller = foreign();
    const call = rejection(hanging.queryDeviceDistributeJob({ jobId }, { signal: controller.signal }));
    setImmediate(() => controller.abort(new Error(secret)));
    const got = await call;
    expect(got).toMatchObject({ name: 'AbortedError', timedOut: false });
    expect(leaks(got)).toEqual([]);
  });

  test.each([
    ['a timeout', () => AbortSignal.timeout(5), true],
    [
      'a combination of two signals that a timeout aborts',
      () => AbortSignal.any([AbortSignal.timeout(5), new AbortController().signal]),
      true,
    ],
    ['an abort without a reason', () => AbortSignal.abort(), false],
    ['an abort with a reason', () => AbortSignal.abort(new Error(secret)), false],
    ['an abort with a reason that throws when it is read', () => AbortSignal.abort(trap()), false],
    ['an abort with the reason null', () => AbortSignal.abort(null), false],
  ])('of %s shows in the error whether a timeout was the cause', async (_, signalOf, timedOut) => {
    const got = await rejection(hanging.queryDeviceDistributeJob({ jobId }, { signal: signalOf() }));
    expect(got).toMatchObject({ name: 'AbortedError', timedOut });
    expect(JSON.parse(JSON.stringify(got))).toMatchObject({ timedOut });
    expect(leaks(got)).toEqual([]);
  });

  test.each([
    ['an empty object', {}],
    ['a number', 5],
    ['a string', secret],
    ['a controller', new AbortController()],
    ['a proxy whose traps throw', trap()],
    ['a revoked proxy', revoked()],
  ])('that is %s is rejected before anything is sent', async (_, signal) => {
    const got = await rejection(
      clientOf({}).queryDeviceDistributeJob({ jobId }, { signal: signal as unknown as AbortSignal }),
    );
    expect(got).toMatchObject({ name: 'InputError', pointer: '/signal', attempts: 0 });
    expect(leaks(got)).toEqual([]);
  });
});

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('a date of another realm', () => {
  test('is accepted as the expiration of a key', async () => {
    let asked = 0;
    const expiration: unknown = runInContext('new Date(Date.now() + 3_600_000)', createContext({}));
    const credentials = (() => (++asked, { ...canary, expiration })) as CredentialSource;
    const client = clientOf({ credentials });
    for (let count = 0; count < 3; count++) await client.queryDeviceDistributeJob({ jobId });
    expect(asked).toBe(1);
  });
});
