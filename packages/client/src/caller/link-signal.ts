/** Wraps the caller's signal in a signal of this realm. Only this file uses the object that the caller passed. */
import { invalid } from './check-option.ts';

export interface CallerSignal {
  readonly signal: AbortSignal | undefined;
  /** Removes the listener from the caller's signal. */
  readonly unlink: () => void;
}

const none: CallerSignal = { signal: undefined, unlink: () => {} };

/**
 * @param given an `AbortSignal`, possibly of another realm or a polyfill
 * @throws {InputError} if it is not a signal; its error is not quoted
 */
export function linkSignal(given: AbortSignal | null | undefined): CallerSignal {
  if (given === undefined || given === null) return none;
  const controller = new AbortController();
  const abort = () => controller.abort(readReason(given));
  try {
    if (given.aborted) abort();
    else given.addEventListener('abort', abort, { once: true });
  } catch {
    throw invalid('/signal', 'the option signal must be an AbortSignal');
  }
  const unlink = () => {
    try {
      given.removeEventListener('abort', abort);
    } catch {
      // The call has finished, so the result does not matter.
    }
  };
  return { signal: controller.signal, unlink };
}

function readReason(given: AbortSignal): unknown {
  try {
    return given.reason;
  } catch {
    return undefined;
  }
}

/** Whether a signal was aborted by a timeout: the reason of `AbortSignal.timeout()` has this name in every realm. */
export function isTimeout(reason: unknown): boolean {
  try {
    return (reason as { readonly name?: unknown } | null | undefined)?.name === 'TimeoutError';
  } catch {
    return false;
  }
}
