/** The whole call has one time limit, and the caller's signal ends it at any moment. */
import type { Action } from '@iot-distribution/codec';
import type { Policy } from './call.ts';
import { AbortedError, TimeoutError } from './errors.ts';

/**
 * @param timeout milliseconds for the whole call, waits and retries included
 */
export function deadline(timeout: number): Policy {
  return (next) => async (call) => {
    const { action, signal: outer } = call;
    if (outer.aborted) throw aborted(action);
    const controller = new AbortController();
    const abort = () => controller.abort(aborted(action));
    const timer = setTimeout(() => controller.abort(timedOut(action, timeout)), timeout);
    outer.addEventListener('abort', abort, { once: true });
    try {
      return await next({ ...call, signal: controller.signal });
    } finally {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    }
  };
}

function aborted(action: Action): AbortedError {
  return new AbortedError(`${action} was ended by the caller`, { code: 'Aborted', action });
}

function timedOut(action: Action, timeout: number): TimeoutError {
  return new TimeoutError(`${action} took longer than ${timeout} ms`, { code: 'Timeout', action, retryable: true });
}
