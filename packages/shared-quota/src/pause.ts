/** Waiting by a clock that is an argument. */
import type { QuotaClock } from '@iot-distribution/client';

/** Resolves after so many milliseconds, or with `false` at once when the signal is aborted. */
export function pause(clock: QuotaClock, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const stop = () => {
      cancelTimer();
      resolve(false);
    };
    const cancelTimer = clock.setTimer(
      () => {
        signal.removeEventListener('abort', stop);
        resolve(true);
      },
      Math.max(0, Math.ceil(milliseconds)),
    );
    signal.addEventListener('abort', stop, { once: true });
  });
}
