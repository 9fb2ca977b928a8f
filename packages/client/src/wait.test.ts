import { expect, test } from 'vitest';
import { JobStatus, decodeResponse, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { rejection } from '../test/canary.ts';
import { jobData, jobId } from '../test/answers.ts';
import { waitForDistribution } from './wait.ts';

function answer(status: number): QueryDeviceDistributeJobOutput {
  const body = JSON.stringify({ RequestId: 'R', Success: true, Data: jobData(status) });
  const read = decodeResponse('QueryDeviceDistributeJob', { body });
  if (read.kind === 'failure') throw new Error(read.message);
  return read.value;
}

/** Answers in turn; the last repeats. */
function playing(...statuses: readonly number[]) {
  let polls = 0;
  return {
    polls: () => polls,
    queryDeviceDistributeJob: async () => answer(statuses[Math.min(polls++, statuses.length - 1)] ?? 0),
  };
}

const ends: readonly (readonly [statuses: readonly number[], want: string])[] = [
  [[0, 1, 2], JobStatus.Completed],
  [[2], JobStatus.Completed],
  [[0, 3], JobStatus.Interrupted],
];

test.each(ends)('a job that goes through %j has ended %s, and is asked for no further', async (statuses, want) => {
  const client = playing(...statuses);
  const got = await waitForDistribution(client, { jobId }, { interval: 1 });
  expect(got.data.status).toBe(want);
  expect(client.polls()).toBe(statuses.length);
});

test('a job that never ends lets the wait end with its last answer', async () => {
  const got = await rejection(waitForDistribution(playing(1), { jobId }, { interval: 1, timeout: 20 }));
  expect(got).toMatchObject({ name: 'TimeoutError', lastAnswer: { data: { status: 'running' } } });
});

test('a status that nobody knows ends the wait unless it is told to go on', async () => {
  const refused = await rejection(waitForDistribution(playing(7), { jobId }, { interval: 1 }));
  expect(refused).toMatchObject({ name: 'ContractError', code: 'UnrecognizedStatus' });
  const got = await waitForDistribution(playing(7, 2), { jobId }, { interval: 1, onUnrecognized: 'wait' });
  expect(got.data.status).toBe('completed');
});

test('the signal ends the wait in the middle of a pause', async () => {
  const controller = new AbortController();
  const promise = rejection(
    waitForDistribution(playing(1), { jobId }, { interval: 60_000, signal: controller.signal }),
  );
  setTimeout(() => controller.abort(), 5);
  expect(await promise).toMatchObject({ name: 'AbortedError' });
});
