/**
 * Runs a function after a delay. If the caller disconnects first, the returned promise rejects at once, and the function still runs.
 *
 * @throws the reason of the signal
 */
export function holdThen<Result>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: () => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const abort = () => {
      // A caller that has disconnected does not keep the process alive.
      timer.unref?.();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      run().then(resolve, reject);
    }, milliseconds);
    signal?.addEventListener('abort', abort, { once: true });
  });
}
