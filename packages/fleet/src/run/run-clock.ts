/** Time, as a run sees it: an argument, so that tests need not wait. */
import { setTimeout as delay } from 'node:timers/promises';

export interface RunClock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const realClock: RunClock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await delay(milliseconds, undefined, { signal });
    } catch {
      // Aborted: the caller looks at the signal.
    }
  },
};
