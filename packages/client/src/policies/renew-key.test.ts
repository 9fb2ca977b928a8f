import { expect, test } from 'vitest';
import { callOf } from '../../test/calls.ts';
import { rejection } from '../../test/canary.ts';
import type { Keyring } from '../credentials/keyring.ts';
import { AuthError, ServiceError } from '../errors.ts';
import type { Call, Reply } from '../request/call.ts';
import { renewKey } from './renew-key.ts';

const reply: Reply = { kind: 'success', format: 'json', value: {}, unknownMembers: [], headers: {} };
const keyOf = (number: number) => ({ accessKeyId: `key-${number}`, accessKeySecret: 'secret' });

/** A policy over a source with a new key for each request, whose first attempt fails with the error. */
function renewing(error: Error, canRenew = true) {
  let obtained = 0;
  const keyring: Keyring = {
    current: () => undefined,
    obtain: async () => keyOf(++obtained),
    forget: () => canRenew,
  };
  const keys: (string | undefined)[] = [];
  const send = renewKey(
    keyring,
    1_000,
  )(async ({ credentials }: Call) => {
    keys.push(credentials?.accessKeyId);
    if (keys.length === 1) throw error;
    return reply;
  });
  return { send, keys };
}

test.each(['InvalidAccessKeyId.NotFound', 'InvalidSecurityToken.Expired', 'Forbidden.AccessKeyDisabled'])(
  'after %s, another key is obtained and used',
  async (code) => {
    const { send, keys } = renewing(new AuthError('m', { code }));
    expect(await send(callOf())).toBe(reply);
    expect(keys).toEqual(['key-1', 'key-2']);
  },
);

const others: readonly (readonly [what: string, error: Error])[] = [
  ['another code', new AuthError('m', { code: 'Forbidden.RAM' })],
  ['a code that only contains the name', new AuthError('m', { code: 'Other.InvalidAccessKeyId' })],
  ['another error with the code', new ServiceError('m', { code: 'InvalidAccessKeyId', layer: 'gateway' })],
];

test.each(others)('after %s, the key is not renewed', async (_, error) => {
  const { send, keys } = renewing(error);
  expect(await rejection(send(callOf()))).toBe(error);
  expect(keys).toEqual(['key-1']);
});

test('a key that cannot be renewed and a call that sends once fail with the first error', async () => {
  const error = new AuthError('m', { code: 'InvalidAccessKeyId.NotFound' });
  const fixed = renewing(error, false);
  expect(await rejection(fixed.send(callOf()))).toBe(error);
  const once = renewing(error);
  expect(await rejection(once.send(callOf({ sendsOnce: true })))).toBe(error);
  expect([fixed.keys, once.keys]).toEqual([['key-1'], ['key-1']]);
});
