/** The clock that requests are signed by: that of this machine, corrected by that of the service. */
import { invalid } from '../caller/check-option.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';

export interface Clock {
  /** Milliseconds since 1970, by the service's clock as far as it is known. */
  now(): number;
  /** Milliseconds to add to the clock of this machine. */
  offset: number;
}

/** The longest that a `Date` can be from 1970, in milliseconds. */
const furthest = 8.64e15;

/** @param now milliseconds since 1970; a function that a user passed may throw, or return anything */
export function clockOver(now: () => number): Clock {
  const clock = {
    offset: 0,
    now: () => readTime(now) + clock.offset,
  };
  return clock;
}

/** @throws {InputError} when it is no time; what was thrown is not repeated */
function readTime(now: () => number): number {
  let time: unknown;
  try {
    time = now();
  } catch {
    throw invalid('/now', 'the option now threw');
  }
  if (typeof time === 'number' && Math.abs(time) <= furthest) return time;
  ignoreRejection(time);
  throw invalid('/now', 'the option now did not return milliseconds since 1970');
}
