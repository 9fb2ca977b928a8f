/**
 * Runs something after a wait. A caller that disconnects in the meantime stops waiting, while what was started runs to its end.
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
      // Without its caller it does not keep the process alive.
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
