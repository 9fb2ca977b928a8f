/** Lost responses to a create or a delete: no second job, and no unproven success. */
// oxlint-disable-next-line no-restricted-imports -- a test may use the other side; the package does not.
import { createEmulator, testAccount, type Fault } from '@iot-distribution/emulator';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createClient,
  createQuota,
  nodeTransport,
  type ClientEvent,
  type ClientOptions,
  type Transport,
} from '../src/index.ts';
import { created, createInput, deleted, jobData, jobId, jobList } from './wire-responses.ts';
import { canary, leaks, outcome, rejection } from './canary.ts';
import { cut, deadOrigin, failure, gatewayError, silence, text, type Responder } from './fault-server.ts';
import { endOnceReceived } from './end-once-received.ts';
import { timeOutFirst } from './first-timeout.ts';
import { timeOutInTransport } from './time-out-in-transport.ts';
import { quick, serving, type Serving } from './serving.ts';

/** A listed job as the create above makes it, now. */
function made(id: string, more: Readonly<Record<string, unknown>> = {}) {
  return jobData(1, {
    JobId: id,
    GmtCreate: Date.now(),
    SourceInstanceId: 'iot-060***',
    TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6ja***' }] },
    Total: 2,
    ...more,
  });
}

/** Lists the current jobs. */
const listing =
  (...jobs: readonly (() => unknown)[]): Responder =>
  (response, received) =>
    jobList(jobs.map((make) => make()))(response, received);

const ours = () => made('J-1');
const other = () => made('J-2');
const create = 'CreateDeviceDistributeJob';
const list = 'ListDeviceDistributeJob';
const remove = 'DeleteDeviceDistributeJob';
const product = {
  productKey: 'a1BwAGV****',
  sourceInstanceId: 'iot-060***',
  targetInstanceId: 'iot-cn-6ja***',
  targetUid: '198***',
} as const;

/** How a response can be lost, and whether the request is sent again with a nonce that was not used before. */
const losses: readonly (readonly [how: string, answer: Responder, newNonce: boolean])[] = [
  ['the connection is reset after the request was read', cut, false],
  ['it is never sent', silence, false],
  ['it is the error SignatureNonceUsed, so the request arrived', gatewayError('SignatureNonceUsed'), true],
  ['it is an internal error of the gateway', gatewayError('InternalError', 500), false],
  ['it is a 503 of the gateway', gatewayError('ServiceUnavailable', 503), false],
  ['it is a system exception of the service', failure('iot.system.SystemException'), true],
  ['it is a 502 of an intermediary', text(502, '<html>Bad Gateway</html>'), false],
  ['it is a 503 without a body', text(503, ''), false],
  ['it is an HTML page with status 200', text(200, '<html>Welcome</html>', { 'content-type': 'text/html' }), false],
  ['it is empty, with status 200', text(200, ''), false],
  ['it is truncated', text(200, '{"RequestId":"E55', { 'content-type': 'application/json' }), false],
];

