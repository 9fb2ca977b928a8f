// oxlint-disable-next-line no-restricted-imports -- a test may use the other side; the package does not.
import { createEmulator, testAccount } from '@iot-distribution/emulator';
import { afterEach, expect, test, vi } from 'vitest';
import { deadOrigin } from './fault-server.ts';
import { createInput, jobId } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { createClient } from '../src/client.ts';
import type { ClientOptions } from '../src/options.ts';
import { paginate } from '../src/list/paginate.ts';
import { waitForDistribution } from '../src/wait/wait-for-distribution.ts';

afterEach(() => vi.unstubAllGlobals());

const emulated = (faults: NonNullable<Parameters<typeof createEmulator>[0]>['faults'] = []): ClientOptions => ({
  credentials: testAccount,
  transport: createEmulator({ faults }).transport,
  retry: { baseDelay: 1, settle: 1 },
});
const query = (options: ClientOptions, id = jobId) => createClient(options).queryDeviceDistributeJob({ jobId: id });

const failures: readonly (readonly [name: string, fail: () => Promise<unknown>])[] = [
  ['InputError', () => query(emulated(), 5 as never)],
  ['CredentialError', () => query({ ...emulated(), credentials: async () => await Promise.reject(new Error('x')) })],
  ['AuthError', () => query({ ...emulated(), credentials: { ...testAccount, accessKeySecret: 'wrong' } })],
  ['ThrottledError', () => query(emulated([{ fault: 'throttle', retryAfter: 1 }]))],
  ['ServiceError', () => query(emulated(), 'no-such-job')],
  ['TransportError', async () => query({ credentials: canary, endpoint: await deadOrigin(), retry: false })],
  ['DecodeError', () => query(emulated([{ fault: 'truncate', bytes: 30 }]))],
  ['TimeoutError', () => query({ ...emulated(), transport: () => new Promise(() => {}), timeout: 5 })],
  ['AbortedError', () => createClient(emulated()).queryDeviceDistributeJob({ jobId }, { signal: AbortSignal.abort() })],
  [
    'AmbiguousError',
    () =>
      createClient(
        emulated([
          { fault: 'dropRequest', action: 'ListDeviceDistributeJob' },
          { fault: 'loseResponse', action: 'CreateDeviceDistributeJob' },
        ]),
      ).createDeviceDistributeJob(createInput),
  ],
];

test.each(failures)('the stack of %s contains the caller, and no frame twice', async (name, fail) => {
  async function userProgram(): Promise<void> {
    await fail();
  }
  const got = await rejection(userProgram());
  expect(got.name).toBe(name);
  expect(got.stack).toMatch(/ userProgram .*caller-frames\.test\.ts\S*:\d+:\d+/);
  const frames = got.stack?.split('\n').slice(1) ?? [];
  expect(new Set(frames).size).toBe(frames.length);
  expect(leaks(got)).toEqual([]);
});

test('frames have the name of the method that was called', async () => {
  const got = await rejection(query(emulated(), 'no-such-job'));
  expect(got.stack).toMatch(/ (?:async )?(?:Object\.)?queryDeviceDistributeJob .*client\.ts:\d+/);
});

test('the stacks of a call in Promise.all, a wait and a list contain the caller', async () => {
  const client = createClient(emulated());
  async function inParallel(): Promise<void> {
    const jobIds = ['no-such-job', jobId];
    await Promise.all(jobIds.map((id) => client.queryDeviceDistributeJob({ jobId: id })));
  }
  async function waiting(): Promise<void> {
    await waitForDistribution(client, { jobId: 'no-such-job' });
  }
  async function listing(): Promise<void> {
    for await (const _ of paginate(client, 'ListDistributedDevice', { pageSize: 0 })) expect.unreachable();
  }
  for (const program of [inParallel, waiting, listing]) {
    const got = await rejection(program());
    expect(got.stack).toContain(` ${program.name} `);
  }
});

test('a frozen error and a stack in another format are not changed', async () => {
  const frozen = Object.freeze(await rejection(query(emulated(), 'no-such-job')));
  const got = await rejection(query({ ...emulated(), transport: () => Promise.reject(frozen), retry: false }));
  expect(got).toBe(frozen);
  const { prepareStackTrace } = Error;
  try {
    Error.prepareStackTrace = () => ['frames'];
    expect(await rejection(query(emulated(), 'no-such-job'))).toMatchObject({ name: 'ServiceError' });
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
  }
});
