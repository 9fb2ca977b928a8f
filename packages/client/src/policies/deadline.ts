/** A call and each of its attempts have a time limit, and the caller's signal ends them at any moment. */
import type { Action } from '@iot-distribution/codec';
import type { Call, NewCall, Reply, Send, SendAttempt } from '../request/call.ts';
import { AbortedError, TimeoutError } from '../errors.ts';

/**
 * The time for the whole call, waits and retries included. It has no timer of its own: an attempt and a wait are
 * `within` it, and between them nothing takes time.
 *
 * @param timeout milliseconds
 */
export function callDeadline(timeout: number, next: Send): (call: NewCall) => Promise<Reply> {
  return (call) => {
    const end = performance.now() + timeout;
    return next({ ...call, timeout, timeLeft: () => end - performance.now() });
  };
}

/**
 * The time for one request and its answer, credentials included. An attempt that takes too long may be made again.
 *
 * @param timeout milliseconds; when the call has less time than that, its own limit is what ends the attempt
 */
export function attemptDeadline(timeout: number, attempt: SendAttempt): Send {
  return (call) => within(call, (signal) => attempt(call, signal), timeout);
}

/**
 * Does a part of a call under a signal that its caller and the end of its time abort, with a typed error as the reason.
 *
 * @param timeout milliseconds for this part alone
 */
export async function within<Value>(
  call: Call,
  part: (signal: AbortSignal) => Promise<Value>,
  timeout = Infinity,
): Promise<Value> {
  const over = endOf(call);
  if (over !== undefined) throw over;
  const { action, caller } = call;
  const left = call.timeLeft();
  const limit = left < timeout ? call.timeout : timeout;
  const controller = new AbortController();
  const stop = () => controller.abort(timedOut(action, limit));
  const timer = setTimeout(stop, Math.ceil(Math.min(timeout, left)));
  const abort = () => controller.abort(aborted(action));
  caller?.addEventListener('abort', abort, { once: true });
  try {
    return await part(controller.signal);
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', abort);
  }
}

/** What has ended the call as a whole; undefined while it may go on. */
export function endOf({ action, caller, timeout, timeLeft }: Call): AbortedError | TimeoutError | undefined {
  if (caller?.aborted) return aborted(action);
  return timeLeft() <= 0 ? timedOut(action, timeout) : undefined;
}

function aborted(action: Action): AbortedError {
  return new AbortedError(`${action} was ended by the caller`, { code: 'Aborted', action });
}

function timedOut(action: Action, timeout: number): TimeoutError {
  return new TimeoutError(`${action} took longer than ${timeout} ms`, { code: 'Timeout', action, retryable: true });
}