describe.each(losses)('the response to a create is lost: %s', (_, loss, newNonce) => {
  const attempt = 5_000;
  const options = { timeout: { attempt }, quota: false, retry: quick } as const;
  const creating = ({ client, server }: Serving) => {
    const call = () => client.createDeviceDistributeJob(createInput);
    return loss === silence ? timeOutFirst(server, attempt, call) : call();
  };
  const candidate = { jobId: 'J-1', total: 2, status: 'running', gmtCreate: expect.any(Number) as number };

  test('one similar job in the list is a candidate, and the outcome is unknown', async () => {
    await using at = await serving([loss, listing(ours)], options);
    const got = await rejection(creating(at));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [candidate], attempts: 1, retryable: false });
    expect(got.message).toContain('1 job in the list may be its job. Call proveJob');
    expect(leaks(got)).toEqual([]);
    expect(at.actions()).toEqual([create, list]);
  });

  test('two similar jobs are two candidates', async () => {
    await using at = await serving([loss, listing(ours, other)], options);
    const got = await rejection(creating(at));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [candidate, { ...candidate, jobId: 'J-2' }] });
    expect(got.message).toContain('2 jobs in the list may be its job');
    expect(at.actions()).toEqual([create, list]);
  });

  test('a job that only the second read of the list shows is a candidate', async () => {
    await using at = await serving([loss, listing(), listing(ours)], options);
    const got = await rejection(creating(at));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [candidate] });
    expect(at.actions()).toEqual([create, list, list]);
  });

  test('if the list cannot be read, the outcome is unknown', async () => {
    await using at = await serving([loss, gatewayError('NoPermission', 403)], options);
    const got = await rejection(creating(at));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [], inDoubt: true });
    expect(at.actions()).toEqual([create, list]);
  });

  test('if neither read of the list shows a job, the create is sent again', async () => {
    await using at = await serving([loss, listing(), listing(), created('J-3')], options);
    const got = await creating(at);
    expect(got.jobId).toBe('J-3');
    expect(at.actions()).toEqual([create, list, list, create]);
    const nonces = at.server.received.map(({ parameters }) => parameters['SignatureNonce']);
    // The gateway accepts a nonce once: the lost request cannot arrive later and make a second job.
    expect(nonces[3] === nonces[0]).toBe(!newNonce);
    expect(new Set(nonces).size).toBe(newNonce ? 4 : 3);
  });

  test('the sole writer takes the only similar job as the result', async () => {
    const events: ClientEvent[] = [];
    const onEvent = (event: ClientEvent) => void events.push(event);
    await using at = await serving([loss, listing(ours)], { ...options, soleWriter: true, onEvent });
    const got = await creating(at);
    expect(got).toEqual({ requestId: 'E55E50B9', success: true, jobId: 'J-1' });
    expect(events).toContainEqual({ type: 'reconciled', call: 1, action: create, outcome: 'adopted' });
  });
});

test('if the second request is rejected since its nonce was used, the create is not sent a third time', async () => {
  const script = [cut, listing(), listing(), gatewayError('SignatureNonceUsed'), listing(), listing()];
  await using at = await serving(script, { quota: false });
  const got = await rejection(at.client.createDeviceDistributeJob(createInput));
  expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [], attempts: 2 });
  expect(at.actions()).toEqual([create, list, list, create, list, list]);
});

test('after a rejection of the second request, the outcome of the first is still unknown', async () => {
  const script = [cut, listing(), listing(), gatewayError('Forbidden.RAM', 403), listing(), listing()];
  await using at = await serving(script, { quota: false });
  const got = await rejection(at.client.createDeviceDistributeJob(createInput));
  expect(got).toMatchObject({ name: 'AuthError', inDoubt: true, retryable: false });
});

test('a service error of the second request, with the nonce of the first, proves that the first was not executed', async () => {
  const script = [cut, listing(), listing(), failure('iot.prod.NotExistedProduct')];
  await using at = await serving(script, { quota: false });
  const got = await rejection(at.client.createDeviceDistributeJob(createInput));
  expect(got).toMatchObject({ name: 'ServiceError', code: 'iot.prod.NotExistedProduct' });
  expect(got).not.toHaveProperty('inDoubt');
  expect(at.actions()).toEqual([create, list, list, create]);
});

test('if all responses are lost, the last error is not retryable', async () => {
  await using at = await serving(
    [cut, listing(), listing(), cut, listing(), listing(), cut, listing(), listing(), cut, listing(), listing()],
    { quota: false },
  );
  const got = await rejection(at.client.createDeviceDistributeJob(createInput));
  expect(got).toMatchObject({ name: 'TransportError', attempts: 4, retryable: false, inDoubt: true });
  expect(got.message).toContain('in flight');
});

