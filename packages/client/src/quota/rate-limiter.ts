/**
 * When the next request may be sent, by those before it. Pure but for its own record: times go in, times come out.
 *
 * The service counts arrivals, which nobody here sees: a request arrives at some time between its sending and its response. So it counts
 * until a second after its response or, when that takes long, until a second after its sending and some room for jitter. Never more
 * requests count at a time than the limit. Then any two arrivals of which the limit lies between are a second apart, as long as no
 * request is on its way to the service for that much longer than another. docs/decisions/0044-paced-quota.md has the trade.
 */

/** All times in milliseconds of one clock that never goes back. */
export interface Pace {
  /** Requests a second when all goes well. */
  readonly limit: number;
  /** Requests that count, and some that no longer do: they are dropped when there are `dropAt` of them, or no room. */
  counted: CountedRequest[];
  dropAt: number;
  /** When the next request that waits may go, so that those that wait follow one another evenly. */
  turnAt: number;
  /** Until when the next request had to wait, as far as that was asked, and how much later than that requests went lately. */
  dueAt: number;
  lateness: number;
  /** How long the latest responses took, and the time that half of them took at most; undefined before the first one. */
  readonly latencies: number[];
  latency: number | undefined;
  /** Requests a second right after the last slowing down, and when that was. */
  slowedTo: number;
  slowedAt: number;
  /** Nothing is sent before. */
  pausedUntil: number;
}

/** A request that counts. */
export interface CountedRequest {
  readonly sentAt: number;
  /** When its response came; infinite before. */
  endedAt: number;
  /** How much longer than a second after its sending it counts, at most, when its response does not come earlier. */
  jitter: number;
}

/** The time in which the service allows so many requests as the limit says. */
const second = 1_000;
/** How much longer one of two paced requests may take to the service than the other: 100 ms, and 10 between its turn and its socket. */
const pacedJitter = 110;
/** The same for a request that goes at once: it may have to open a connection first. */
const burstJitter = 500;
/**
 * The same while responses mostly take no longer than `fast`: to count from the response costs little then, and one that takes longer is a sign
 * that its request did, too.
 */
const stallJitter = 1_000;
const fast = 150;
/** What is left of a lateness with each request after it. */
const fading = 0.9;
/** From so many responses follows how long they mostly take. */
const observed = 9;
/** After the service has throttled, only the response counts; a request that never ends is forgotten after so long. */
const longestHold = 60_000;
/** How long after a throttled request only the response counts. */
const careful = 60_000;

/** The share of the limit that comes back each second after a slowing down. */
const recovery = 0.1;
/** Throttled requests that were on their way together count once. */
const oneBurst = 1_000;
/** The rate never falls below this share of the limit, and no pause is longer than this. */
const [lowest, longestPause] = [1 / 16, 10_000];

export function initialPace(limit: number): Pace {
  return {
    limit,
    counted: [],
    dropAt: 0,
    turnAt: -Infinity,
    dueAt: Infinity,
    lateness: 0,
    latencies: [],
    latency: undefined,
    slowedTo: limit,
    slowedAt: -Infinity,
    pausedUntil: -Infinity,
  };
}

/** Requests a second that may be sent now. */
export function rateOf({ limit, slowedTo, slowedAt }: Pace, now: number): number {
  if (slowedTo >= limit) return limit;
  return Math.min(limit, slowedTo + (limit * recovery * (now - slowedAt)) / 1_000);
}

/**
 * How long the next request has to wait, or less than 0. A response that comes meanwhile may make it shorter.
 *
 * @param paced whether it has waited already: those that wait follow one another evenly, instead of all at once
 */
export function waitFor(pace: Pace, now: number, paced: boolean): number {
  const { most, window } = allowance(pace, now);
  if (pace.counted.length >= Math.min(most, pace.dropAt)) dropExpired(pace, window, now);
  const turn = paced ? pace.turnAt : -Infinity;
  const due = Math.max(roomAt(pace, most, window), turn, pace.pausedUntil);
  if (due > now) pace.dueAt = due;
  return due - now;
}

function dropExpired(pace: Pace, window: number, now: number): void {
  pace.counted = pace.counted.filter((request) => until(request, window) > now);
  pace.dropAt = 2 * pace.counted.length + 50;
}

/** When so many of those that count no longer do that there is room for one more. */
function roomAt({ counted }: Pace, most: number, window: number): number {
  if (counted.length < most) return -Infinity;
  const ends = counted.map((request) => until(request, window)).toSorted((a, b) => a - b);
  return ends[counted.length - most] ?? -Infinity;
}

/** So many requests may count at a time, and each counts for so long. A rate below one a second is one in a longer time. */
function allowance(pace: Pace, now: number): { readonly most: number; readonly window: number } {
  const rate = rateOf(pace, now);
  return { most: Math.max(1, Math.floor(rate)), window: second / Math.min(1, rate) };
}

function until({ sentAt, endedAt, jitter }: CountedRequest, window: number): number {
  return Math.min(endedAt, sentAt + jitter) + window;
}

/** A request is sent. */
export function begin(pace: Pace, now: number, paced: boolean): CountedRequest {
  const late = paced ? Math.max(now - pace.dueAt, 0) : 0;
  pace.lateness = Math.max(late, pace.lateness * fading);
  const jitter = jitterOf(pace, now, paced);
  const request = { sentAt: now, endedAt: Infinity, jitter };
  const { most, window } = allowance(pace, now);
  const interval = (window + Math.min(pace.latency ?? 0, jitter)) / most;
  // A timer that fires late does not delay all that follow: the next one may come sooner after this one.
  pace.turnAt = now - Math.min(late, interval) + interval;
  pace.counted.push(request);
  return request;
}

/** It has its response, or has failed. */
export function end(pace: Pace, request: CountedRequest, now: number): void {
  if (request.endedAt < Infinity) return;
  request.endedAt = now;
  pace.latencies.push(now - request.sentAt);
  if (pace.latencies.length > observed) pace.latencies.shift();
  pace.latency = pace.latencies.toSorted((a, b) => a - b)[pace.latencies.length >> 1];
}

/** How much longer than a second after its sending a request counts at most. */
function jitterOf(pace: Pace, now: number, paced: boolean): number {
  if (isCareful(pace, now)) return longestHold;
  if (pace.latency !== undefined && pace.latency <= fast) return stallJitter;
  // In a process whose timers fire late, bytes leave late as well.
  return (paced ? pacedJitter : burstJitter) + pace.lateness;
}

/** @param retryAfter how long the service asks to wait, in milliseconds */
export function reduceRate(pace: Pace, now: number, retryAfter = 0): void {
  pace.pausedUntil = Math.max(pace.pausedUntil, now + Math.min(retryAfter, longestPause));
  for (const request of pace.counted) request.jitter = longestHold;
  if (now - pace.slowedAt < oneBurst) return;
  pace.slowedTo = Math.max(pace.limit * lowest, rateOf(pace, now) / 2);
  pace.slowedAt = now;
}

function isCareful({ slowedAt }: Pace, now: number): boolean {
  return now - slowedAt < careful;
}
