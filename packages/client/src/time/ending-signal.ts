/** One signal for both ways to abort long work: the caller's signal and the time limit. */
import { linkSignal } from '../caller/link-signal.ts';
import type { Sleep } from './sleep.ts';

export interface Endings {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  /** Creates the error for an abort by the caller, from the reason of the caller's signal. */
  readonly aborted: (reason: unknown) => Error;
  /** Creates the error for the time limit. */
  readonly timedOut: () => Error;
}

export interface EndingSignal {
  /** Its reason is one of the two errors. */
  readonly signal: AbortSignal;
  /**
   * Stops the timer and the work that listens to the signal, and removes the listener from the caller's signal. An earlier reason is kept.
   */
  readonly release: () => void;
}

/** @throws {InputError} if the caller's signal is not a signal */
export function endingSignal({ signal: given, timeout, aborted, timedOut }: Endings, sleep: Sleep): EndingSignal {
  const caller = linkSignal(given);
  const ending = new AbortController();
  const abort = () => ending.abort(aborted(caller.signal?.reason));
  if (caller.signal?.aborted) abort();
  caller.signal?.addEventListener('abort', abort, { once: true });
  sleep(timeout, ending.signal).then(
    () => ending.abort(timedOut()),
    () => {},
  );
  const release = () => {
    caller.unlink();
    ending.abort(aborted(undefined));
  };
  return { signal: ending.signal, release };
}
