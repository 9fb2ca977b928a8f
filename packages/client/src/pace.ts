/** When the next request may be sent, by those before it. Pure but for its own record: times go in, times come out. */

/** All times in milliseconds of one clock that never goes back. */
export interface Pace {
  /** Requests a second when all goes well. */
  readonly limit: number;
  /** When the latest requests were let go, the oldest first; never more than the limit. */
  readonly grants: number[];
  /** Requests a second right after the last slowing down, and when that was. */
  slowedTo: number;
  slowedAt: number;
  /** Nothing is let go before. */
  pausedUntil: number;
}

/** Requests take different times to arrive: those of one second of ours may meet in less than one of the service's. */
const second = 1_050;
/** The share of the limit that comes back each second after a slowing down. */
const recovery = 0.1;
/** Refusals of requests that were under way together count once. */
const oneBurst = 1_000;
/** The rate never falls below this share of the limit, and no pause is longer than this. */
const [lowest, longestPause] = [1 / 16, 10_000];

export function initialPace(limit: number): Pace {
  return { limit, grants: [], slowedTo: limit, slowedAt: -Infinity, pausedUntil: -Infinity };
}

/** Requests a second that may be sent now. */
export function rateOf({ limit, slowedTo, slowedAt }: Pace, now: number): number {
  if (slowedTo >= limit) return limit;
  return Math.min(limit, slowedTo + (limit * recovery * (now - slowedAt)) / 1_000);
}

/** How long the next request has to wait: in any second before it, no more than the rate were let go. */
export function waitFor(pace: Pace, now: number): number {
  const rate = rateOf(pace, now);
  const inRow = Math.max(1, Math.floor(rate));
  const earlier = pace.grants.at(-inRow);
  const free = earlier === undefined ? -Infinity : earlier + (inRow / rate) * second;
  return Math.max(free, pace.pausedUntil) - now;
}

export function grant(pace: Pace, now: number): void {
  pace.grants.push(now);
  if (pace.grants.length > Math.max(1, pace.limit)) pace.grants.shift();
}

export function slowDown(pace: Pace, now: number, retryAfter = 0): void {
  pace.pausedUntil = Math.max(pace.pausedUntil, now + Math.min(retryAfter, longestPause));
  if (now - pace.slowedAt < oneBurst) return;
  pace.slowedTo = Math.max(pace.limit * lowest, rateOf(pace, now) / 2);
  pace.slowedAt = now;
}
