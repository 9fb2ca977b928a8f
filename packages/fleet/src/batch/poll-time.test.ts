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

test('with several durations, a job is expected when the slowest that was seen running had finished', () => {
  const known = (durations: readonly Duration[]) => nextPoll({ ...rest, durations });
  // The estimate is between the largest lower bound and the smallest upper bound.
  expect(
    known([
      { atLeast: 4_000, atMost: 8_000 },
      { atLeast: 5_000, atMost: 9_000 },
    ]),
  ).toBe(6_500);
  // Jobs that take different times: the bound that is late enough for the shorter one.
  expect(
    known([
      { atLeast: 7_000, atMost: 9_000 },
      { atLeast: 2_000, atMost: 5_000 },
    ]),
  ).toBe(5_000);
  expect(known([{ atLeast: 5_000, atMost: 5_000 }])).toBe(5_000);
  // Closer than a quarter of the interval, or than a fiftieth.
  expect(known([{ atLeast: 4_750, atMost: 5_000 }])).toBe(5_000);
  expect(known([{ atLeast: 4_748, atMost: 5_000 }])).toBe(4_874);
  expect(known([{ atLeast: 24_500, atMost: 25_000 }])).toBe(25_000);
  expect(known([{ atLeast: 24_498, atMost: 25_000 }])).toBe(24_749);
});

test('ends within a quarter of the interval, or a fiftieth of the duration, are seen by one poll', () => {
  const at = (durations: readonly Duration[], ...createdAt: number[]) => nextPoll({ ...rest, durations, createdAt });
  const short = [{ atLeast: 5_000, atMost: 5_000 }];
  expect([at(short, 0, 250), at(short, 0, 251), at(short, 251, 0)]).toEqual([5_250, 5_000, 5_000]);
  const long = [{ atLeast: 20_000, atMost: 20_000 }];
  expect([at(long, 0, 400), at(long, 0, 401)]).toEqual([20_400, 20_000]);
});

test('the pause for an overdue job is half the interval or a twentieth of the duration, and 30 seconds at most', () => {
  const overdue = (atMost: number, quiet = 0) =>
    nextPoll({ ...rest, now: atMost, quiet, durations: [{ atLeast: atMost, atMost }] }) - atMost;
  expect([overdue(9_000), overdue(10_000), overdue(20_000), overdue(20_000, 20)]).toEqual([500, 500, 1_000, 30_000]);
});

test('without a job that runs, durations do not matter', () => {
  const durations = [{ atLeast: 9_000, atMost: 9_000 }];
  expect(nextPoll({ ...rest, now: 7, createdAt: [], durations })).toBe(1_007);
});
