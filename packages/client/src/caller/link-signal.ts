/** The caller's signal, as a signal of this realm: what the caller passed is touched here alone. */
import { invalid } from './check-option.ts';

export interface CallerSignal {
  readonly signal: AbortSignal | undefined;
  /** Leaves no listener behind on what the caller passed. */
  readonly unlink: () => void;
}

const none: CallerSignal = { signal: undefined, unlink: () => {} };

/**
 * @param given an `AbortSignal`, also one of another realm or of a polyfill
 * @throws {InputError} when it is no signal; what it throws is not repeated
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
      // The call is over: nothing depends on it any more.
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

/** Whether a signal was aborted by a timeout: the reason that `AbortSignal.timeout()` gives has that name in every realm. */
export function isTimeout(reason: unknown): boolean {
  try {
    return (reason as { readonly name?: unknown } | null | undefined)?.name === 'TimeoutError';
  } catch {
    return false;
  }
}
