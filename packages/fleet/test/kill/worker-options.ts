/** How a worker of the tests works on a fleet: against an emulator on loopback, with short pauses. */
import { createClient, type Client } from '@iot-distribution/client';
import type { RunOptions } from '../../src/index.ts';

export function workerClient(endpoint: string): Client {
  return createClient({
    credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
    endpoint,
    allowHttp: true,
    quota: false,
    timeout: { call: 20_000, attempt: 5_000 },
    retry: { baseDelay: 20, settle: 100 },
  });
}

export const workerOptions: Omit<RunOptions, 'store'> = {
  freeSlots: true,
  interval: 100,
  // No request is held for as long as that.
  settleTime: 6_000,
  allow: ({ hostname }) => hostname === '127.0.0.1',
};
