/** What is used of a limiter of rate-limiter-flexible: an atomic counter whose entries expire. */

/**
 * A limiter of rate-limiter-flexible that several processes share. `RateLimiterRedis`, `RateLimiterValkey`, `RateLimiterPostgres` and
 * `RateLimiterMemory` have these methods. How many points it has, and for how long, does not matter.
 */
export interface SharedLimiter {
  /** Adds points to an entry, or creates one that expires after so many seconds. */
  penalty(key: string, points: number, options: { readonly customDuration: number }): Promise<LimiterEntry>;
  /** Reads an entry. */
  get(key: string): Promise<LimiterEntry | null>;
  /** Replaces an entry by one that expires after so many seconds. */
  set(key: string, points: number, seconds: number): Promise<unknown>;
}

/** An entry of a limiter. */
export interface LimiterEntry {
  readonly consumedPoints: number;
  /** Milliseconds until the entry expires. */
  readonly msBeforeNext: number;
}
