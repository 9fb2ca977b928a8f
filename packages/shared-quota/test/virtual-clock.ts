/** A clock that only a test moves. */
import type { QuotaClock } from '@iot-distribution/client';

export interface VirtualClock extends QuotaClock {
  /** Moves on by so many milliseconds, from timer to timer; what each of them settles is done before the next one fires. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** How many timers are set. */
  readonly timers: () => number;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export function virtualClock(): VirtualClock {
  let time = 0;
  const timers = new Set<Timer>();
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
        const next = earliest(timers);
        if (next === undefined || next.at > end) break;
        time = next.at;
        timers.delete(next);
        next.callback();
        await settled();
      }
      time = end;
    },
    timers: () => timers.size,
  };
}

function earliest(timers: Iterable<Timer>): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
  return first;
}

/** Promises settle before the event loop turns. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
