import { operations, type Action } from '@iot-distribution/codec';
import { createGatewayError, type GatewayErrorCode } from './gateway-error.ts';

/** `false`: no limits. A table: calls per second by operation; operations that it omits keep the number of their contract. */
export type QuotaOption = boolean | Readonly<Partial<Record<Action, number>>>;

export interface RateLimiter {
  /** @throws {ErrorResponse} Throttling.User or Throttling.Api, with headers that tell the caller when to call again */
  take(uid: string, action: Action, now: number): void;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** One token bucket per account and operation, shared by all users of the account. It holds the calls of one second. */
export function createRateLimiter(quota: QuotaOption): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const limits = typeof quota === 'object' ? quota : {};

  function take(key: string, perSecond: number, now: number, code: GatewayErrorCode): void {
    const bucket = buckets.get(key) ?? { tokens: perSecond, filledAt: now };
    buckets.set(key, bucket);
    const passed = Math.max(0, now - bucket.filledAt);
    bucket.tokens = Math.min(perSecond, bucket.tokens + (passed * perSecond) / 1000);
    bucket.filledAt = now;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return;
    }
    const wait = Math.ceil(((1 - bucket.tokens) * 1000) / perSecond);
    throw createGatewayError(code, undefined, throttleHeaders(perSecond, wait, now));
  }

  return {
    take(uid, action, now) {
      if (quota === false) return;
      const { queriesPerSecond, queriesPerSecondOfAllAccounts: shared } = operations[action];
      take(`${uid} ${action}`, limits[action] ?? queriesPerSecond, now, 'Throttling.User');
      if (shared !== undefined) take(action, shared, now, 'Throttling.Api');
    },
  };
}

/** The headers that the vendor's clients read from a throttled response. `wait` is in milliseconds. */
export function throttleHeaders(limit: number, wait: number, now: number): Record<string, string> {
  return {
    'x-acs-retry-after': String(wait),
    'x-ratelimit-user-api': `Limit:${limit},Remain:0,TimeLeft:${wait},Reset:${now + wait}`,
  };
}
