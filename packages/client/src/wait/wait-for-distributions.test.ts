import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { JobStatus, decodeResponse, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { leaks, rejection } from '../../test/canary.ts';
import { jobData, jobId } from '../../test/wire-responses.ts';
import { waitClock } from '../../test/wait-clock.ts';
import {
  AuthError,
  ContractError,
  CredentialError,
  DecodeError,
  InputError,
  ServiceError,
  ThrottledError,
  TimeoutError,
  TransportError,
  isErrorNamed,
} from '../errors.ts';
import type { WaitOutcome } from '../wait-outcome.ts';
import { waitForDistribution } from './wait-for-distribution.ts';
import { runWait, waitForDistributions, type WaitInput } from './wait-for-distributions.ts';
import type { WaitOptions } from './wait-options.ts';
import { readToken } from './wait-token.ts';

function response(status: number, id = jobId, more = {}): QueryDeviceDistributeJobOutput {
  const body = JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(status, { JobId: id, ...more }) });
  const read = decodeResponse('QueryDeviceDistributeJob', { body });
  if (read.kind === 'failure') throw new Error(read.message);
  return read.value;
}

type Turn = number | Error;

/** For each job, responds or fails in the given order; the last entry repeats. */
function playing(turnsOf: (jobId: string) => readonly Turn[]) {
  const polls: string[] = [];
  const turns = new Map<string, number>();
  return {
    polls,
    queryDeviceDistributeJob: async ({ jobId: id }: { jobId: string }) => {
      polls.push(id);
      const script = turnsOf(id);
      const turn = script[Math.min(turns.get(id) ?? 0, script.length - 1)] ?? 0;
      turns.set(id, (turns.get(id) ?? 0) + 1);
      if (typeof turn !== 'number') throw turn;
      return response(turn, id);
    },
  };
}

type Poller = Parameters<typeof runWait>[0];

/** Waits with a virtual clock. */
async function waiting(client: Poller, input: WaitInput, options: WaitOptions = {}) {
  const clock = waitClock();
  const outcomes = await clock.run(runWait(client, input, options, clock));
  return { outcomes, clock };
}

const one = { jobIds: [jobId] };
const many = (count: number) => ({ jobIds: Array.from({ length: count }, (_, index) => `J-${index}`) });
const statusOf = (outcome: WaitOutcome | undefined) =>
  outcome === undefined || 'error' in outcome ? outcome?.error : outcome.response.data.status;
const details = { action: 'QueryDeviceDistributeJob', code: 'X' } as const;
const transient = { ...details, retryable: true };
const throttled = new ThrottledError('slow down', transient);
const notFound = new ServiceError('not found', { ...details, layer: 'service' });
const denied = new AuthError('denied', details);
const reset = new TransportError('reset', { ...transient, kind: 'interrupted' });

const ends: readonly (readonly [turns: readonly Turn[], want: string])[] = [
  [[0, 1, 2], JobStatus.Completed],
  [[2], JobStatus.Completed],
  [[2, 1], JobStatus.Completed],
  [[0, 3], JobStatus.Interrupted],
  [[1, throttled, throttled, throttled, 2], JobStatus.Completed],
];

test.each(ends)('a wait for a job with the statuses %j returns %s', async (turns, want) => {
  const client = playing(() => turns);
  const { outcomes } = await waiting(client, one);
  expect(outcomes.map(statusOf)).toEqual([want]);
  expect(client.polls).toHaveLength(turns.findIndex((turn) => turn === 2 || turn === 3) + 1);
});

const transientErrors: readonly Error[] = [
  reset,
  throttled,
  new TransportError('dns', { ...transient, kind: 'dns' }),
  new ServiceError('503', { ...transient, layer: 'gateway' }),
  new DecodeError('truncated', transient),
  new TimeoutError('slow', transient),
  new CredentialError('the source failed', transient),
  new CredentialError('the source returned no key', details),
];

test.each(transientErrors)('after %s between two successful polls, the wait continues', async (error) => {
  const { outcomes } = await waiting(
    playing(() => [1, error, error, 1, error, 2]),
    one,
  );
  expect(outcomes.map(statusOf)).toEqual([JobStatus.Completed]);
});

const permanentErrors: readonly Error[] = [
  notFound,
  denied,
  new ContractError('not as promised', { ...details, pointer: '' }),
  new InputError('no such job id', { ...details, pointer: '/jobId' }),
  new TransportError('no TLS', { ...details, kind: 'tls' }),
  new TypeError('a foreign error'),
];

