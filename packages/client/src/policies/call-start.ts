/** Computes the start of a call on the clock of the service. The local clock may be wrong, and may be changed during the call. */
import type { Since } from '../creates/match-job.ts';
import { serverTime } from '../response/response-times.ts';
import type { Reply } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';

/** The clock difference that the gateway accepts, in milliseconds. Source: docs/wire/signing.md, rule 46. */
const clockWindow = 15 * 60_000;
/** The `Date` header of a response has whole seconds; the time of a job may have whole seconds too. */
const rounding = 2_000;

/**
 * Reads the current time, and returns a function that converts it with a response of the service.
 *
 * A monotonic clock measures the elapsed time. It stops while the machine sleeps, so the time of day is used too: the earliest of all
 * estimates is safe.
 */
export function startCall(clock: Clock): (reply: Reply) => Since {
  const localStart = clock.now() - clock.offset;
  const start = performance.now();
  return ({ headers }) => {
    const elapsed = performance.now() - start;
    const now = clock.now();
    const theirs = serverTime(headers);
    // The service has accepted a timestamp of this clock, so a date with a larger difference is not from the service.
    const byService = theirs !== undefined && Math.abs(theirs - now) <= clockWindow ? theirs - elapsed : undefined;
    const estimates = [localStart + clock.offset, now - elapsed, byService ?? Infinity];
    return {
      earliest: Math.min(...estimates) - clockWindow,
      certain: byService === undefined ? Infinity : byService - rounding,
    };
  };
}
