/** Waits that a signal aborts at once, without leaving a timer or a listener. */

export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * @param milliseconds `Infinity` waits until the signal is aborted
 * @throws the reason of the signal, if it is aborted before or during the wait
 */
export const sleep: Sleep = (milliseconds, signal) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    if (!signal.aborted && milliseconds < Infinity) timer = setTimeout(resolve, milliseconds);
  });
  return untilAborted(over, signal).finally(() => clearTimeout(timer));
};

/** Settles like `promise`, or rejects with the reason of the signal if that is aborted first. */
export function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
