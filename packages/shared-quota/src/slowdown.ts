/**
 * What all processes do after the service has throttled one of them: none sends during a pause, then only some of the slots are used, and
 * the others return one by one. The state is one entry of the store. Its points are the number of slots that are closed, plus 1, and the time
 * until it expires is what is left of the pause and of the recovery.
 */
import type { LimiterEntry } from './shared-limiter.ts';

export interface Slowdown {
  /** Slots that are not used. */
  readonly closed: number;
  /** Milliseconds in which nothing is sent. */
  readonly pause: number;
}

export const noSlowdown: Slowdown = { closed: 0, pause: 0 };

/** The share of the slots that returns each second. */
const recovery = 0.1;
/** No pause is longer, regardless of what the service requests. */
const longestPause = 10_000;
/** Without this a quota of one slot would not become slower at all. */
const shortestPause = 1_000;

export function readSlowdown(entry: LimiterEntry | undefined, slots: number): Slowdown {
  if (entry === undefined) return noSlowdown;
  const closed = Math.min(Math.max(0, entry.consumedPoints - 1), slots - 1);
  const left = entry.msBeforeNext - recoveryOf(closed, slots) * 1_000;
  if (left > 0) return { closed, pause: left };
  return { closed: Math.min(closed, Math.ceil((entry.msBeforeNext / 1_000) * recovery * slots)), pause: 0 };
}

/** Half of the slots that are still used are closed. The last one stays, and a pause takes the place of closing it. */
export function halve({ closed, pause }: Slowdown, slots: number): Slowdown {
  const open = slots - closed;
  return open > 1
    ? { closed: slots - Math.max(1, Math.floor(open / 2)), pause }
    : { closed, pause: Math.max(pause, shortestPause) };
}

export function pauseFor(slowdown: Slowdown, retryAfter: number | undefined): Slowdown {
  const asked = typeof retryAfter === 'number' && retryAfter > 0 ? Math.min(retryAfter, longestPause) : 0;
  return { ...slowdown, pause: Math.max(slowdown.pause, asked) };
}

/** Points and seconds of the entry. Redis knows whole seconds only. */
export function writeSlowdown({ closed, pause }: Slowdown, slots: number): readonly [points: number, seconds: number] {
  return [closed + 1, Math.ceil(pause / 1_000) + recoveryOf(closed, slots)];
}

/** Seconds until so many slots have returned. */
function recoveryOf(closed: number, slots: number): number {
  return Math.ceil(closed / (recovery * slots));
}
