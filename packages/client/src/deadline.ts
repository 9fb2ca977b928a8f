/** A call and each of its attempts have a time limit, and the caller's signal ends them at any moment. */
import type { Action } from '@iot-distribution/codec';
import type { Call, Policy, Reply, Send } from './call.ts';
import { AbortedError, TimeoutError } from './errors.ts';

/**
 * The time for the whole call, waits and retries included.
 *
 * @param timeout milliseconds
 */
export function callDeadline(timeout: number): Policy {
  return (next) => (call) => {
    const end = performance.now() + timeout;
    const timeLeft = () => end - performance.now();
    return within({ ...call, timeLeft }, timeout, next, aborted, timedOut);
  };
}

/**
 * The time for one request and its answer, credentials included. An attempt that takes too long may be made again.
 *
 * @param timeout milliseconds; when the call has less time than that, its own limit is enough
 */
export function attemptDeadline(timeout: number): Policy {
  return (next) => (call) =>
    call.timeLeft() <= timeout ? next(call) : within(call, timeout, next, (_, reason) => reason, timedOut);
}

async function within(
  call: Call,
  timeout: number,
  next: Send,
  onAbort: (action: Action, reason: unknown) => unknown,
  onTimeout: (action: Action, timeout: number) => unknown,
): Promise<Reply> {
  const { action, signal: outer } = call;
  if (outer.aborted) throw onAbort(action, outer.reason);
  const controller = new AbortController();
  const abort = () => controller.abort(onAbort(action, outer.reason));
  const timer = setTimeout(() => controller.abort(onTimeout(action, timeout)), timeout);
  outer.addEventListener('abort', abort, { once: true });
  try {
    return await next({ ...call, signal: controller.signal });
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
  }
}

function aborted(action: Action): AbortedError {
  return new AbortedError(`${action} was ended by the caller`, { code: 'Aborted', action });
}

function timedOut(action: Action, timeout: number): TimeoutError {
  return new TimeoutError(`${action} took longer than ${timeout} ms`, { code: 'Timeout', action, retryable: true });
}
