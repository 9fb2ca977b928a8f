/** The clock that a quota is kept by. */

/** Time, as a quota sees it. */
export interface QuotaClock {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Calls back once, after so many milliseconds. Returns what cancels it. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
}

// Taken when this module is loaded: a test that installs fake timers replaces the global ones, and puts them back later. A quota that is
// shared beyond that test would wait for a timer that never fires, or compare the times of two clocks.
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

/**
 * The clock of this process, whatever timers a test installs later.
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
