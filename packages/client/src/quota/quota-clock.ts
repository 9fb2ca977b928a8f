/** The clock of a quota. */

/** A monotonic clock with timers. */
export interface QuotaClock {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Calls back once, after the given milliseconds. Returns a function that cancels it. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
}

// Read when this module is loaded: fake timers of a test replace the global timers for a while. A quota that outlives the test would wait
// for a timer that never fires, or compare the times of two clocks.
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

/**
 * The clock of this process, independent of fake timers that a test installs later.
 *
 * @example
 * const before = systemClock.now();
 * await new Promise((resolve) => systemClock.setTimer(() => resolve(undefined), 20));
 * systemClock.now() > before; // true
 */
export const systemClock: QuotaClock = {
  now,
  setTimer(callback, milliseconds) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
