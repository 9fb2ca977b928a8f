/** The key of a client at work: rotated, rejected, and slow to obtain. */
import { expect, test } from 'vitest';
import { createClient } from '../src/index.ts';
import { job, jobId } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { gatewayError, text } from './fault-server.ts';
import { serving } from './serving.ts';

const keyNamed = (accessKeyId: string) => ({ ...canary, accessKeyId });

test('after a rotation between two attempts, the new key signs the second one', async () => {
  let turn = 0;
  const credentials = () => keyNamed(`key-${++turn}`);
  await using at = await serving([text(503, ''), job(1)], { credentials });
  await at.client.queryDeviceDistributeJob({ jobId });
  expect(at.server.received.map(({ parameters }) => parameters['AccessKeyId'])).toEqual(['key-1', 'key-2']);
});

test('a token that the service rejects as expired is replaced once for all calls in flight', async () => {
  let asked = 0;
  const credentials = async () => ({ ...keyNamed(`key-${++asked}`), expiration: Date.now() + 3_600_000 });
  const expired = gatewayError('InvalidSecurityToken.Expired');
  await using at = await serving(
    [(response, received) => (received.parameters['AccessKeyId'] === 'key-1' ? expired : job(1))(response, received)],
    {
      credentials,
      quota: false,
    },
  );
  const calls = Array.from({ length: 10 }, () => at.client.queryDeviceDistributeJob({ jobId }));
  expect((await Promise.all(calls)).every(({ success }) => success)).toBe(true);
  expect([asked, at.server.received.length]).toEqual([2, 20]);
});

test('a rejected static key is not retried', async () => {
  await using at = await serving([gatewayError('InvalidSecurityToken.Expired')]);
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'AuthError', attempts: 1 });
});

test('a hundred concurrent calls call the source once', async () => {
  let asked = 0;
  const credentials = async () => {
    asked += 1;
    return { ...canary, expiration: new Date(Date.now() + 3_600_000) };
  };
  await using at = await serving([job(1)], { credentials, quota: false });
  await Promise.all(Array.from({ length: 100 }, () => at.client.queryDeviceDistributeJob({ jobId })));
  expect(asked).toBe(1);
});

test('a source that never responds rejects the call at its time limit, and nothing is sent', async () => {
  await using at = await serving([job(1)], { credentials: () => new Promise<never>(() => {}), timeout: 50 });
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'TimeoutError', attempts: 0 });
  expect(at.server.received).toEqual([]);
});

test('a client does not expose secrets, for any source of its key', async () => {
  const sources = [canary, () => canary, { getCredential: async () => canary }];
  for (const credentials of sources) {
    await using at = await serving([job(1)], { credentials });
    await at.client.queryDeviceDistributeJob({ jobId });
    expect(leaks(createClient({ credentials }))).toEqual([]);
    expect(leaks(at.client)).toEqual([]);
  }
});
