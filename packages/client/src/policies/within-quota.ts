/** Lets every request wait for its turn, and slows down when the service throttles all the same. */
import type { Call, Policy } from '../request/call.ts';
import { within } from './deadline.ts';
import { isErrorNamed } from '../errors.ts';
import type { Emit } from '../events.ts';
import type { Quota, Turn } from '../quota/quota.ts';

export function withinQuota(quota: Quota, emit?: Emit): Policy {
  return (next) => async (call) => {
    const done = quota.takeNow?.(call.action) ?? (await waitForTurn(quota, call, emit));
    try {
      return await next(call);
    } catch (error) {
      if (isErrorNamed(error, 'ThrottledError')) quota.throttled(call.action, error.retryAfter);
      throw error;
    } finally {
      done();
    }
  };
}

async function waitForTurn(quota: Quota, call: Call, emit: Emit | undefined): Promise<Turn> {
  const { id, action } = call;
  const start = performance.now();
  const done = await within(call, (signal) => quota.take(action, signal));
  emit?.({ type: 'waited', call: id, action, duration: performance.now() - start });
  return done;
}
