/** One signal for the two ways in which long work is ended from outside: by its caller, and by its time limit. */
import { linkSignal } from '../caller/link-signal.ts';
import type { Sleep } from './sleep.ts';

export interface Endings {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  /** The error for an abort by the caller, from the reason of the caller's signal. */
  readonly aborted: (reason: unknown) => Error;
  /** The error for the end of the time. */
  readonly timedOut: () => Error;
}

export interface EndingSignal {
  /** Aborted with one of the two errors as its reason. */
  readonly signal: AbortSignal;
  /** Stops the timer and the work that still listens to the signal, and leaves no listener on the caller's signal. An earlier reason stays. */
  readonly release: () => void;
}

/** @throws {InputError} when the caller's signal is not a signal */
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
