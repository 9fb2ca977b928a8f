/** A clock for quotas that only a test advances. */
import type { QuotaClock } from '../src/quota/quota-clock.ts';

export interface VirtualClock extends QuotaClock {
  /** Moves on by so many milliseconds, from timer to timer; what each of them settles is done before the next one fires. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** Moves on at once, as when the process was blocked: then all timers that are late fire, the last one that was set first. */
  readonly jump: (milliseconds: number) => Promise<void>;
  /** How many timers are set. */
  readonly timers: () => number;
}

export function virtualClock(): VirtualClock {
  let time = 0;
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  return {
    now: () => time,
    setTimer(callback, milliseconds) {
      const timer = { at: time + milliseconds, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(milliseconds) {
      const end = time + milliseconds;
      await settled();
      for (;;) {
        const [next] = [...timers].toSorted((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        time = next.at;
        timers.delete(next);
        next.callback();
        await settled();
      }
      time = end;
    },
    async jump(milliseconds) {
      await settled();
      time += milliseconds;
      const late = [...timers].filter(({ at }) => at <= time).toReversed();
      for (const timer of late) {
        timers.delete(timer);
        timer.callback();
        await settled();
      }
    },
    timers: () => timers.size,
  };
}

/** Promises settle before the event loop turns. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
