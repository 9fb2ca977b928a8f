import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockOver } from '../time/service-clock.ts';
import { startCall } from './call-start.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 26, 12);

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** A call that starts at noon on the clock of the service, and a response five seconds later. */
function lookBack(steps: {
  /** The difference of the local clock from that of the service, at the start and later. */
  readonly local: readonly [start: number, later: number];
  /** A correction of the local clock in between. */
  readonly offset?: number;
  /** How long the monotonic clock stops in the meantime. */
  readonly slept?: number;
  readonly date?: string;
}) {
  const { local, offset = 0, slept = 0, date = new Date(noon + slept + 5_000).toUTCString() } = steps;
  let now = noon + local[0];
  const clock = clockOver(() => now);
  const sinceOf = startCall(clock);
  vi.advanceTimersByTime(5_000);
  now = noon + slept + 5_000 + local[1];
  clock.offset = offset;
  const headers = date === '' ? {} : { date };
  const since = sinceOf({ kind: 'success', format: 'json', value: {}, unknownMembers: [], headers });
  return { earliest: (since.earliest - noon) / minute, certain: (since.certain - noon) / 1_000 };
}

const rows: readonly (readonly [
  what: string,
  steps: Parameters<typeof lookBack>[0],
  earliest: number,
  certain: number,
])[] = [
  ['is right', { local: [0, 0] }, -15, -2],
  ['is ten minutes slow', { local: [-10 * minute, -10 * minute] }, -25, -2],
  ['is ten minutes fast', { local: [10 * minute, 10 * minute] }, -15, -2],
  ['was 20 minutes fast, and is corrected', { local: [20 * minute, 20 * minute], offset: -20 * minute }, -15, -2],
  ['was eight hours slow, and is corrected', { local: [-480 * minute, -480 * minute], offset: 480 * minute }, -15, -2],
  ['was set back by ten seconds', { local: [0, -10_000] }, -15 - 10 / 60, -2],
  ['was set forward by ten minutes', { local: [0, 10 * minute] }, -15, -2],
  ['was set forward by an hour, and is corrected', { local: [0, 60 * minute], offset: -60 * minute }, -75, -2],
  ['stopped with the whole machine for an hour', { local: [0, 0], slept: 60 * minute }, -15, 60 * 60 - 2],
];

test.each(rows)('when the local clock %s', (_, steps, earliest, certain) => {
  const got = lookBack(steps);
  expect(got.earliest).toBeCloseTo(earliest, 5);
  expect(got.certain).toBeCloseTo(certain, 5);
});

test.each(['', 'Thu, 01 Jan 1970 00:00:00 GMT', new Date(noon + 30 * minute).toUTCString()])(
  'a response with the date %s makes nothing certain',
  (date) => {
    expect(lookBack({ local: [0, 0], date })).toEqual({ earliest: -15, certain: Infinity });
  },
);
