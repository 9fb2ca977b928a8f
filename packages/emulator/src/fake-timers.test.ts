import { mock } from 'node:test';
import { signV1 } from '@iot-distribution/signer';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEmulator, documentedJob, testAccount, type Emulator } from './index.ts';

const start = Date.UTC(2026, 0, 1);

/** The fake timers of two test runners. */
const runners = {
  vitest: {
    enable: () => vi.useFakeTimers({ now: start }),
    advance: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
  },
  'node:test': {
    enable: () => mock.timers.enable({ apis: ['Date', 'setTimeout'], now: start }),
    async advance(milliseconds: number) {
      mock.timers.tick(milliseconds);
      await settled();
    },
  },
};

afterEach(() => {
  vi.useRealTimers();
  mock.timers.reset();
});

/** Work in memory finishes within a few turns of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

async function statusOf(emulator: Emulator): Promise<unknown> {
  const parameters = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20', Format: 'JSON' };
  const { query } = signV1({
    method: 'GET',
    parameters: { ...parameters, JobId: documentedJob.jobId },
    credentials: testAccount,
  });
  const { body } = await emulator.transport({ method: 'GET', url: `http://emulator/?${query}`, headers: {} });
  return (JSON.parse(Buffer.from(body).toString()) as { Data: { Status: number } }).Data.Status;
}

describe.each(Object.entries(runners))('with the fake timers of %s', (_, { enable, advance }) => {
  test('jobs follow the fake clock, even if the emulator was created before it', async () => {
    const before = createEmulator({ jobs: [] });
    enable();
    before.state.addJob();
    const emulator = createEmulator();
    for (const status of [0, 1, 2]) {
      expect([await statusOf(before), await statusOf(emulator)]).toEqual([status, status]);
      await advance(2_000);
    }
  });

  test.each(['hold', 'delay', 'drip'] as const)('%s waits for the fake timer', async (fault) => {
    const emulator = createEmulator({
      faults: [{ fault, milliseconds: 60_000, ...(fault === 'drip' && { bytes: 1e6 }) }],
    });
    enable();
    let got: unknown;
    const response = statusOf(emulator).then((status) => (got = status));
    await settled();
    await advance(59_999);
    expect(got).toBeUndefined();
    await advance(1);
    await response;
    expect(got).toBeTypeOf('number');
  });
});
