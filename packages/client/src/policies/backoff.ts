/** Computes the delay before the next attempt, with full jitter, so that clients that failed together do not retry together. */

export interface Backoff {
  /** Maximum of the first delay, in milliseconds, doubled for each further retry. */
  readonly baseDelay: number;
  /** Maximum of all delays, in milliseconds, unless the service requests a longer one. */
  readonly maxDelay: number;
}

/** Maximum delay that the service can request, in milliseconds. The vendor's command line tool has the same maximum. */
export const maxRetryAfter = 60_000;

/**
 * @param failures the number of failed attempts, from 1
 * @param retryAfter the delay that the service requests, in milliseconds
 * @param random a random number from 0 to 1
 */
export function pauseAfter(
  failures: number,
  retryAfter: number | undefined,
  random: number,
  { baseDelay, maxDelay }: Backoff,
): number {
  // Clients that receive the same delay should retry at slightly different times.
  if (retryAfter !== undefined) return Math.min(retryAfter, maxRetryAfter) + share(random, baseDelay);
  return share(random, Math.min(maxDelay, baseDelay * 2 ** (failures - 1)));
}

/** Returns 0 for a share of 0, even of an infinite delay. */
function share(random: number, pause: number): number {
  return random === 0 ? 0 : random * pause;
}
