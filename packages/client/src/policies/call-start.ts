/** When a call began, by the clock of the service. The clock of this machine may be wrong, and may be set while the call runs. */
import type { Since } from '../creates/match-job.ts';
import { serverTime } from '../response/response-times.ts';
import type { Reply } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';

/** What the gateway accepts of a clock, in milliseconds. Source: docs/wire/signing.md, rule 46. */
const clockWindow = 15 * 60_000;
/** The `Date` of a response has whole seconds, and so may have the time of a job. */
const rounding = 2_000;

/**
 * Takes the time now, and gives a function that converts it by a response of the service.
 *
 * The elapsed time is measured by a clock that nobody sets; it stands still while a machine sleeps, so that the time of day counts as well:
 * the earliest of all estimates is the safe one to look back to.
 */
export function startCall(clock: Clock): (reply: Reply) => Since {
  const localStart = clock.now() - clock.offset;
  const start = performance.now();
  return ({ headers }) => {
    const elapsed = performance.now() - start;
    const now = clock.now();
    const theirs = serverTime(headers);
    // The service has accepted a timestamp of this clock, so a date that is further away is not from there.
    const byService = theirs !== undefined && Math.abs(theirs - now) <= clockWindow ? theirs - elapsed : undefined;
    const estimates = [localStart + clock.offset, now - elapsed, byService ?? Infinity];
    return {
      earliest: Math.min(...estimates) - clockWindow,
      certain: byService === undefined ? Infinity : byService - rounding,
    };
  };
}