const unlike: readonly (readonly [what: string, more: () => Readonly<Record<string, unknown>>])[] = [
  ['was created an hour before the call', () => ({ GmtCreate: Date.now() - 3_600_000 })],
  ['is of another product', () => ({ ProductKey: 'a1other****' })],
  ['comes from another instance', () => ({ SourceInstanceId: 'iot-061***' })],
  [
    'goes to another instance',
    () => ({ TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-x' }] } }),
  ],
  [
    'goes to one instance more',
    () => ({
      TargetInstanceConfigs: {
        targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6ja***' }, { TargetInstanceId: 'iot-x' }],
      },
    }),
  ],
  ['has another strategy', () => ({ Strategy: 1 })],
];

test.each(unlike)('a job that %s is not a candidate', async (_, more) => {
  await using at = await serving(
    [cut, listing(() => made('J-9', more())), listing(() => made('J-9', more())), created('J-3')],
    {
      quota: false,
    },
  );
  expect((await at.client.createDeviceDistributeJob(createInput)).jobId).toBe('J-3');
});

const unclear: readonly (readonly [what: string, more: () => Readonly<Record<string, unknown>>])[] = [
  ['has another number of devices', () => ({ Total: 3 })],
  ['has no devices yet', () => ({ Total: 0 })],
  ['was created ten seconds before the call', () => ({ GmtCreate: Date.now() - 10_000 })],
  ['was created 14 minutes before the call', () => ({ GmtCreate: Date.now() - 14 * 60_000 })],
  ['has no targets in the list', () => ({ TargetInstanceConfigs: undefined })],
];

describe.each([false, true])('with soleWriter %s', (soleWriter) => {
  test.each(unclear)('a job that %s is a candidate: it is not taken, and no second one is created', async (_, more) => {
    await using at = await serving([cut, listing(() => made('J-9', more()))], { quota: false, soleWriter });
    const got = await rejection(at.client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [{ jobId: 'J-9' }] });
  });

  test('a job that is the response to another create is not a candidate', async () => {
    const script = [created('J-1'), cut, listing(ours), listing(ours), created('J-2')];
    await using at = await serving(script, { quota: false, soleWriter });
    await at.client.createDeviceDistributeJob(createInput);
    expect((await at.client.createDeviceDistributeJob(createInput)).jobId).toBe('J-2');
  });

  test('an incomplete list does not prove that the job does not exist', async () => {
    const incomplete = jobList([], { Total: 3 });
    await using at = await serving([cut, incomplete], { quota: false, soleWriter });
    const got = await rejection(at.client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [] });
    expect(at.actions()).toEqual([create, list, list]);
  });

  test.each(['none', 'Thu, 01 Jan 1970 00:00:00 GMT', new Date(Date.now() + 3_600_000).toUTCString()])(
    'without a usable Date header of the service (%s) a similar job is only a candidate',
    async (date) => {
      const dateless: Responder = (response, received) => {
        response.sendDate = false;
        if (date !== 'none') response.setHeader('date', date);
        listing(ours)(response, received);
      };
      await using at = await serving([cut, dateless], { quota: false, soleWriter });
      const got = await rejection(at.client.createDeviceDistributeJob(createInput));
      expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [{ jobId: 'J-1' }] });
    },
  );
});

describe('a create of a product', () => {
  test('has an unknown outcome even if the list shows no job', async () => {
    await using at = await serving([cut, listing()], { quota: false });
    const got = await rejection(at.client.createProductDistributeJob(product));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [] });
    expect(at.actions()).toEqual(['CreateProductDistributeJob', list, list]);
  });

  test('does not take a job with devices', async () => {
    await using at = await serving([cut, listing(ours)], { quota: false, soleWriter: true });
    const got = await rejection(at.client.createProductDistributeJob(product));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [] });
  });

  test('has a job without devices as its candidate, and the sole writer takes it', async () => {
    const script = [cut, listing(() => made('J-1', { Total: 0 }))];
    await using at = await serving(script, { quota: false });
    const got = await rejection(at.client.createProductDistributeJob(product));
    expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [{ jobId: 'J-1', total: 0 }] });
    await using sole = await serving(script, { quota: false, soleWriter: true });
    expect((await sole.client.createProductDistributeJob(product)).jobId).toBe('J-1');
  });
});

/** Lets the fake time pass, in small steps, until the call has its outcome. */
async function inFakeTime<Value>(call: Promise<Value>): Promise<Value> {
  const state = { isSettled: false };
  void call.finally(() => (state.isSettled = true));
  while (!state.isSettled) await vi.advanceTimersByTimeAsync(50);
  return call;
}

