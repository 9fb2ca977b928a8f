/** A clock that jumps to the next timer when nothing else is left to do: hours of waiting take no time. */
import { untilAborted, type Sleep } from '../src/time/sleep.ts';
import type { WaitClock } from '../src/wait/wait-for-distributions.ts';

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

export interface SteppedClock extends WaitClock {
  /** Every pause that was begun, in milliseconds. */
  readonly pauses: readonly number[];
  /** Lets the time pass until the work is done. */
  readonly run: <Value>(work: Promise<Value>) => Promise<Value>;
}

export function waitClock(): SteppedClock {
  let time = 0;
  const timers = new Set<Timer>();
  const pauses: number[] = [];
  const sleep: Sleep = async (milliseconds, signal) => {
    pauses.push(milliseconds);
    let timer: Timer | undefined;
    const over = new Promise<void>((resolve) => {
      timer = { at: time + milliseconds, fire: resolve };
      if (milliseconds < Infinity) timers.add(timer);
    });
    try {
      await untilAborted(over, signal);
    } finally {
      if (timer !== undefined) timers.delete(timer);
    }
  };
  return {
    now: () => time,
    sleep,
    pauses,
    async run(work) {
      let isDone = false;
      const settled = work.finally(() => (isDone = true));
      settled.catch(() => {});
      for (;;) {
        // Work that does not wait for the clock continues first.
        await new Promise((resolve) => setImmediate(resolve));
        if (isDone) return settled;
        const [next] = Array.from(timers).toSorted((one, other) => one.at - other.at);
        if (next === undefined) continue;
        time = Math.max(time, next.at);
        timers.delete(next);
        next.fire();
      }
    },
  };
}
