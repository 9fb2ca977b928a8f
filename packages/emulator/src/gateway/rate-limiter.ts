import { operations, type Action } from '@iot-distribution/codec';
import { refusal, type RefusalCode } from './gateway-error.ts';

/** `false`: no limits. A table: calls a second for some operations, the contract's number for the others. */
export type QuotaOption = boolean | Readonly<Partial<Record<Action, number>>>;

export interface Quota {
  /** @throws {Refusal} Throttling.User or Throttling.Api, with the headers that say when to come back */
  take(uid: string, action: Action, now: number): void;
}

/** Calls a second of all accounts together, where the vendor names a number. */
const acrossAccounts: Readonly<Partial<Record<Action, number>>> = { ListDistributedDevice: 200 };

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** One bucket an account and operation, whoever of the account's users calls; it holds what may be called in one second. */
export function createQuota(option: QuotaOption): Quota {
  const buckets = new Map<string, Bucket>();
  const limits = typeof option === 'object' ? option : {};

  function take(key: string, perSecond: number, now: number, code: RefusalCode): void {
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
    throw refusal(code, undefined, throttleHeaders(perSecond, wait, now));
  }

  return {
    take(uid, action, now) {
      if (option === false) return;
      const shared = acrossAccounts[action];
      take(`${uid} ${action}`, limits[action] ?? operations[action].queriesPerSecond, now, 'Throttling.User');
      if (shared !== undefined) take(action, shared, now, 'Throttling.Api');
    },
  };
}

/** What the vendor's clients read out of a throttled answer; `wait` in milliseconds. */
export function throttleHeaders(limit: number, wait: number, now: number): Record<string, string> {
  return {
    'x-acs-retry-after': String(wait),
    'x-ratelimit-user-api': `Limit:${limit},Remain:0,TimeLeft:${wait},Reset:${now + wait}`,
  };
}
