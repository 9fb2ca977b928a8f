import type { Credentials } from '@iot-distribution/signer';
import { expect, test } from 'vitest';
import { callOf } from '../../test/calls.ts';
import { canary, leaks, rejection } from '../../test/canary.ts';
import { LazySignal } from '../caller/lazy-signal.ts';
import { clockOver } from '../time/service-clock.ts';
import { attempt } from './attempt.ts';

const settings = {
  origin: 'https://iot.cn-shanghai.aliyuncs.com',
  clock: clockOver(Date.now),
  nonce: () => 'N-1',
  maxBytes: 1_000,
  transport: () => expect.unreachable(),
} as unknown as Parameters<typeof attempt>[0];

test.each([undefined, { accessKeyId: 5, accessKeySecret: 'secret' }])(
  'an attempt with the key %j is a CredentialError, and nothing is sent',
  async (key) => {
    const call = callOf({ credentials: key as unknown as Credentials });
    const got = await rejection(attempt(settings)(call, new LazySignal()));
    expect(got).toMatchObject({ name: 'CredentialError', code: 'InvalidCredentials' });
    expect(call.sent).toEqual({ requests: 0, inDoubt: new Set() });
  },
);

test.each(['v1', 'v3'] as const)('an error has no signature of %s, also if time has passed', async (signature) => {
  let [time, nonces] = [Date.UTC(2026, 0), 0];
  let sent = '';
  const echo = attempt({
    ...settings,
    signature,
    format: 'json',
    clock: clockOver(() => (time += 3_600_000)),
    nonce: () => `N-${++nonces}`,
    transport: async ({ url, headers }) => {
      const inHeader = /Signature=([0-9a-f]{64})$/.exec(headers['Authorization'] ?? headers['authorization'] ?? '');
      sent = inHeader?.[1] ?? new URL(url).searchParams.get('Signature') ?? '';
      const body = JSON.stringify({ Code: 'InvalidParameter', Message: `was ${sent}`, RequestId: 'R-1' });
      return { status: 400, headers: {}, body: new TextEncoder().encode(body) };
    },
  });
  const got = await rejection(echo(callOf({ credentials: canary }), new LazySignal()));
  expect(got).toMatchObject({ code: 'InvalidParameter', message: expect.stringContaining('was ***') as string });
  expect(sent).toMatch(signature === 'v1' ? /^[\w+/]{27}=$/ : /^[0-9a-f]{64}$/);
  expect(leaks(got, [sent])).toEqual([]);
  expect(nonces).toBe(1);
});
