/** One quota for all processes of an account, over a limiter that they share. */
import { QuotaError, createQuota, type Action, type Quota } from '@iot-distribution/client';
import { ActionQueue } from './action-queue.ts';
import { Fallback } from './fallback.ts';
import { LimiterStore, StoreFailure } from './limiter-store.ts';
import {
  actions,
  invalidOption,
  readSharedQuotaOptions,
  type SharedQuotaOptions,
  type SharedQuotaSettings,
} from './options.ts';
import type { SharedLimiter } from './shared-limiter.ts';
import { Slots, slotRule } from './slots.ts';

/**
 * A quota for all processes that share a limiter: in no second the service sees more requests than the contract of the operation allows,
 * whichever process sends them. Each process serves its own requests in their order, and the processes take turns. When the service
 * throttles all the same, all processes halve the rate, which then grows back.
 *
 * Give the limiter of each account its own `keyPrefix`. How many points it has, and for how long, does not matter.
 *
 * @param limiter `RateLimiterRedis`, `RateLimiterValkey`, `RateLimiterPostgres` or `RateLimiterMemory` of rate-limiter-flexible
 * @throws {InputError} when the limiter or an option is not usable
 *
 * @example
 * import { RateLimiterMemory } from 'rate-limiter-flexible';
 * const quota = sharedQuota(new RateLimiterMemory({ keyPrefix: 'account-1', points: 1, duration: 1 }));
 * const turn = await quota.take('QueryDeviceDistributeJob', AbortSignal.timeout(5_000));
 * turn();
 */
export function sharedQuota(limiter: SharedLimiter, options: SharedQuotaOptions = {}): Quota {
  const settings = readSharedQuotaOptions(options);
  const store = new LimiterStore(checkLimiter(limiter), settings.clock, settings.storeTimeout);
  const lanes = new Map(actions.map((action) => [action, new Lane(action, settings, store)]));
  const laneOf = (action: Action): Lane => {
    const lane = lanes.get(action);
    if (lane === undefined) throw invalidOption('/action', 'the action must be that of an operation');
    return lane;
  };
  const shared: Pick<Quota, 'take'> = { take: async (action, signal) => laneOf(action).queue.take(signal) };
  const throttled: Quota['throttled'] = (action, retryAfter) => void laneOf(action).slots.throttled(retryAfter);
  return settings.processes === undefined
    ? { take: (action, signal) => shared.take(action, signal).catch(rejectAs(action)), throttled }
    : withFallback(shared, throttled, settings, settings.processes, store);
}

/** What is kept for one operation. */
class Lane {
  readonly slots: Slots;
  readonly queue: ActionQueue;

  constructor(action: Action, { limits, clock, clockTolerance }: SharedQuotaSettings, store: LimiterStore) {
    this.slots = new Slots(action, slotRule(limits[action]), store, clock, clockTolerance);
    this.queue = new ActionQueue(this.slots);
  }
}

function withFallback(
  shared: Pick<Quota, 'take'>,
  throttled: Quota['throttled'],
  { limits, clock }: SharedQuotaSettings,
  processes: number,
  store: LimiterStore,
): Quota {
  const queriesPerSecond = Object.fromEntries(actions.map((action) => [action, limits[action] / processes]));
  const share = createQuota({ queriesPerSecond, clock });
  const windows = actions.map((action) => slotRule(limits[action]).window);
  const fallback = new Fallback(shared, share, store, clock, Math.max(...windows));
  return {
    take: (action, signal) => fallback.take(action, signal),
    throttled(action, retryAfter) {
      throttled(action, retryAfter);
      share.throttled(action, retryAfter);
    },
  };
}

function rejectAs(action: Action): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof StoreFailure)) throw error;
    const message = `${action}: the store of the shared quota failed: ${error.message}; check that this process can reach it`;
    throw new QuotaError(message, { code: 'StoreFailed', action, retryable: true });
  };
}

function checkLimiter(limiter: SharedLimiter): SharedLimiter {
  const { penalty, get, set, insuranceLimiter } = (limiter ?? {}) as Partial<SharedLimiter> & {
    readonly insuranceLimiter?: unknown;
  };
  if (typeof penalty !== 'function' || typeof get !== 'function' || typeof set !== 'function') {
    const message = 'the limiter must be one of rate-limiter-flexible that has the methods penalty, get and set';
    throw invalidOption('/limiter', message);
  }
  if (insuranceLimiter !== undefined && insuranceLimiter !== null) {
    // Its counts would be those of one process.
    const message = 'the limiter must have no insuranceLimiter: use the option whenStoreFails';
    throw invalidOption('/limiter', message);
  }
  return limiter;
}
