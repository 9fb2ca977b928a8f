import { signV1 } from '@iot-distribution/signer';
import { afterEach, expect, test, vi } from 'vitest';
import { createEmulator, testAccount, type Emulator, type FaultKind } from '../index.ts';

const create = {
  Action: 'CreateProductDistributeJob',
  Version: '2018-01-20',
  Format: 'JSON',
  ProductKey: 'a1BwAGV****',
  SourceInstanceId: 'iot-060***',
  TargetInstanceId: 'iot-cn-6ja***',
  TargetUid: '198***',
};
const url = (origin: string) =>
  `${origin}/?${signV1({ method: 'GET', parameters: create, credentials: testAccount }).query}`;

/** The outcome for the caller: a status with the code of the body, or a reset connection. */
type Seen = string | number;

const noResponse = 'no response';

async function seenBy(read: () => Promise<{ status: number; text: string }>): Promise<Seen> {
  try {
    const { status, text } = await read();
    const code = /"Code":"([^"]*)"/.exec(text)?.[1];
    return code ? `${status} ${code}` : status;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return ['ECONNRESET', 'fetch failed', 'terminated'].includes(code ?? message) ? noResponse : String(error);
  }
}

const carriers: Readonly<Record<string, (emulator: Emulator) => Promise<Seen>>> = {
  'in memory, by fetch': (emulator) =>
    seenBy(async () => {
      const response = await emulator.fetch(url('http://emulator'));
      return { status: response.status, text: await response.text() };
    }),
  'in memory, by transport': (emulator) =>
    seenBy(async () => {
      const { status, body } = await emulator.transport({ method: 'GET', url: url('http://emulator'), headers: {} });
      return { status, text: Buffer.from(body).toString() };
    }),
  'over HTTP': async (emulator) => {
    const listening = await emulator.listen();
    const seen = await seenBy(async () => {
      const response = await fetch(url(listening.url));
      return { status: response.status, text: await response.text() };
    });
    await listening.close();
    return seen;
  },
};

interface Row {
  readonly what: string;
  readonly fault: FaultKind;
  readonly executed: boolean;
  readonly seen: Seen;
}

const rows: readonly Row[] = [
  { what: 'throttle', fault: { fault: 'throttle' }, executed: false, seen: '400 Throttling.User' },
  {
    what: '503 before execution',
    fault: { fault: 'status', status: 503 },
    executed: false,
    seen: '503 ServiceUnavailable',
  },
  {
    what: '503 after execution',
    fault: { fault: 'status', status: 503, executed: true },
    executed: true,
    seen: '503 ServiceUnavailable',
  },
  {
    what: '504 without a body after execution',
    fault: { fault: 'status', status: 504, executed: true },
    executed: true,
    seen: 504,
  },
  { what: 'html with status 200', fault: { fault: 'html', status: 200 }, executed: false, seen: 200 },
  {
    what: 'html with status 200 after execution',
    fault: { fault: 'html', status: 200, executed: true },
    executed: true,
    seen: 200,
  },
  {
    what: 'SignatureNonceUsed on a first attempt',
    fault: { fault: 'nonceUsed' },
    executed: false,
    seen: '400 SignatureNonceUsed',
  },
  {
    what: 'SignatureNonceUsed after execution',
    fault: { fault: 'nonceUsed', executed: true },
    executed: true,
    seen: '400 SignatureNonceUsed',
  },
  {
    what: 'a failure of the service',
    fault: { fault: 'failure' },
    executed: false,
    seen: '200 iot.system.SystemException',
  },
  {
    what: 'a failure of the service after execution',
    fault: { fault: 'failure', executed: true },
    executed: true,
    seen: '200 iot.system.SystemException',
  },
  { what: 'dropRequest', fault: { fault: 'dropRequest' }, executed: false, seen: noResponse },
  { what: 'loseResponse', fault: { fault: 'loseResponse' }, executed: true, seen: noResponse },
  { what: 'reset after the headers', fault: { fault: 'reset' }, executed: true, seen: noResponse },
  { what: 'reset in the body', fault: { fault: 'reset', bytes: 20 }, executed: true, seen: noResponse },
  { what: 'truncate', fault: { fault: 'truncate', bytes: 20 }, executed: true, seen: 200 },
  { what: 'hold', fault: { fault: 'hold', milliseconds: 1 }, executed: true, seen: 200 },
  { what: 'delay', fault: { fault: 'delay', milliseconds: 1 }, executed: true, seen: 200 },
  { what: 'drip', fault: { fault: 'drip', bytes: 50, milliseconds: 1 }, executed: true, seen: 200 },
  { what: 'skew', fault: { fault: 'skew', milliseconds: 600_000 }, executed: true, seen: 200 },
  { what: 'dateHeader', fault: { fault: 'dateHeader', milliseconds: 1_200_000 }, executed: true, seen: 200 },
];

