/**
 * Computes when the next request may be sent, from the times of earlier requests. It has no clock and no timer.
 *
 * The service counts arrivals, which the client cannot observe: a request arrives between its sending and its response. So a request counts
 * until a second after its response or, for a slow response, until a second after its sending plus an allowance for jitter. At most as many
 * requests as the limit count at the same time. Then the service sees at most as many arrivals per second as the limit, unless the transit
 * times of two requests differ by more than the allowance. docs/decisions/0044-paced-quota.md explains the trade-off.
 */

/** All times are in milliseconds of a monotonic clock. */
export interface Pace {
  /** Requests per second without throttling. */
  readonly limit: number;
  /** Requests that count, and some that no longer do; these are removed at a length of `dropAt`, or if the limit is reached. */
  counted: CountedRequest[];
  dropAt: number;
  /** When the next waiting request may be sent, so that waiting requests are spaced evenly. */
  turnAt: number;
  /** The latest time until which a request had to wait, and how much later than due requests were sent recently. */
  dueAt: number;
  lateness: number;
  /** The durations of the latest responses, and their median; undefined before the first one. */
  readonly latencies: number[];
  latency: number | undefined;
  /** Requests per second right after the last slowdown, and its time. */
  slowedTo: number;
  slowedAt: number;
  /** No request is sent before this time. */
  pausedUntil: number;
}

/** A request that counts towards the limit. */
export interface CountedRequest {
  readonly sentAt: number;
  /** When its response arrived; infinite until then. */
  endedAt: number;
  /** Without an earlier response, it counts until a second plus this after its sending. */
  jitter: number;
}

/** The period of the limit of the service. */
const second = 1_000;
/** The allowed difference between the transit times of two paced requests: 100 ms, and 10 ms between the turn and the socket. */
const pacedJitter = 110;
/** The same for a request of a burst, which may have to open a connection first. */
const burstJitter = 500;
/**
 * The same while the median response time is at most `fast`: counting from the response costs little then, and a slow response indicates a
 * slow request.
 */
const stallJitter = 1_000;
const fast = 150;
/** The factor by which a delay decays with each further request. */
const fading = 0.9;
/** The number of responses for the median. */
const observed = 9;
/** After throttling, a request counts until its response; without a response, at most this long. */
const maxHold = 60_000;
/** How long after a throttled request only the response counts. */
const careful = 60_000;

/** The share of the limit that is restored per second after a slowdown. */
const recovery = 0.1;
/** Throttled requests within this time count once. */
const oneBurst = 1_000;
/** The minimum rate as a share of the limit, and the maximum pause. */
const [lowest, maxPause] = [1 / 16, 10_000];

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

/** The current requests per second. */
export function rateOf({ limit, slowedTo, slowedAt }: Pace, now: number): number {
  if (slowedTo >= limit) return limit;
  return Math.min(limit, slowedTo + (limit * recovery * (now - slowedAt)) / 1_000);
}

/**
 * The delay before the next request, or a negative number. A response in the meantime may shorten it.
 *
 * @param paced whether the request has waited; waiting requests are spaced evenly
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

/** When enough requests no longer count that another one may be sent. */
function roomAt({ counted }: Pace, most: number, window: number): number {
  if (counted.length < most) return -Infinity;
  const ends = counted.map((request) => until(request, window)).toSorted((a, b) => a - b);
  return ends[counted.length - most] ?? -Infinity;
}

/** How many requests may count at the same time, and for how long. A rate below one per second is one in a longer window. */
function allowance(pace: Pace, now: number): { readonly most: number; readonly window: number } {
  const rate = rateOf(pace, now);
  return { most: Math.max(1, Math.floor(rate)), window: second / Math.min(1, rate) };
}

function until({ sentAt, endedAt, jitter }: CountedRequest, window: number): number {
  return Math.min(endedAt, sentAt + jitter) + window;
}

/** Records that a request is sent. */
export function begin(pace: Pace, now: number, paced: boolean): CountedRequest {
  const late = paced ? Math.max(now - pace.dueAt, 0) : 0;
  pace.lateness = Math.max(late, pace.lateness * fading);
  const jitter = jitterOf(pace, now, paced);
  const request = { sentAt: now, endedAt: Infinity, jitter };
  const { most, window } = allowance(pace, now);
  const interval = (window + Math.min(pace.latency ?? 0, jitter)) / most;
  // A late timer does not delay all further requests: the next one may follow sooner.
  pace.turnAt = now - Math.min(late, interval) + interval;
  pace.counted.push(request);
  return request;
}

/** Records that the request has its response or has failed. */
export function end(pace: Pace, request: CountedRequest, now: number): void {
  if (request.endedAt < Infinity) return;
  request.endedAt = now;
  pace.latencies.push(now - request.sentAt);
  if (pace.latencies.length > observed) pace.latencies.shift();
  pace.latency = pace.latencies.toSorted((a, b) => a - b)[pace.latencies.length >> 1];
}

/** The jitter allowance of a request. */
function jitterOf(pace: Pace, now: number, paced: boolean): number {
  if (isCareful(pace, now)) return maxHold;
  if (pace.latency !== undefined && pace.latency <= fast) return stallJitter;
  // In a process whose timers fire late, bytes are sent late too.
  return (paced ? pacedJitter : burstJitter) + pace.lateness;
}

/** @param retryAfter the delay that the service requests, in milliseconds */
export function reduceRate(pace: Pace, now: number, retryAfter = 0): void {
  pace.pausedUntil = Math.max(pace.pausedUntil, now + Math.min(retryAfter, maxPause));
  for (const request of pace.counted) request.jitter = maxHold;
  if (now - pace.slowedAt < oneBurst) return;
  pace.slowedTo = Math.max(pace.limit * lowest, rateOf(pace, now) / 2);
  pace.slowedAt = now;
}

function isCareful({ slowedAt }: Pace, now: number): boolean {
  return now - slowedAt < careful;
}
