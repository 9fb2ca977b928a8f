import { expect, test } from 'vitest';
import { checkSnapshot } from './credentials.ts';

const key = { accessKeyId: 'id', accessKeySecret: 'secret' };

test.each([undefined, null, ''])('the security token %j counts as absent', (securityToken) => {
  expect(checkSnapshot({ ...key, securityToken } as typeof key)).toEqual({ credentials: key, endsAt: Infinity });
});

const invalid: readonly (readonly [value: unknown, reason: string])[] = [
  [undefined, 'the access key secret is missing'],
  [null, 'the access key secret is missing'],
  ['', 'the access key secret is missing'],
  [5, 'the access key secret is not a string'],
  [' secret', 'the access key secret starts or ends with whitespace'],
  ['secret\n', 'the access key secret starts or ends with whitespace'],
  ['se cret', 'the access key secret contains an invalid character'],
  ['\u00e9secret', 'the access key secret contains an invalid character'],
  ['secret\u00e9', 'the access key secret contains an invalid character'],
];

test.each(invalid)('with the secret %j the error says why', (accessKeySecret, reason) => {
  const snapshot = { ...key, accessKeySecret } as typeof key;
  expect(() => checkSnapshot(snapshot)).toThrow(
    expect.objectContaining({
      name: 'CredentialError',
      code: 'InvalidCredentials',
      message: expect.stringContaining(reason),
    }),
  );
});

const ends: readonly (readonly [expiration: unknown, endsAt: number])[] = [
  [undefined, Infinity],
  [null, Infinity],
  [new Date(1_767_225_600_123), 1_767_225_600_123],
  ['2026-01-01T00:00:00.123Z', 1_767_225_600_123],
  [1_767_225_600_123, 1_767_225_600_123],
  [1_767_225_600, 1_767_225_600_000],
  [1e11, 1e11],
  [0, 0],
];

test.each(ends)('the expiration %j is the time %d', (expiration, endsAt) => {
  expect(checkSnapshot({ ...key, expiration } as typeof key).endsAt).toBe(endsAt);
});

test.each(['', 'soon', NaN, {}, true, new Date(NaN)])('the expiration %j is rejected', (expiration) => {
  expect(() => checkSnapshot({ ...key, expiration } as typeof key)).toThrow('not a valid time');
});