describe('the sole writer takes no job', () => {
  afterEach(() => void vi.useRealTimers());

  const clients = (faults: readonly Fault[], shared: boolean, more: Partial<ClientOptions> = {}) => {
    const emulator = createEmulator({ faults, quota: false });
    const quota = createQuota({
      queriesPerSecond: { CreateDeviceDistributeJob: 1_000, ListDeviceDistributeJob: 1_000 },
    });
    const options = {
      credentials: testAccount,
      transport: emulator.transport,
      retry: quick,
      soleWriter: true,
      ...more,
    };
    const one = createClient({ ...options, quota });
    return { emulator, one, another: shared ? createClient({ ...options, quota }) : one };
  };
  const of = (...deviceName: readonly string[]) => ({ ...createInput, deviceName });
  const lose = (skip: number, times: number): Fault => ({ fault: 'loseResponse', action: create, skip, times });
  const hold: Fault = { fault: 'delay', action: create, milliseconds: 200, times: 1 };

  describe.each([
    ['the same client', false],
    ['another client with the same quota', true],
  ])('if %s', (_, shared) => {
    test('has a similar create in flight', async () => {
      vi.useFakeTimers();
      const { emulator, one, another } = clients([hold, lose(1, 1)], shared);
      const both = Promise.allSettled([
        one.createDeviceDistributeJob(of('d-1')),
        another.createDeviceDistributeJob(of('d-2')),
      ]);
      const [slow, lost] = await inFakeTime(both);
      expect(slow.status).toBe('fulfilled');
      expect(lost).toMatchObject({ reason: { name: 'AmbiguousError' } });
      expect([...emulator.state.jobs.values()].filter(({ total }) => total === 1)).toHaveLength(2);
    });

    test('had a similar create whose outcome is unknown', async () => {
      const { one, another } = clients([{ fault: 'dropRequest', action: list, times: 4 }, lose(0, 2)], shared);
      const first = await rejection(one.createDeviceDistributeJob(of('d-1')));
      expect(first).toMatchObject({ name: 'AmbiguousError', candidates: [] });
      const second = await rejection(another.createDeviceDistributeJob(of('d-2')));
      expect(second).toMatchObject({ name: 'AmbiguousError', candidates: [{ total: 1 }, { total: 1 }] });
    });

    test('had a similar create that reached its time limit', async () => {
      const faults: Fault[] = [
        { fault: 'dropRequest', action: create, skip: 1, times: 9 },
        { ...hold, milliseconds: 60_000 },
      ];
      vi.useFakeTimers();
      try {
        const { emulator, one, another } = clients(faults, shared);
        const first = await inFakeTime(rejection(one.createDeviceDistributeJob(of('d-1'), { timeout: 1_000 })));
        expect(first).toMatchObject({ name: 'TimeoutError', inDoubt: true });
        expect(emulator.state.jobs.size).toBe(2);
        const second = await inFakeTime(rejection(another.createDeviceDistributeJob(of('d-2'))));
        expect(second).toMatchObject({ name: 'AmbiguousError', candidates: [{ total: 1 }] });
      } finally {
        vi.useRealTimers();
      }
    });

    test('has already taken the job', async () => {
      const { emulator, one, another } = clients(
        [lose(0, 1), { fault: 'dropRequest', action: create, skip: 1 }],
        shared,
      );
      const first = await one.createDeviceDistributeJob(of('d-1'));
      const second = await rejection(another.createDeviceDistributeJob(of('d-2')));
      expect(second).toMatchObject({ name: 'AmbiguousError', candidates: [{ jobId: first.jobId }] });
      expect(emulator.state.jobs.size).toBe(2);
    });
  });

  test('except when the other create cannot have created the job', async () => {
    vi.useFakeTimers();
    const { one } = clients([{ ...hold, milliseconds: 500 }, lose(1, 1)], false);
    const elsewhere = { ...of('d-1'), targetInstanceConfig: [{ targetInstanceId: 'iot-cn-st2***' }] };
    const slow = one.createDeviceDistributeJob(elsewhere);
    expect((await inFakeTime(one.createDeviceDistributeJob(of('d-2')))).success).toBe(true);
    await inFakeTime(slow);
  });

  test('with a frozen quota: createClient rejects soleWriter', () => {
    const quota = Object.freeze(createQuota());
    const options = { credentials: testAccount, quota };
    expect(() => createClient({ ...options, soleWriter: true })).toThrow(
      expect.objectContaining({ name: 'InputError', pointer: '/quota' }),
    );
    expect(() => createClient(options)).not.toThrow();
  });
});

