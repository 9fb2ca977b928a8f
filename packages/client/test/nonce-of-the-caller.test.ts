/** Creates whose caller gives the nonce, against the emulator, which accepts each nonce once. */
// oxlint-disable-next-line no-restricted-imports -- a test may use the other side; the package does not.
import { createEmulator, testAccount, type FaultKind } from '@iot-distribution/emulator';
import { expect, test } from 'vitest';
import { createClient } from '../src/index.ts';

const create = {
  productKey: 'a1BwAGV****',
  deviceName: ['light7'],
  sourceInstanceId: 'iot-060***',
  targetInstanceConfig: [{ targetInstanceId: 'iot-cn-6ja***' }],
  strategy: 'designated',
  targetUid: '198***',
} as const;

/** Creates with one nonce, twice, and lets a fault affect the first request. */
async function createTwice(fault: FaultKind) {
  const emulator = createEmulator({ jobs: [], faults: [{ ...fault, times: 1 }] });
  const client = createClient({ credentials: testAccount, transport: emulator.transport, quota: false });
  const results: unknown[] = [];
  for (let calls = 1; calls <= 2; calls++) {
    const call = client.createDeviceDistributeJob(create, { nonce: 'nonce-of-the-caller' });
    results.push(await call.catch((error: unknown) => error));
  }
  const { requests, jobs } = emulator.state;
  return { results, sent: requests.map(({ action }) => action), jobs: Array.from(jobs.keys()) };
}

test('a create with a nonce of the caller is executed once, even if it is called again after a lost response', async () => {
  const { results, sent, jobs } = await createTwice({ fault: 'loseResponse' });
  expect(results).toMatchObject([
    { name: 'AmbiguousError', inDoubt: true, candidates: [] },
    { name: 'AmbiguousError', inDoubt: true, cause: { code: 'SignatureNonceUsed' } },
  ]);
  expect(sent).toEqual(['CreateDeviceDistributeJob', 'CreateDeviceDistributeJob']);
  expect(jobs).toHaveLength(1);
});

test('if the first request with a nonce of the caller was lost, the second call creates the job', async () => {
  const { results, sent, jobs } = await createTwice({ fault: 'dropRequest' });
  expect(results).toMatchObject([{ name: 'AmbiguousError' }, { jobId: jobs[0] }]);
  expect(sent).toHaveLength(2);
});

test.for<FaultKind>([
  { fault: 'throttle', retryAfter: 1 },
  { fault: 'skew', milliseconds: 20 * 60_000 },
  { fault: 'status', status: 400, code: 'InvalidSecurityToken.Expired' },
])('a call with a nonce of the caller is not sent again after $fault', async (fault) => {
  const { results, sent } = await createTwice(fault);
  expect(results[0]).not.toHaveProperty('inDoubt');
  expect(results[0]).not.toHaveProperty('jobId');
  expect(sent).toHaveLength(2);
});
