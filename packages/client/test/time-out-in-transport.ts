import { vi } from 'vitest';

/**
 * Lets so many milliseconds pass once the call waits for its transport. With real timers, a busy machine could reach the time limit before the
 * request is sent.
 */
export async function timeOutInTransport<Value>(milliseconds: number, call: () => Promise<Value>): Promise<Value> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  try {
    const ending = call();
    await vi.advanceTimersByTimeAsync(milliseconds);
    return await ending;
  } finally {
    vi.useRealTimers();
  }
}
