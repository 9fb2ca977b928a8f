/** A call and each of its attempts have a time limit, and the caller's signal aborts them at any moment. */
import type { Action } from '@iot-distribution/codec';
import type { Call, NewCall, Reply, Send, SendAttempt } from '../request/call.ts';
import { LazySignal } from '../caller/lazy-signal.ts';
import { isTimeout } from '../caller/link-signal.ts';
import { AbortedError, TimeoutError } from '../errors.ts';
import { startTimer } from '../time/timer.ts';

/**
 * The time for the whole call, waits and retries included. It has no timer of its own: an attempt and a wait are
 * `within` it, and between them nothing takes time.
 */
export function callDeadline(next: Send): (call: NewCall) => Promise<Reply> {
  return (call) => {
    const end = performance.now() + call.timeout;
    return next({ ...call, timeLeft: () => end - performance.now() });
  };
}

/**
 * The time for one request and its response. An attempt that takes too long may be made again.
 *
 * @param timeout milliseconds; when the call has less time left than that, its own limit ends the attempt
 */
export function attemptDeadline(timeout: number, attempt: SendAttempt): Send {
  return (call) => withinLazily(call, (signal) => attempt(call, signal), timeout);
}

/**
 * Does a part of a call under a signal that its caller and its time limit abort, with a typed error as the reason. The part may call what a
 * user plugged in and ignores the signal: the promise is rejected at that moment, whatever the part does.
 *
 * @param timeout milliseconds for this part alone
 */
export function within<Value>(
  call: Call,
  part: (signal: AbortSignal) => Promise<Value>,
  timeout = Infinity,
): Promise<Value> {
  return withinLazily(call, (signal) => part(signal.toAbortSignal()), timeout);
}

/** `within` for a part that need not have an `AbortSignal`. */
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
    const settled =
      <Outcome>(hand: (outcome: Outcome) => void) =>
      (outcome: Outcome) => {
        release();
        hand(outcome);
      };
    part(signal).then(settled(resolve), settled(reject));
  });
}

/** What has ended the call as a whole; undefined while it may go on. */
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
