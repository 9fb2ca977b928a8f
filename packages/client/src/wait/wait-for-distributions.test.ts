import { expect, test } from 'vitest';
import { JobStatus, decodeResponse, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { rejection } from '../../test/canary.ts';
import { jobData, jobId } from '../../test/answers.ts';
import { AuthError, ServiceError, ThrottledError } from '../errors.ts';
import { waitForDistribution } from './wait-for-distribution.ts';
import { runWait, waitForDistributions, type WaitClock } from './wait-for-distributions.ts';
import { readToken, writeToken } from './wait-token.ts';

function answer(status: number): QueryDeviceDistributeJobOutput {
  const body = JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(status) });
  const read = decodeResponse('QueryDeviceDistributeJob', { body });
  if (read.kind === 'failure') throw new Error(read.message);
  return read.value;
}

/** Answers in turn, or fails in turn; the last repeats. */
function playing(...turns: readonly (number | Error)[]) {
  const asked: string[] = [];
  return {
    asked,
    queryDeviceDistributeJob: async ({ jobId: id }: { jobId: string }) => {
      const turn = turns[Math.min(asked.push(id), turns.length) - 1] ?? 0;
      if (typeof turn !== 'number') throw turn;
      return answer(turn);
    },
  };
}

const details = { action: 'QueryDeviceDistributeJob' } as const;
const throttled = new ThrottledError('slow down', { ...details, code: 'Throttling.User', retryable: true });
const gone = new ServiceError('gone', { ...details, code: 'iot.system.IllegalRequest', layer: 'service' });
const denied = new AuthError('denied', { ...details, code: 'Forbidden.RAM' });

const ends: readonly (readonly [turns: readonly (number | Error)[], want: string])[] = [
  [[0, 1, 2], JobStatus.Completed],
  [[2], JobStatus.Completed],
  [[2, 1], JobStatus.Completed],
  [[0, 3], JobStatus.Interrupted],
  [[1, throttled, throttled, throttled, 2], JobStatus.Completed],
];

test.each(ends)('W01: a job that goes through %j has ended %s', async (turns, want) => {
  const client = playing(...turns);
  const got = await waitForDistribution(client, { jobId }, { interval: 1 });
  expect(got.data.status).toBe(want);
  expect(client.asked).toHaveLength(turns.findIndex((turn) => turn === 2 || turn === 3) + 1);
});

test.each([
  ['deleted meanwhile', gone],
  ['forbidden meanwhile', denied],
])('W01: a job that is %s ends the wait at once', async (_, error) => {
  const client = playing(1, error, 2);
  expect(await rejection(waitForDistribution(client, { jobId }, { interval: 1 }))).toBe(error);
  expect(client.asked).toHaveLength(2);
});

test('W01: a job that never ends lets the wait end with its last answer and a token', async () => {
  const got = await rejection(waitForDistribution(playing(1), { jobId }, { interval: 1, timeout: 200 }));
  expect(got).toMatchObject({ name: 'TimeoutError', lastAnswer: { data: { status: 'running' } } });
  expect(readToken(got['token'] as string)).toEqual([{ jobId, pause: expect.any(Number), account: '198***' }]);
});

test('V06: a status that nobody knows ends the wait unless it is told to go on', async () => {
  const refused = await rejection(waitForDistribution(playing(7), { jobId }, { interval: 1 }));
  expect(refused).toMatchObject({ name: 'ContractError', code: 'UnrecognizedStatus' });
  const got = await waitForDistribution(playing(7, 2), { jobId }, { interval: 1, onUnrecognized: 'wait' });
  expect(got.data.status).toBe('completed');
});

test('H22: the signal ends the wait in the middle of a pause, with a token', async () => {
  const controller = new AbortController();
  const promise = rejection(
    waitForDistribution(playing(1), { jobId }, { interval: 60_000, signal: controller.signal }),
  );
  setTimeout(() => controller.abort(), 5);
  expect(await promise).toMatchObject({ name: 'AbortedError', token: expect.stringContaining(jobId) });
});

test('the pause between two polls grows by half, to thirty seconds', async () => {
  const pauses: number[] = [];
  let time = 0;
  const clock: WaitClock = {
    now: () => time,
    sleep: async (milliseconds) => {
      if (milliseconds > 0) pauses.push(milliseconds);
      time += milliseconds;
    },
  };
  await runWait(playing(1), { jobIds: [jobId] }, { timeout: 180_000 }, clock);
  expect(pauses.slice(0, 4)).toEqual([1_000, 1_500, 2_250, 3_375]);
  expect(Math.max(...pauses)).toBe(30_000);
});

test('W02: two hundred jobs are asked for in turn, a few at a time, and all end', async () => {
  let [now, most] = [0, 0];
  const asked = new Map<string, number>();
  const client = {
    queryDeviceDistributeJob: async ({ jobId: id }: { jobId: string }) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
      asked.set(id, (asked.get(id) ?? 0) + 1);
      return answer(asked.get(id) === 3 ? 2 : 1);
    },
  };
  const jobIds = Array.from({ length: 200 }, (_, index) => `J-${index}`);
  const got = await waitForDistributions(client, { jobIds }, { interval: 1 });
  expect(got.map((outcome) => 'answer' in outcome && outcome.jobId)).toEqual(jobIds);
  expect(new Set(asked.values())).toEqual(new Set([3]));
  expect(most).toBeLessThanOrEqual(5);
});

test('what happens to one job does not end the wait for the others', async () => {
  const client = {
    queryDeviceDistributeJob: async ({ jobId: id }: { jobId: string }) => {
      if (id === 'J-2') throw gone;
      return answer(2);
    },
  };
  const got = await waitForDistributions(client, { jobIds: ['J-1', 'J-2'] }, { interval: 1 });
  expect(got).toMatchObject([
    { jobId: 'J-1', answer: { success: true } },
    { jobId: 'J-2', error: gone },
  ]);
});

test('a wait goes on from its token, also in another process', async () => {
  let token = '';
  const controller = new AbortController();
  const onState = (state: string) => {
    token = state;
    controller.abort();
  };
  await rejection(waitForDistribution(playing(1), { jobId }, { interval: 1, signal: controller.signal, onState }));
  const client = playing(2);
  const got = await waitForDistribution(client, { token });
  expect(got.data.status).toBe('completed');
  expect(client.asked).toEqual([jobId]);
});

const good = writeToken([{ jobId, pause: 1, account: '198***' }]);
const tokens: readonly (readonly [what: string, token: string, code: string])[] = [
  ['another job in it', good.replace(jobId, 'UbmsMHmkqv0PiAG****010002'), 'InvalidToken'],
  ['a part cut off', good.slice(0, -4), 'InvalidToken'],
  ['nothing in it', '', 'InvalidToken'],
  ['no object in it', 'null', 'InvalidToken'],
  ['another version', good.replace('"v":1', '"v":2'), 'TokenVersion'],
  ['another account', writeToken([{ jobId, pause: 1, account: '199***' }]), 'TokenAccount'],
];

test.each(tokens)('P13: a token with %s is refused', async (_, token, code) => {
  const got = await rejection(waitForDistribution(playing(1), { token }, { interval: 1 }));
  expect(got).toMatchObject({ name: 'InputError', code });
});
