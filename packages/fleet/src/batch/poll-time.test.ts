import { expect, test } from 'vitest';
import { nextPoll, type Duration } from './poll-time.ts';

const rest = { now: 0, createdAt: [0], durations: [] as Duration[], interval: 1_000, quiet: 0 };

test('while no duration is known, the pause grows by half each time, to 30 seconds', () => {
  expect([0, 1, 2, 20].map((quiet) => nextPoll({ ...rest, quiet }))).toEqual([1_000, 1_500, 2_250, 30_000]);
});

test('a job is polled when others of its kind had finished', () => {
  const durations = [{ atLeast: 9_950, atMost: 10_000 }];
  expect(nextPoll({ ...rest, durations, createdAt: [2_000, 7_000] })).toBe(12_000);
});

test('ends that are close together are seen by one poll', () => {
  const durations = [{ atLeast: 9_950, atMost: 10_000 }];
  expect(nextPoll({ ...rest, durations, createdAt: [2_000, 2_150, 4_000] })).toBe(12_150);
});

test('a duration that is known roughly is halved with each poll', () => {
  let [atLeast, atMost] = [4_000, 8_000];
  const truth = 5_300;
  for (let polls = 0; polls < 6; polls++) {
    const at = nextPoll({ ...rest, durations: [{ atLeast, atMost }] });
    if (at < truth) atLeast = at;
    else atMost = at;
  }
  expect([truth - atLeast < 250, atMost - truth < 250]).toEqual([true, true]);
});

test('a job that is overdue is polled after growing pauses, and one that takes long not before half of its time', () => {
  const durations = [{ atLeast: 9_990, atMost: 10_000 }];
  const overdue = [0, 1, 2].map((quiet) => nextPoll({ ...rest, now: 11_000, quiet, durations }) - 11_000);
  expect(overdue).toEqual([500, 750, 1_125]);
  expect(nextPoll({ ...rest, durations: [{ atLeast: 599_000, atMost: 600_000 }] })).toBe(300_000);
});
