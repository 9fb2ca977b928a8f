/** Lets every request wait for its turn, and slows down when the service throttles all the same. */
import type { Policy } from './call.ts';
import { isErrorNamed } from './errors.ts';
import type { Emit } from './events.ts';
import type { Quota } from './quota.ts';

export function withinQuota(quota: Quota, emit?: Emit): Policy {
  return (next) => async (call) => {
    const { id, action, signal } = call;
    const start = performance.now();
    const turn = quota.take(action, signal);
    const done = typeof turn === 'function' ? turn : await turn;
    if (done !== turn) emit?.({ type: 'waited', call: id, action, duration: performance.now() - start });
    try {
      return await next(call);
    } catch (error) {
      if (isErrorNamed(error, 'ThrottledError')) quota.throttled(action, error.retryAfter);
      throw error;
    } finally {
      done();
    }
  };
}