describe('the local clock', () => {
  const minute = 60_000;
  const lost = (times: number, skip = 0): Fault => ({ fault: 'loseResponse', action: create, times, skip });

  test.each([1, 3])(
    'is 20 minutes fast, and %d responses are lost after the correction: one job is created',
    async (times) => {
      const emulator = createEmulator({ faults: [lost(times, 1)], quota: false });
      const now = () => Date.now() + 20 * minute;
      const client = createClient({ credentials: testAccount, transport: emulator.transport, retry: quick, now });
      const got = await rejection(client.createDeviceDistributeJob(createInput));
      expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [{ total: 2 }] });
      expect(emulator.state.jobs.size).toBe(2);
    },
  );

  test.each([-10_000, -10 * minute, 10_000, 14 * minute, 40 * minute, -40 * minute])(
    'is changed by %d ms between the request and the lookup: one job is created',
    async (step) => {
      const emulator = createEmulator({ faults: [lost(1)], quota: false });
      let ahead = 0;
      const client = createClient({
        credentials: testAccount,
        retry: quick,
        now: () => Date.now() + ahead,
        transport: async (request) => {
          try {
            return await emulator.transport(request);
          } catch (error) {
            ahead = step;
            throw error;
          }
        },
      });
      const got = await rejection(client.createDeviceDistributeJob(createInput));
      expect(got).toMatchObject({ name: 'AmbiguousError', candidates: [{ total: 2 }] });
      expect(emulator.state.jobs.size).toBe(2);
    },
  );
});

test('a delayed request that arrives after the retry does not create a second job', async () => {
  vi.useFakeTimers();
  try {
    const held: Fault = { fault: 'hold', action: create, milliseconds: 60_000, times: 1 };
    const emulator = createEmulator({ faults: [held], quota: false });
    const client = createClient({ credentials: testAccount, transport: emulator.transport, timeout: { attempt: 100 } });
    const creating = client.createDeviceDistributeJob(createInput);
    await vi.advanceTimersByTimeAsync(10_000);
    const got = await creating;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(emulator.state.requests.map(({ action }) => action)).toEqual([create, list, list, create]);
    const jobs = [...emulator.state.jobs.values()].filter(({ deviceNames }) => deviceNames.includes('d-1'));
    expect(jobs.map((job) => job.jobId)).toEqual([got.jobId]);
  } finally {
    vi.useRealTimers();
  }
});

const certain: readonly (readonly [what: string, script: readonly Responder[], want: string, sends: number])[] = [
  ['throttled', [gatewayError('Throttling.User'), created()], 'success', 2],
  ['rejected because of its input', [failure('iot.prod.NotExistedProduct')], 'ServiceError', 1],
  ['rejected because of its key', [gatewayError('InvalidAccessKeyId.NotFound', 404)], 'AuthError', 1],
];

test.each(certain)('a create that is %s was not executed, so nothing is looked up', async (_, script, want, sends) => {
  await using at = await serving(script, { quota: false });
  const got = await outcome(at.client.createDeviceDistributeJob(createInput));
  expect(got.name).toBe(want);
  expect(got).not.toHaveProperty('inDoubt');
  expect(at.actions()).toEqual(Array.from({ length: sends }, () => create));
});

