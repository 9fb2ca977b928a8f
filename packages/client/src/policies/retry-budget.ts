/** A budget of retries: the client retries single failures at once, but does not flood a service that is down. */

export interface RetryBudget {
  /** Whether another retry is allowed; if so, it is counted. */
  take(): boolean;
  /** Records a success. Ten successes add one retry. */
  refill(): void;
}

/**
 * All calls of a client share one budget.
 *
 * @param size the maximum number of retries
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
