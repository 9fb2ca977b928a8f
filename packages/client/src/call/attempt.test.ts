import type { Credentials } from '@iot-distribution/signer';
import { expect, test } from 'vitest';
import { callOf } from '../../test/calls.ts';
import { rejection } from '../../test/canary.ts';
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