describe('a failure before anything is sent', () => {
  /** No server receives the first request; the emulator receives all others, and has a job that looks like that of the create. */
  async function afterAFailure(failing: (origin: string) => Promise<never>) {
    const emulator = createEmulator({ quota: false });
    const foreign = emulator.state.addJob({
      jobId: 'J-foreign',
      gmtCreate: Date.now(),
      sourceInstanceId: 'iot-060***',
      deviceNames: ['x-1', 'x-2'],
    });
    let requests = 0;
    const actions: string[] = [];
    const client = createClient({
      credentials: testAccount,
      retry: quick,
      transport: async (request) => {
        if (++requests === 1) return failing(await deadOrigin());
        actions.push(/Action=(\w+)/.exec(`${request.url}&${request.body ?? ''}`)?.[1] ?? '');
        return emulator.transport(request);
      },
    });
    return { client, actions, foreign };
  }

  const failures: readonly (readonly [what: string, failing: (origin: string) => Promise<never>])[] = [
    [
      'the socket cannot connect',
      async (origin) => {
        const { signal } = new AbortController();
        await nodeTransport()({ method: 'GET', url: origin, headers: {}, signal, maxBytes: 1 });
        throw new Error('a server listens');
      },
    ],
    [
      'the transport of the user reports that nothing was sent',
      () => Promise.reject(Object.assign(new Error('queue is full'), { sent: 'no' })),
    ],
  ];

  describe.each(failures)('%s', (_, failing) => {
    test('a create is sent again, and returns its own job', async () => {
      const { client, actions, foreign } = await afterAFailure(failing);
      const got = await client.createDeviceDistributeJob(createInput);
      expect(got.jobId).not.toBe(foreign.jobId);
      expect(actions).toEqual([create]);
    });

    test('a create of a product is sent again', async () => {
      const { client, actions } = await afterAFailure(failing);
      expect((await client.createProductDistributeJob(product)).success).toBe(true);
      expect(actions).toEqual(['CreateProductDistributeJob']);
    });

    test('a delete is sent again, and fails if the job does not exist', async () => {
      const { client, actions } = await afterAFailure(failing);
      const got = await rejection(client.deleteDeviceDistributeJob({ jobId: 'J-none' }));
      expect(got).toMatchObject({ name: 'ServiceError', attempts: 2 });
      expect(actions).toEqual([remove]);
    });
  });

  test('an attempt that times out while it connects is retried', async () => {
    const emulator = createEmulator({ quota: false });
    let requests = 0;
    const client = createClient({
      credentials: testAccount,
      retry: quick,
      timeout: { attempt: 30 },
      transport: (request) => {
        if (++requests > 1) return emulator.transport(request);
        request.reportSent?.('no');
        return new Promise(() => {});
      },
    });
    expect((await client.createDeviceDistributeJob(createInput)).success).toBe(true);
    expect([requests, emulator.state.jobs.size]).toEqual([2, 2]);
  });

  test('a call that times out while it connects is not in doubt', async () => {
    const client = createClient({
      credentials: canary,
      timeout: 30,
      transport: ({ reportSent }) => {
        reportSent?.('no');
        return new Promise(() => {});
      },
    });
    const got = await rejection(client.createDeviceDistributeJob(createInput));
    expect(got).toMatchObject({ name: 'TimeoutError', retryable: true });
    expect(got).not.toHaveProperty('inDoubt');
  });

  test.each(['timeout', 'signal'])(
    'a response that arrives after the %s of the call does not make the outcome known',
    async (end) => {
      const { transport } = createEmulator({ quota: false });
      const controller = new AbortController();
      const late: Transport = async ({ signal, ...request }) => {
        if (end === 'signal') controller.abort();
        else await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return transport(request);
      };
      const client = createClient({ credentials: testAccount, timeout: 20, transport: late });
      const got = await timeOutInTransport(20, () =>
        rejection(client.createDeviceDistributeJob(createInput, { signal: controller.signal })),
      );
      expect(got).toMatchObject({ name: end === 'signal' ? 'AbortedError' : 'TimeoutError', inDoubt: true });
    },
  );

  test('a transport that does not report whether it has sent the request leaves the outcome in doubt', async () => {
    const client = createClient({ credentials: canary, timeout: 30, transport: () => new Promise(() => {}) });
    const got = await timeOutInTransport(30, () => rejection(client.createDeviceDistributeJob(createInput)));
    expect(got).toMatchObject({ name: 'TimeoutError', retryable: false, inDoubt: true });
  });
});