test.each(Object.entries(carriers).flatMap(([carrier, send]) => rows.map((row) => ({ carrier, send, ...row }))))(
  '$what, $carrier: executed $executed, the caller sees $seen',
  async ({ fault, executed, seen, send }) => {
    const emulator = createEmulator({ faults: [fault] });
    const got = await send(emulator);
    expect(got).toBe(seen);
    expect(emulator.state.jobs.size).toBe(executed ? 2 : 1);
    expect(emulator.state.requests).toMatchObject([
      { action: 'CreateProductDistributeJob', executed, faults: [fault.fault] },
    ]);
  },
);

afterEach(() => {
  vi.useRealTimers();
});

/** A caller that disconnects after 100 ms. */
async function impatient(fault: FaultKind): Promise<Emulator> {
  vi.useFakeTimers();
  const emulator = createEmulator({ faults: [fault] });
  const controller = new AbortController();
  const response = emulator.fetch(url('http://emulator'), { signal: controller.signal }).catch(String);
  await vi.advanceTimersByTimeAsync(100);
  controller.abort(new Error('too slow'));
  expect(await response).toBe('Error: too slow');
  return emulator;
}

test('a delayed response: the job exists even if the caller disconnects', async () => {
  const { state } = await impatient({ fault: 'delay', milliseconds: 1_000 });
  expect(state.jobs.size).toBe(2);
  expect(state.requests).toMatchObject([{ executed: true, status: undefined }]);
});

test('a held request is executed late, even if the caller disconnects', async () => {
  const { state } = await impatient({ fault: 'hold', milliseconds: 1_000 });
  expect(state.jobs.size).toBe(1);
  await vi.advanceTimersByTimeAsync(899);
  expect(state.jobs.size).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(state.jobs.size).toBe(2);
  expect(state.requests).toMatchObject([{ executed: true, status: undefined }]);
});

test('a held request with dropOnDisconnect is not executed if the caller disconnects', async () => {
  const { state } = await impatient({ fault: 'hold', milliseconds: 1_000, dropOnDisconnect: true });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(state.jobs.size).toBe(1);
  expect(state.requests).toMatchObject([{ executed: false }]);
});

test('a held request over HTTP is executed even if the caller disconnects', async () => {
  const emulator = createEmulator();
  const { jobs, faults } = emulator.state;
  const held = new Promise<void>((resolve) => {
    faults.push(() => {
      resolve();
      return { fault: 'hold', milliseconds: 200 };
    });
  });
  const executed = new Promise<void>((resolve) => {
    const set = jobs.set.bind(jobs);
    jobs.set = (jobId, job) => {
      resolve();
      return set(jobId, job);
    };
  });
  const listening = await emulator.listen();
  const controller = new AbortController();
  const response = fetch(url(listening.url), { signal: controller.signal }).catch(String);
  await held;
  controller.abort(new Error('too slow'));
  expect(await response).toBe('Error: too slow');
  await executed;
  await listening.close();
  expect(jobs.size).toBe(2);
  expect(emulator.state.requests).toMatchObject([{ status: undefined }]);
});
