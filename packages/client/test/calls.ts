/** A call to put through a single policy. */
import type { Call } from '../src/request/call.ts';

export function callOf(given: Partial<Call> = {}): Call {
  return {
    id: 1,
    action: 'QueryDeviceDistributeJob',
    request: { query: { JobId: 'J-1' }, form: {} },
    caller: undefined,
    timeout: 60_000,
    timeLeft: () => 60_000,
    sent: { requests: 0, inDoubt: new Set() },
    ...given,
  };
}
