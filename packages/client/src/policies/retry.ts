/** Retries a failed attempt, if the failure is transient and a retry is safe. */
import { operations } from '@iot-distribution/codec';
import { nameAndCode } from './report-attempts.ts';
import { pauseAfter, type Backoff } from './backoff.ts';
import type { Call, Policy } from '../request/call.ts';
import { within } from './deadline.ts';
import { isDistributionError } from '../errors.ts';
import type { Emit } from '../events.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Sleep } from '../time/sleep.ts';

export interface RetrySettings extends Backoff {
  /** Maximum number of attempts, including the first. */
  readonly attempts: number;
  readonly budget: RetryBudget;
  /** Returns a random number from 0 to 1. */
  readonly random: () => number;
  readonly sleep: Sleep;
  readonly emit?: Emit | undefined;
}

export function retry({ attempts, budget, random, sleep, emit, ...backoff }: RetrySettings): Policy {
  return (next) => async (call) => {
    for (let failures = 1; ; failures++) {
      try {
        const reply = await next(call);
        budget.refill();
        return reply;
      } catch (error) {
        if (failures >= attempts || !isWorthRetrying(call, error)) throw error;
        const { retryAfter } = error as { retryAfter?: number };
        const delay = pauseAfter(failures, retryAfter, random(), backoff);
        // The current error is more informative than a timeout.
        if (delay >= call.timeLeft() || call.caller?.aborted || !budget.take()) throw error;
        const { id, action } = call;
        emit?.({ type: 'retried', call: id, action, attempt: call.sent.requests, delay, error: nameAndCode(error) });
        await within(call, (signal) => sleep(delay, signal));
      }
    }
  };
}

/** A create is retried here only if none of its requests can have been executed; otherwise `reconcile` looks it up. */
function isWorthRetrying({ action, sent, sendsOnce }: Call, error: unknown): boolean {
  if (sendsOnce || !isDistributionError(error) || !error.retryable) return false;
  return operations[action].effect !== 'create' || sent.inDoubt.size === 0;
}
