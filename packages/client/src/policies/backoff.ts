/** How long to wait before the next attempt: full jitter, so that clients that failed together do not return together. */

export interface Backoff {
  /** Upper end of the first pause, in milliseconds; doubled each time. */
  readonly baseDelay: number;
  /** Upper end of any pause of our own, in milliseconds. */
  readonly maxDelay: number;
}

/** The longest wait that the service may ask for, in milliseconds: what the vendor's command line tool accepts. */
export const longestRetryAfter = 60_000;

/**
 * @param failures how many attempts have failed, from 1
 * @param retryAfter what the service asks for, in milliseconds
 * @param random from 0 to 1
 */
export function pauseAfter(
  failures: number,
  retryAfter: number | undefined,
  random: number,
  { baseDelay, maxDelay }: Backoff,
): number {
  // Those who are told the same time come back a little apart.
  if (retryAfter !== undefined) return Math.min(retryAfter, longestRetryAfter) + share(random, baseDelay);
  return share(random, Math.min(maxDelay, baseDelay * 2 ** (failures - 1)));
}

/** Nothing of an infinite pause is nothing. */
function share(random: number, pause: number): number {
  return random === 0 ? 0 : random * pause;
}
