/** Limits the time of a call and of each attempt. The caller's signal aborts them at any time. */
import type { Action } from '@iot-distribution/codec';
import type { Call, NewCall, Reply, Send, SendAttempt } from '../request/call.ts';
import { LazySignal } from '../caller/lazy-signal.ts';
import { isTimeout } from '../caller/link-signal.ts';
import { AbortedError, TimeoutError } from '../errors.ts';
import { startTimer } from '../time/timer.ts';

/**
 * The time limit of the whole call, including waits and retries. It needs no timer: attempts and waits run `within` it, and the time
 * between them is negligible.
 */
export function callDeadline(next: Send): (call: NewCall) => Promise<Reply> {
  return (call) => {
    const end = performance.now() + call.timeout;
    return next({ ...call, timeLeft: () => end - performance.now() });
  };
}

/**
 * The time limit for a request and its response. An attempt that takes longer may be retried.
 *
 * @param timeout in milliseconds; if the call has less time left, the limit of the call applies
 */
export function attemptDeadline(timeout: number, attempt: SendAttempt): Send {
  return (call) => withinLazily(call, (signal) => attempt(call, signal), timeout);
}

/**
 * Runs a part of a call with a signal that the caller and the time limit abort, with a typed error as the reason. The promise rejects at
 * that moment, even if the part calls code of the user that ignores the signal.
 *
 * @param timeout the time limit of this part, in milliseconds
 */
export function within<Value>(
  call: Call,
  part: (signal: AbortSignal) => Promise<Value>,
  timeout = Infinity,
): Promise<Value> {
  return withinLazily(call, (signal) => part(signal.toAbortSignal()), timeout);
}

/** `within` for a part that does not require an `AbortSignal`. */
function withinLazily<Value>(
  call: Call,
  part: (signal: LazySignal) => Promise<Value>,
  timeout: number,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const left = call.timeLeft();
    const over = endOf(call, left);
    if (over !== undefined) return reject(over);
    const { action, caller } = call;
    const limit = left < timeout ? call.timeout : timeout;
    const signal = new LazySignal();
    const end = (error: AbortedError | TimeoutError) => {
      release();
      reject(error);
      signal.abort(error);
    };
    const abort = () => end(aborted(action, caller?.reason));
    const stopTimer = startTimer(Math.min(timeout, left), () => end(timedOut(action, limit)));
    const release = () => {
      stopTimer();
      caller?.removeEventListener('abort', abort);
    };
    caller?.addEventListener('abort', abort, { once: true });
    const succeed = (value: Value) => {
      release();
      resolve(value);
    };
    const fail = (error: unknown) => {
      release();
      reject(error as Error);
    };
    part(signal).then(succeed, fail);
  });
}

/** The error that ends the whole call; undefined while it may continue. */
export function endOf(call: Call, left = call.timeLeft()): AbortedError | TimeoutError | undefined {
  const { action, caller, timeout } = call;
  if (caller?.aborted) return aborted(action, caller.reason);
  return left <= 0 ? timedOut(action, timeout) : undefined;
}

function aborted(action: Action, reason: unknown): AbortedError {
  const byTimeout = isTimeout(reason);
  const what = byTimeout ? "a timeout of the caller's signal" : 'the caller';
  return new AbortedError(`${action} was aborted by ${what}`, { code: 'Aborted', action, timedOut: byTimeout });
}

function timedOut(action: Action, timeout: number): TimeoutError {
  return new TimeoutError(`${action} took longer than ${timeout} ms`, { code: 'Timeout', action, retryable: true });
}