test.each([
  ['the time limit is reached', 'TimeoutError'],
  ['the caller aborts', 'AbortedError'],
])('a create in flight when %s is not retryable', async (_, want) => {
  await using at = await serving([silence], { timeout: 5_000 });
  const controller = new AbortController();
  const got = await endOnceReceived(
    at.server,
    () => rejection(at.client.createDeviceDistributeJob(createInput, { signal: controller.signal })),
    want === 'AbortedError' ? () => controller.abort() : undefined,
  );
  expect(got).toMatchObject({
    name: want,
    retryable: false,
    message: expect.stringContaining('may have created a job'),
    inDoubt: true,
  });
  expect(at.actions()).toEqual([create]);
});

describe('the response to a delete is lost', () => {
  const gone = { name: 'AmbiguousError', candidates: [], inDoubt: true, retryable: false };

  test('the delete is sent again', async () => {
    await using at = await serving([cut, deleted], { quota: false });
    expect((await at.client.deleteDeviceDistributeJob({ jobId })).success).toBe(true);
    expect(at.actions()).toEqual([remove, remove]);
  });

  test.each(['iot.system.JobNotExist', 'iot.system.IllegalRequest'])(
    'a job that does not exist (%s) may never have existed, so the outcome is unknown',
    async (code) => {
      await using at = await serving([cut, failure(code), jobList([])], { quota: false });
      expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId }))).toMatchObject(gone);
      expect(at.actions()).toEqual([remove, remove, list]);
      expect(at.server.received[2]?.parameters).toMatchObject({ JobId: jobId });
    },
  );

  test('a job that this client has created and that no longer exists was deleted', async () => {
    const events: ClientEvent[] = [];
    const onEvent = (event: ClientEvent) => void events.push(event);
    const script = [created('J-1'), cut, failure('iot.system.IllegalRequest'), jobList([])];
    await using at = await serving(script, { quota: false, onEvent });
    await at.client.createDeviceDistributeJob(createInput);
    const got = await at.client.deleteDeviceDistributeJob({ jobId: 'J-1' });
    expect(got).toEqual({ requestId: 'E55E50B9', success: true });
    expect(events).toContainEqual(expect.objectContaining({ type: 'reconciled', outcome: 'deleted' }));
  });

  test('a job that this client has deleted before has an unknown outcome', async () => {
    const missing = failure('iot.system.IllegalRequest');
    const script = [created('J-1'), deleted, cut, missing, jobList([])];
    await using at = await serving(script, { quota: false });
    await at.client.createDeviceDistributeJob(createInput);
    await at.client.deleteDeviceDistributeJob({ jobId: 'J-1' });
    expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId: 'J-1' }))).toMatchObject(gone);
  });

  test('a job that still exists was not deleted', async () => {
    const script = [cut, failure('iot.system.IllegalRequest'), jobList([jobData(1)])];
    await using at = await serving(script, { quota: false });
    const got = await rejection(at.client.deleteDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'ServiceError', code: 'iot.system.IllegalRequest' });
  });

  test('an incomplete list does not prove that the job was deleted', async () => {
    const script = [created('J-1'), cut, failure('iot.system.IllegalRequest'), jobList([], { Total: 1 })];
    await using at = await serving(script, { quota: false });
    await at.client.createDeviceDistributeJob(createInput);
    expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId: 'J-1' }))).toMatchObject(gone);
  });

  test('if the list cannot be read, the outcome is unknown', async () => {
    const script = [created('J-1'), cut, failure('iot.system.IllegalRequest'), gatewayError('NoPermission', 403)];
    await using at = await serving(script, { quota: false });
    await at.client.createDeviceDistributeJob(createInput);
    expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId: 'J-1' }))).toMatchObject(gone);
  });

  test('if all responses are lost and the job does not exist, the outcome is unknown', async () => {
    await using at = await serving([cut, cut, cut, cut, jobList([])], { quota: false });
    expect(await rejection(at.client.deleteDeviceDistributeJob({ jobId }))).toMatchObject({ ...gone, attempts: 4 });
  });

  test('without a lost response, a job that does not exist is an error', async () => {
    await using at = await serving([failure('iot.system.JobNotExist')], { quota: false });
    const got = await rejection(at.client.deleteDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'ServiceError' });
    expect(got).not.toHaveProperty('inDoubt');
    expect(at.actions()).toEqual([remove]);
  });
});
