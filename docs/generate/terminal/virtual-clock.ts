/** A clock of a run that jumps to the next event, after everything in flight has finished. So times do not depend on the machine. */
import { setImmediate as turn } from 'node:timers/promises';
import type { RunClock } from '../../../packages/fleet/src/run/run-clock.ts';

/** Turns of the event loop in which continuations without I/O finish. */
const quietTurns = 50;

/** @param isBusy whether a request or the work on its response is under way */
export function virtualClock(isBusy: () => boolean): RunClock {
  let now = Date.UTC(2026, 0, 1);
  return {
    now: () => now,
    async sleep(milliseconds, signal) {
      for (let quiet = 0; quiet < quietTurns && !signal.aborted; quiet++) {
        await turn();
        if (isBusy()) quiet = 0;
      }
      if (!signal.aborted) now += milliseconds;
    },
  };
}
