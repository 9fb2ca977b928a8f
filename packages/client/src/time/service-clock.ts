/** The clock for signing requests: the local clock, corrected to that of the service. */
import { invalid } from '../caller/check-option.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';

export interface Clock {
  /** The time in milliseconds since 1970, on the clock of the service as far as it is known. */
  now(): number;
  /** Milliseconds to add to the local clock. */
  offset: number;
}

/** The range of `Date` around 1970, in milliseconds. */
const furthest = 8.64e15;

/** @param now returns milliseconds since 1970; a user's function may throw or return anything */
export function clockOver(now: () => number): Clock {
  const clock = {
    offset: 0,
    now: () => readTime(now) + clock.offset,
  };
  return clock;
}

/** @throws {InputError} if it is not a time; its error is not quoted */
function readTime(now: () => number): number {
  let time: unknown;
  try {
    time = now();
  } catch {
    throw invalid('/now', 'the option now threw an error');
  }
  if (typeof time === 'number' && Math.abs(time) <= furthest) return time;
  ignoreRejection(time);
  throw invalid('/now', 'the option now must return milliseconds since 1970');
}