test.each(permanentErrors)(
  'after %s between two successful polls, the wait for the job fails at once',
  async (error) => {
    const client = playing(() => [1, error, 2]);
    const { outcomes } = await waiting(client, one);
    expect(outcomes).toEqual([{ jobId, error }]);
    expect(client.polls).toHaveLength(2);
  },
);

test.each([...transientErrors, ...permanentErrors])(
  'a first poll that fails with %s rejects the wait',
  async (error) => {
    const client = playing(() => [error, 2]);
    expect(await rejection(waitForDistribution(client, { jobId }))).toBe(error);
    expect(client.polls).toHaveLength(1);
  },
);

test('a first poll that fails rejects the wait for many jobs before the others are polled', async () => {
  const client = playing(() => [reset, 2]);
  const got = await rejection(waitForDistributions(client, { jobIds: ['J-1', 'J-2', 'J-3'] }));
  expect(got).toBe(reset);
  expect(client.polls).toEqual(['J-1']);
});

test('once a poll has succeeded, the first poll of another job may fail', async () => {
  const client = playing((id) => (id === 'J-1' ? [1, 2] : [reset, reset, 2]));
  const { outcomes } = await waiting(client, { jobIds: ['J-1', 'J-2', 'J-3'] });
  expect(outcomes.map(statusOf)).toEqual(['completed', 'completed', 'completed']);
});

test('if the service rejects the first poll of a job, the wait for the others continues', async () => {
  const client = playing((id) => (id === 'J-1' ? [notFound] : [reset, 2]));
  const { outcomes } = await waiting(client, { jobIds: ['J-1', 'J-2'] });
  expect(outcomes.map(statusOf)).toEqual([notFound, 'completed']);
});

test('the error of an unfinished job has its last response, a token and the last failure', async () => {
  const { outcomes } = await waiting(
    playing(() => [1, reset]),
    one,
    { timeout: 20_000 },
  );
  const [{ error }] = outcomes as unknown as [{ error: TimeoutError }];
  expect(error).toMatchObject({
    name: 'TimeoutError',
    code: 'WaitTimeout',
    lastResponse: { data: { status: 'running' } },
  });
  expect(error.cause).toBe(reset);
  expect(error.message).toContain('the job is running after a wait of 20000 ms, and its last poll failed');
  expect(readToken(error.token)).toMatchObject([{ jobId, account: '198***', outcome: undefined }]);
});

test('a failure before a successful poll and the abort of the last poll are not the cause', async () => {
  const recovered = await waiting(
    playing(() => [1, reset, 1]),
    one,
    { timeout: 20_000 },
  );
  const unsettled = { queryDeviceDistributeJob: () => new Promise<never>(() => {}) };
  const cutShort = await waiting(unsettled, one, { timeout: 20_000 });
  for (const { outcomes } of [recovered, cutShort]) {
    const [{ error }] = outcomes as unknown as [{ error: TimeoutError }];
    expect([error.name, error.cause]).toEqual(['TimeoutError', undefined]);
  }
});

test('a wait rejects with the TimeoutError of its only job, whose members are declared and do not appear in logs', async () => {
  const clock = waitClock();
  const wait = runWait(
    playing(() => [1]),
    one,
    { timeout: 5_000 },
    clock,
  );
  const [outcome] = await clock.run(wait);
  const client = { queryDeviceDistributeJob: () => new Promise<never>(() => {}) };
  const got: unknown = await rejection(waitForDistribution(client, { jobId }, { timeout: 5 }));
  expect(isErrorNamed(got, 'TimeoutError') && got.token).toContain(jobId);
  for (const error of [got, outcome && 'error' in outcome ? outcome.error : undefined]) {
    expect(Object.keys(error as object)).not.toContain('token');
    expect(JSON.stringify(error)).not.toContain('sourceUid');
    expect(leaks(error)).toEqual([]);
  }
});

test('an unknown status rejects the wait, unless onUnrecognized is wait', async () => {
  const { outcomes } = await waiting(
    playing(() => [7]),
    one,
  );
  expect(outcomes).toMatchObject([{ error: { name: 'ContractError', code: 'UnrecognizedStatus' } }]);
  const goingOn = await waiting(
    playing(() => [7, 2]),
    one,
    { onUnrecognized: 'wait' },
  );
  expect(goingOn.outcomes.map(statusOf)).toEqual(['completed']);
});

