/**
 * When the next request may be sent, by those before it. Pure but for its own record: times go in, times come out.
 *
 * A request counts from when it is let go until a second after its answer. However long requests take to arrive, the service
 * then sees no more of them in a second than the rate.
 */

/** All times in milliseconds of one clock that never goes back. */
export interface Pace {
  /** Requests a second when all goes well. */
  readonly limit: number;
  /** Requests that were let go and have no answer yet. */
  underWay: number;
  /** When the latest answers came, the oldest first; never more than the limit. */
  readonly ends: number[];
  /** Requests a second right after the last slowing down, and when that was. */
  slowedTo: number;
  slowedAt: number;
  /** Nothing is let go before. */
  pausedUntil: number;
}

/** The share of the limit that comes back each second after a slowing down. */
const recovery = 0.1;
/** Refusals of requests that were under way together count once. */
const oneBurst = 1_000;
/** The rate never falls below this share of the limit, and no pause is longer than this. */
const [lowest, longestPause] = [1 / 16, 10_000];

export function initialPace(limit: number): Pace {
  return { limit, underWay: 0, ends: [], slowedTo: limit, slowedAt: -Infinity, pausedUntil: -Infinity };
}

/** Requests a second that may be sent now. */
export function rateOf({ limit, slowedTo, slowedAt }: Pace, now: number): number {
  if (slowedTo >= limit) return limit;
  return Math.min(limit, slowedTo + (limit * recovery * (now - slowedAt)) / 1_000);
}

/** How long the next request has to wait. Infinite: until one that is under way has its answer. */
export function waitFor(pace: Pace, now: number): number {
  const rate = rateOf(pace, now);
  const inRow = Math.max(1, Math.floor(rate));
  const free = inRow - pace.underWay;
  if (free <= 0) return Infinity;
  const earlier = pace.ends.at(-free);
  const next = earlier === undefined ? -Infinity : earlier + 1_000 / Math.min(1, rate);
  return Math.max(next, pace.pausedUntil) - now;
}

/** A request is let go. */
export function begin(pace: Pace): void {
  pace.underWay += 1;
}

/** It has its answer, or has failed. */
export function end(pace: Pace, now: number): void {
  pace.underWay -= 1;
  pace.ends.push(now);
  if (pace.ends.length > Math.max(1, pace.limit)) pace.ends.shift();
}

export function slowDown(pace: Pace, now: number, retryAfter = 0): void {
  pace.pausedUntil = Math.max(pace.pausedUntil, now + Math.min(retryAfter, longestPause));
  if (now - pace.slowedAt < oneBurst) return;
  pace.slowedTo = Math.max(pace.limit * lowest, rateOf(pace, now) / 2);
  pace.slowedAt = now;
}
