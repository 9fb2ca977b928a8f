/** Corrects the clock to that of the service, once for all concurrent calls, and retries the rejected attempt. */
import type { Call, Policy } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';
import { isErrorNamed } from '../errors.ts';
import type { Emit } from '../events.ts';

/** If the clock differs less than this, it is not the cause of a rejected timestamp, in milliseconds. */
const closeEnough = 60_000;

/** At most one more attempt per call: a timestamp that is rejected again has another cause. */
export function correctClockSkew(clock: Clock, emit?: Emit): Policy {
  return (next) => {
    const again = async (call: Call, before: number, error: unknown) => {
      if (!isErrorNamed(error, 'AuthError') || error.clockOffset === undefined) throw error;
      // Another call may have corrected the clock in the meantime.
      if (clock.offset === before) {
        if (Math.abs(error.clockOffset) < closeEnough) throw error;
        clock.offset += error.clockOffset;
        emit?.({ type: 'skew-corrected', call: call.id, action: call.action, offset: clock.offset });
      }
      if (call.sendsOnce) throw error;
      return next(call);
    };
    return (call) => {
      const before = clock.offset;
      return next(call).catch((error: unknown) => again(call, before, error));
    };
  };
}
