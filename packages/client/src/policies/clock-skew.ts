/** Sets the clock by the service's, once for all calls in flight, and makes the refused attempt again. */
import type { Policy } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';
import { isErrorNamed } from '../errors.ts';
import type { Emit } from '../events.ts';

/** A clock this close to the service's cannot be why it refused a timestamp, in milliseconds. */
const closeEnough = 60_000;

/** One more attempt a call, no more: a timestamp that is refused again has another cause than the clock. */
export function correctClockSkew(clock: Clock, emit?: Emit): Policy {
  return (next) => async (call) => {
    const before = clock.offset;
    try {
      return await next(call);
    } catch (error) {
      if (!isErrorNamed(error, 'AuthError') || error.clockOffset === undefined) throw error;
      // Another call may have set the clock while this one was under way.
      if (clock.offset === before) {
        if (Math.abs(error.clockOffset) < closeEnough) throw error;
        clock.offset += error.clockOffset;
        emit?.({ type: 'skew-corrected', call: call.id, action: call.action, offset: clock.offset });
      }
      if (call.sendsOnce) throw error;
      return next(call);
    }
  };
}