test('the signal aborts the wait during a delay, with a token and the last response', async () => {
  const controller = new AbortController();
  const onProgress = () => setImmediate(() => controller.abort());
  const { signal } = controller;
  const got = await rejection(
    waitForDistribution(
      playing(() => [1]),
      { jobId },
      { interval: 60_000, signal, onProgress },
    ),
  );
  expect(got).toMatchObject({
    name: 'AbortedError',
    timedOut: false,
    outcomes: [],
    lastResponse: { data: { status: 'running' } },
  });
  expect(readToken(got['token'])).toMatchObject([{ jobId }]);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('an aborted signal rejects the wait before the first poll', async () => {
  const client = playing(() => [2]);
  const got = await rejection(waitForDistributions(client, one, { signal: AbortSignal.abort() }));
  expect(got).toMatchObject({ name: 'AbortedError', outcomes: [], token: expect.stringContaining(jobId) });
  expect(client.polls).toEqual([]);
});

test('an abort by a timeout of the signal has timedOut true', async () => {
  const got = await rejection(
    waitForDistribution(
      playing(() => [1]),
      { jobId },
      { signal: AbortSignal.timeout(5) },
    ),
  );
  expect(got).toMatchObject({ name: 'AbortedError', timedOut: true });
});

test('the time limit also ends a poll that never settles', async () => {
  const client = { queryDeviceDistributeJob: () => new Promise<never>(() => {}) };
  const { outcomes } = await waiting(client, { jobIds: ['J-1', 'J-2'] }, { timeout: 1_000 });
  expect(outcomes).toMatchObject([{ error: { name: 'TimeoutError' } }, { error: { name: 'TimeoutError' } }]);
});

test('the delay between two polls grows by half, up to thirty seconds', async () => {
  const { clock } = await waiting(
    playing(() => [1]),
    one,
    { timeout: 180_000 },
  );
  // The first delay is as long as the time limit of the wait.
  expect(clock.pauses.slice(0, 5)).toEqual([180_000, 1_000, 1_500, 2_250, 3_375]);
  expect(Math.max(...clock.pauses.slice(1))).toBe(30_000);
});

test('an interval of 0 still leaves a delay between two polls', async () => {
  const { outcomes, clock } = await waiting(
    playing(() => [1]),
    one,
    { interval: 0, timeout: 1_000 },
  );
  expect(outcomes).toMatchObject([{ error: { name: 'TimeoutError' } }]);
  expect(clock.pauses.length).toBeLessThan(50);
});

test.each([
  [20_000, 20_000],
  [1e12, 60_000],
])('if the service requests a delay of %d ms, it is polled again after %d ms', async (retryAfter, pause) => {
  const slowDown = new ThrottledError('slow down', { ...transient, retryAfter });
  const { clock } = await waiting(
    playing(() => [1, slowDown, 2]),
    one,
  );
  expect(clock.pauses.slice(1)).toEqual([1_000, pause]);
});

test('two hundred jobs are polled in turn, a few at a time, until all have finished', async () => {
  const clock = waitClock();
  const { signal } = new AbortController();
  let [now, most] = [0, 0];
  const scripts = playing(() => [1, 1, 2]);
  const client = {
    queryDeviceDistributeJob: async (input: { jobId: string }) => {
      most = Math.max(most, ++now);
      await clock.sleep(100, signal);
      now -= 1;
      return scripts.queryDeviceDistributeJob(input);
    },
  };
  const { jobIds } = many(200);
  const outcomes = await clock.run(runWait(client, { jobIds }, {}, clock));
  expect(outcomes.map((outcome) => ['response' in outcome, outcome.jobId])).toEqual(jobIds.map((id) => [true, id]));
  expect(scripts.polls.toSorted()).toEqual(jobIds.flatMap((id) => [id, id, id]).toSorted());
  expect(most).toBe(5);
});

test('if one job fails, the wait for the others continues', async () => {
  const client = playing((id) => (id === 'J-2' ? [notFound] : [1, 2]));
  const { outcomes } = await waiting(client, { jobIds: ['J-1', 'J-2'] });
  expect(outcomes).toMatchObject([
    { jobId: 'J-1', response: { success: true } },
    { jobId: 'J-2', error: notFound },
  ]);
});

const three = { jobIds: ['J-1', 'J-2', 'J-3'] };
const mixed = (id: string): readonly Turn[] => (id === 'J-1' ? [2] : id === 'J-2' ? [notFound] : [1]);

test('a timeout has the outcomes of the finished jobs, and a token that contains them', async () => {
  const { outcomes } = await waiting(playing(mixed), three, { timeout: 10_000 });
  const [completed, failed, open] = outcomes as [WaitOutcome, WaitOutcome, { jobId: string; error: TimeoutError }];
  expect([completed, failed].map(statusOf)).toEqual(['completed', notFound]);
  expect(open.error.outcomes).toEqual([completed, failed]);
  const later = playing(() => [2]);
  const resumed = await waiting(later, { token: open.error.token ?? '' });
  expect(later.polls).toEqual(['J-3']);
  expect(resumed.outcomes.map(({ jobId: id }) => id)).toEqual(three.jobIds);
  expect(resumed.outcomes[0]).toEqual(completed);
  expect(resumed.outcomes[1]).toMatchObject({
    error: { name: 'ServiceError', message: 'not found', layer: 'service' },
  });
  expect(statusOf(resumed.outcomes[2])).toBe('completed');
});

test('an abort has the outcomes of the finished jobs, and a token that contains them', async () => {
  const controller = new AbortController();
  const clock = waitClock();
  let states = 0;
  const options = { signal: controller.signal, onState: () => ++states === 6 && controller.abort() };
  const got = await clock.run(rejection(runWait(playing(mixed), three, options, clock)));
  expect(got).toMatchObject({
    name: 'AbortedError',
    outcomes: [
      { jobId: 'J-1', response: { data: { status: 'completed' } } },
      { jobId: 'J-2', error: notFound },
    ],
  });
  expect(readToken(got['token']).map(({ outcome }) => outcome?.jobId)).toEqual(['J-1', 'J-2', undefined]);
});

test('a poll that succeeds at the moment of the abort counts', async () => {
  const controller = new AbortController();
  const client = {
    queryDeviceDistributeJob: async ({ jobId: id }: { jobId: string }) => {
      const got = response(2, id);
      queueMicrotask(() => queueMicrotask(() => controller.abort()));
      return got;
    },
  };
  const got = await waitForDistributions(client, one, { signal: controller.signal });
  expect([controller.signal.aborted, got.map(statusOf)]).toEqual([true, ['completed']]);
});

test('the last state has every outcome, so that a killed process loses none', async () => {
  let state = '';
  await waiting(
    playing((id) => (id === 'J-3' ? [1, 3] : mixed(id))),
    three,
    { onState: (token) => (state = token) },
  );
  const client = playing(() => [1]);
  const { outcomes } = await waiting(client, { token: state });
  expect(client.polls).toEqual([]);
  expect(outcomes.map(statusOf)).toMatchObject(['completed', { name: 'ServiceError' }, 'interrupted']);
});

test('the last state of many jobs has every outcome too', async () => {
  let state = '';
  await waiting(
    playing(() => [2]),
    many(149),
    { onState: (token) => (state = token) },
  );
  expect(readToken(state).filter(({ outcome }) => outcome === undefined)).toEqual([]);
});

test('in every state, finished jobs have their final outcome', async () => {
  const states: string[] = [];
  const scripts = (id: string): readonly Turn[] => [...Array.from({ length: Number(id.slice(2)) }, () => 1), 2];
  const jobIds = Array.from({ length: 20 }, (_, index) => `J-${index}`);
  const whole = await waiting(playing(scripts), { jobIds }, { onState: (token) => states.push(token) });
  for (const token of states) {
    const { outcomes } = await waiting(
      playing(() => [2]),
      { token },
    );
    expect(outcomes).toEqual(whole.outcomes);
  }
});

test('a token continues the wait in another process', async () => {
  let token = '';
  const controller = new AbortController();
  const onState = (state: string) => {
    token = state;
    controller.abort();
  };
  await rejection(
    waitForDistribution(
      playing(() => [1]),
      { jobId },
      { interval: 1, signal: controller.signal, onState },
    ),
  );
  const client = playing(() => [2]);
  const got = await waitForDistribution(client, { token });
  expect(got.data.status).toBe('completed');
  expect(client.polls).toEqual([jobId]);
});

test('the token of another account is rejected', async () => {
  const { outcomes } = await waiting(
    playing(() => [1]),
    one,
    { timeout: 5_000 },
  );
  const [{ error }] = outcomes as unknown as [{ error: TimeoutError }];
  const client = { queryDeviceDistributeJob: async () => response(2, jobId, { SourceUid: '199***' }) };
  const got = await rejection(waitForDistribution(client, { token: error.token ?? '' }));
  expect(got).toMatchObject({ name: 'InputError', code: 'TokenAccount' });
});

test('the wait for one job rejects the token of many jobs before the first poll', async () => {
  const { outcomes } = await waiting(
    playing(() => [1]),
    three,
    { timeout: 5_000 },
  );
  const [{ error }] = outcomes as unknown as [{ error: TimeoutError }];
  const client = playing(() => [2]);
  const got = await rejection(waitForDistribution(client, { token: error.token ?? '' }));
  expect([got, client.polls]).toMatchObject([{ name: 'InputError', code: 'InvalidToken' }, []]);
});

test('listeners that throw or reject have no effect', async () => {
  const unheard: unknown[] = [];
  const listener = (reason: unknown) => void unheard.push(reason);
  process.on('unhandledRejection', listener);
  const fail = () => {
    throw new Error('listener');
  };
  const reject = async () => fail();
  for (const [onProgress, onState] of [
    [fail, reject],
    [reject, fail],
  ]) {
    const { outcomes } = await waiting(
      playing(() => [1, 2]),
      one,
      { onProgress, onState },
    );
    expect(outcomes.map(statusOf)).toEqual(['completed']);
  }
  process.off('unhandledRejection', listener);
  expect(unheard).toEqual([]);
});

test.each([Infinity, 2 ** 31])('a timeout of %s means no limit', async (timeout) => {
  // 1,000 hours exceed the maximum delay of a timer.
  const turns = [...Array.from({ length: 1_000 }, () => 1), 2];
  const { outcomes } = await waiting(
    playing(() => turns),
    one,
    { timeout, interval: 3_600_000 },
  );
  expect(outcomes.map(statusOf)).toEqual(['completed']);
});

test('with an infinite interval there is no second poll, and the token is valid', async () => {
  const client = playing(() => [1]);
  const { outcomes } = await waiting(client, one, { interval: Infinity, timeout: 60_000 });
  const [{ error }] = outcomes as unknown as [{ error: TimeoutError }];
  expect([client.polls.length, readToken(error.token)]).toMatchObject([1, [{ jobId, pause: 2 ** 31 - 1 }]]);
});

test.each([
  ['timeout', Number.NaN],
  ['timeout', -1],
  ['timeout', '1000'],
  ['interval', -1],
  ['onState', 'token'],
  ['onProgress', {}],
  ['onUnrecognized', 'ignore'],
  ['signal', {}],
])('the option %s cannot be %s', async (option, value) => {
  const client = playing(() => [2]);
  const got = await rejection(waitForDistribution(client, { jobId }, { [option]: value }));
  expect(got).toMatchObject({ name: 'InputError', code: 'InvalidOption', pointer: `/${option}` });
  expect(client.polls).toEqual([]);
});

test.each<unknown>([null, undefined, {}, { jobIds: null }, { jobIds: jobId }, { jobId: null }, 'J-1'])(
  'an input without jobs or a token is rejected: %j',
  async (input) => {
    const client = playing(() => [2]);
    for (const wait of [waitForDistribution, waitForDistributions]) {
      const got = await rejection(wait(client, input as never));
      expect(got).toMatchObject({ name: 'InputError' });
    }
    expect(client.polls).toEqual([]);
  },
);

test('null counts as absent', async () => {
  const options = { signal: null, timeout: null, onState: null } as unknown as WaitOptions;
  expect(
    (
      await waitForDistribution(
        playing(() => [2]),
        { jobId },
        options,
      )
    ).data.status,
  ).toBe('completed');
});

test('2,000 errors of one timeout share one token and one list of outcomes', async () => {
  const client = playing((id) => (Number(id.slice(2)) % 2 === 0 ? [2] : [1]));
  const { outcomes } = await waiting(client, many(2_000), { timeout: 60_000 });
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error as TimeoutError] : []));
  expect(errors).toHaveLength(1_000);
  expect(errors[0]?.outcomes).toHaveLength(1_000);
  expect(readToken(errors[0]?.token)).toHaveLength(2_000);
  expect(errors.every(({ token }) => token === errors[0]?.token)).toBe(true);
  expect(errors.every((error) => error.outcomes === errors[0]?.outcomes)).toBe(true);
});

/** The number of characters of all tokens of a wait. */
async function written(count: number): Promise<number> {
  let characters = 0;
  await waiting(
    playing(() => [1, 1, 2]),
    many(count),
    { onState: (token) => (characters += token.length) },
  );
  return characters;
}

test('the total cost of the states is linear in the number of jobs', async () => {
  const [few, all] = [await written(100), await written(1_000)];
  expect(all / few).toBeLessThan(12);
});
