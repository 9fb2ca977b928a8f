/** Ends a call while its request is in flight, independent of how long the request takes to arrive. */
import { vi } from 'vitest';

/** Stops the timers of the client until the server has received the request; then `end` lets them fire, or aborts the call. */
export async function endOnceReceived<Value>(
  server: { readonly received: readonly unknown[] },
  call: () => Promise<Value>,
  end: () => unknown = () => vi.advanceTimersByTimeAsync(60_000),
): Promise<Value> {
  // The server and the sockets of Node have other timers.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  try {
    const ending = call();
    while (server.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await end();
    return await ending;
  } finally {
    vi.useRealTimers();
  }
}
