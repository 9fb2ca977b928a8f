/** Lets a client retry single failures at once, and keeps it from storming a service that is down. */

export interface RetryBudget {
  /** Whether one more retry may be made; if so, it is counted. */
  take(): boolean;
  /** After a success: ten of them earn one retry. */
  refill(): void;
}

/**
 * One for all calls of a client, so that many calls that fail together share it.
 *
 * @param size retries at hand when all goes well
 */
export function retryBudget(size: number): RetryBudget {
  const earned = 0.1;
  let left = size;
  return {
    take() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    refill() {
      left = Math.min(size, left + earned);
    },
  };
}
