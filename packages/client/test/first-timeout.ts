/** Lets the first attempt of a call time out as soon as its request has arrived, independent of the time limit. */
import { vi } from 'vitest';
import type { FaultServer } from './fault-server.ts';

/** @param timeout the time limit of an attempt, in milliseconds; later attempts have real timers */
export async function timeOutFirst<Value>(
  server: Pick<FaultServer, 'received'>,
  timeout: number,
  call: () => Promise<Value>,
): Promise<Value> {
  // Not `performance`: the rest of the time limit of the call is computed with it.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const calling = call();
    while (server.received.length === 0) await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(timeout);
    vi.useRealTimers();
    return await calling;
  } finally {
    vi.useRealTimers();
  }
}
