import { expect, test } from 'vitest';
import { canary, leaks, rejection } from '../../test/canary.ts';
import type { CredentialSource } from './credentials.ts';
import { keyringOf, type Keyring } from './keyring.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const minute = 60_000;
const { signal } = new AbortController();
const read = async (keyring: Keyring) => keyring.current() ?? (await keyring.obtain(signal));

const sources: readonly (readonly [what: string, source: CredentialSource])[] = [
  ['a key', canary],
  ['a function', () => canary],
  ['a function that returns a promise', async () => canary],
  ['an object of the credentials package', { getCredential: async () => ({ ...canary, type: 'sts' }) }],
];

test.each(sources)('%s provides the key and its token, and no other member', async (_, source) => {
  const got = await read(keyringOf(source, () => now));
  expect(got).toEqual(canary);
});

const { accessKeyId } = canary;
const bad: readonly (readonly [what: string, give: () => unknown])[] = [
  ['nothing', () => undefined],
  ['an empty object', () => ({})],
  ['members with other names', () => ({ AccessKeyId: accessKeyId, AccessKeySecret: canary.accessKeySecret })],
  ['an empty secret', () => ({ accessKeyId, accessKeySecret: '' })],
  ['a secret with a line ending', () => ({ accessKeyId, accessKeySecret: `${canary.accessKeySecret}\n` })],
  ['a secret with spaces', () => ({ accessKeyId, accessKeySecret: ` ${canary.accessKeySecret} ` })],
  ['a secret with a byte order mark', () => ({ accessKeyId, accessKeySecret: `\uFEFF${canary.accessKeySecret}` })],
  ['a token that contains a line ending', () => ({ ...canary, securityToken: `${canary.securityToken}\r\nX: y` })],
  ['a number as the secret', () => ({ accessKeyId, accessKeySecret: 12_345_678 })],
  ['bytes as the secret', () => ({ accessKeyId, accessKeySecret: Buffer.from(canary.accessKeySecret) })],
  ['an expiration that is not a time', () => ({ ...canary, expiration: 'soon' })],
  [
    'an error that quotes the secret',
    () => {
      throw new Error(canary.accessKeySecret);
    },
  ],
  ['a rejection with an HTML page', () => Promise.reject(new Error(`<html>${canary.securityToken}</html>`))],
];

test.each(bad)('C03–C05: a source that returns %s gives a CredentialError without the value', async (_, give) => {
  const got = await rejection(read(keyringOf(give as () => typeof canary, () => now)));
  expect(got).toMatchObject({ name: 'CredentialError' });
  expect(leaks(got)).toEqual([]);
});

const ends: readonly (readonly [what: string, expiration: Date | string | number])[] = [
  ['a date', new Date(now + 60 * minute)],
  ['its text', new Date(now + 60 * minute).toISOString()],
  ['milliseconds', now + 60 * minute],
  ['seconds', (now + 60 * minute) / 1_000],
];

test.each(ends)('a key with %s as its expiration is obtained once, until shortly before it', async (_, expiration) => {
  let [time, asked] = [now, 0];
  const source = () => {
    asked += 1;
    return { ...canary, expiration };
  };
  const keyring = keyringOf(source, () => time);
  await read(keyring);
  time = now + 54 * minute;
  await read(keyring);
  expect(asked).toBe(1);
  time = now + 56 * minute;
  await read(keyring);
  expect(asked).toBe(2);
});

test('a key without expiration is obtained for each attempt, so that a rotated key is used at once', async () => {
  let turn = 0;
  const keyring = keyringOf(
    () => ({ ...canary, accessKeyId: `key-${++turn}` }),
    () => now,
  );
  const got = [await read(keyring), await read(keyring)].map((key) => key.accessKeyId);
  expect(got).toEqual(['key-1', 'key-2']);
});

test('a hundred concurrent calls call the source once', async () => {
  let asked = 0;
  const keyring = keyringOf(
    async () => {
      asked += 1;
      return { ...canary, expiration: now + 60 * minute };
    },
    () => now,
  );
  await Promise.all(Array.from({ length: 100 }, () => read(keyring)));
  expect(asked).toBe(1);
});

test('after a failure, the source is called again', async () => {
  let turn = 0;
  const keyring = keyringOf(
    () => {
      if (++turn === 1) throw new Error('down');
      return canary;
    },
    () => now,
  );
  expect(await rejection(read(keyring))).toMatchObject({ name: 'CredentialError' });
  expect(await read(keyring)).toEqual(canary);
});

test('a key that cannot be renewed is used until it expires', async () => {
  let [time, works] = [now, true];
  const keyring = keyringOf(
    () => {
      if (!works) throw new Error('down');
      return { ...canary, expiration: now + 60 * minute };
    },
    () => time,
  );
  await read(keyring);
  works = false;
  time = now + 59 * minute;
  expect(await read(keyring)).toEqual(canary);
  time = now + 61 * minute;
  expect(await rejection(read(keyring))).toMatchObject({ name: 'CredentialError' });
});

test('a source that never responds delays neither the call beyond its time limit nor later calls', async () => {
  let turn = 0;
  const keyring = keyringOf(
    () => (++turn === 1 ? new Promise<never>(() => {}) : canary),
    () => now,
  );
  const got = await rejection(Promise.resolve(keyring.obtain(AbortSignal.timeout(5))));
  expect(got.name).toBe('TimeoutError');
  expect(await read(keyring)).toEqual(canary);
});

/** A source whose responses the test controls. */
function slowSource() {
  const questions: { readonly answer: (key: object) => void; readonly fail: (error: Error) => void }[] = [];
  const source = () =>
    new Promise<typeof canary>((resolve, reject) =>
      questions.push({ answer: resolve as (key: object) => void, fail: reject }),
    );
  return { source, questions };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));
const named = (id: string, endsIn = 60 * minute) => ({ ...canary, accessKeyId: id, expiration: now + endsIn });

test('a key that is about to expire is renewed in the background, at most every five seconds while that fails', async () => {
  let [time, asked] = [now, 0];
  const source = () => {
    asked += 1;
    if (asked > 1) throw new Error('down');
    return { ...canary, expiration: now + 60 * minute };
  };
  const keyring = keyringOf(source, () => time);
  await read(keyring);
  const askedAt: number[] = [];
  for (time = now + 56 * minute; time < now + 56 * minute + 20_000; time += 100) {
    const before = asked;
    expect(keyring.current()).toEqual(canary);
    await settled();
    if (asked > before) askedAt.push(time - now - 56 * minute);
  }
  expect(askedAt).toEqual([0, 5_000, 10_000, 15_000]);
});

test('a clock that is corrected backwards does not prevent the renewal of a key', async () => {
  let [time, asked] = [now, 0];
  const source = () => {
    asked += 1;
    if (asked === 2) throw new Error('down');
    return { ...canary, expiration: now + 60 * minute };
  };
  const keyring = keyringOf(source, () => time);
  await read(keyring);
  time = now + 58 * minute;
  keyring.current();
  await settled();
  expect(asked).toBe(2);
  time = now + 56 * minute;
  keyring.current();
  expect(asked).toBe(3);
});

test('a key that has expired by the local clock is used if the source has just returned it, and is obtained again each time', async () => {
  let asked = 0;
  const source = () => (++asked, { ...canary, expiration: new Date(now - 7 * 60 * minute) });
  const keyring = keyringOf(source, () => now);
  expect([keyring.current(), await read(keyring), await read(keyring), asked]).toEqual([undefined, canary, canary, 2]);
});

test('a late response of the source does not replace a newer key', async () => {
  const { source, questions } = slowSource();
  const keyring = keyringOf(source, () => now);
  const controller = new AbortController();
  const first = rejection(keyring.obtain(controller.signal));
  controller.abort(new Error('enough'));
  await first;
  const second = keyring.obtain(signal);
  questions[1]?.answer(named('key-2'));
  expect((await second).accessKeyId).toBe('key-2');
  questions[0]?.answer(named('key-1'));
  await settled();
  expect(keyring.current()?.accessKeyId).toBe('key-2');
});

test('a late response is kept if there is no newer key', async () => {
  const { source, questions } = slowSource();
  const keyring = keyringOf(source, () => now);
  const controller = new AbortController();
  const first = rejection(keyring.obtain(controller.signal));
  controller.abort(new Error('enough'));
  await first;
  questions[0]?.answer(named('key-1'));
  await settled();
  expect(keyring.current()?.accessKeyId).toBe('key-1');
});

test('a background renewal that never settles does not delay calls after the key has expired', async () => {
  const { source, questions } = slowSource();
  let time = now;
  const keyring = keyringOf(source, () => time);
  const first = keyring.obtain(signal);
  questions[0]?.answer(named('key-1'));
  await first;
  time = now + 59 * minute;
  keyring.current();
  expect(questions).toHaveLength(2);
  time = now + 61 * minute;
  expect(keyring.current()).toBeUndefined();
  const next = keyring.obtain(signal);
  expect(questions).toHaveLength(3);
  questions[2]?.answer(named('key-3', 120 * minute));
  expect((await next).accessKeyId).toBe('key-3');
});

test('a key that the service rejects is discarded, unless there is a newer one', async () => {
  let asked = 0;
  const keyring = keyringOf(
    () => named(`key-${++asked}`),
    () => now,
  );
  const old = await read(keyring);
  expect(keyring.forget(old)).toBe(true);
  const fresh = await read(keyring);
  expect(keyring.forget(old)).toBe(true);
  expect((await read(keyring)).accessKeyId).toBe(fresh.accessKeyId);
  expect(asked).toBe(2);
  const fixed = keyringOf(canary, () => now);
  expect(fixed.forget(await read(fixed))).toBe(false);
});

test('calls that wait for the same source get separate errors', async () => {
  const { source, questions } = slowSource();
  const keyring = keyringOf(source, () => now);
  const waiting = [rejection(keyring.obtain(signal)), rejection(keyring.obtain(signal))];
  questions[0]?.fail(new Error(canary.accessKeySecret));
  const [one, other] = await Promise.all(waiting);
  expect(questions).toHaveLength(1);
  expect(one).toMatchObject({ name: 'CredentialError', code: 'SourceFailed', retryable: true });
  expect(other).not.toBe(one);
});

test('a file error of the operating system is not retried', async () => {
  const failing = (code: string) =>
    keyringOf(
      () => {
        throw Object.assign(new Error('x'), { code, errno: -2, path: '/a' });
      },
      () => now,
    );
  const retryable = async (code: string) => (await rejection(read(failing(code))))['retryable'];
  expect(await Promise.all(['ENOENT', 'EACCES', 'EISDIR', 'ELOOP'].map(retryable))).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(await Promise.all(['ECONNREFUSED', 'ETIMEDOUT', 'EAGAIN', 'EMFILE'].map(retryable))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('errors of one failed request have the code and retryability of the first', async () => {
  const keyring = keyringOf(
    () => ({ ...canary, accessKeyId: '' }),
    () => now,
  );
  expect(await rejection(keyring.obtain(signal))).toMatchObject({ code: 'InvalidCredentials', retryable: false });
});

test('a fixed key is the same object until a member changes', () => {
  const key = { ...canary } as Record<string, unknown>;
  const keyring = keyringOf(key as typeof canary, () => now);
  const first = keyring.current();
  expect(keyring.current()).toBe(first);
  for (const [member, value] of [
    ['accessKeyId', 'id-2'],
    ['accessKeySecret', 'secret-2'],
    ['securityToken', 'token-2'],
  ] as const) {
    const before = keyring.current();
    key[member] = value;
    expect(keyring.current()).toMatchObject({ [member]: value });
    expect(keyring.current()).not.toBe(before);
  }
  key['expiration'] = 'soon';
  expect(() => keyring.current()).toThrow('not a valid time');
});

test('a key is renewed less than five minutes before it expires', async () => {
  let [time, requests] = [now, 0];
  const keyring = keyringOf(
    () => (requests++, { ...canary, expiration: now + 60 * minute }),
    () => time,
  );
  await read(keyring);
  time = now + 55 * minute;
  keyring.current();
  expect(requests).toBe(1);
  time += 1;
  keyring.current();
  expect(requests).toBe(2);
});

test('a request to the source that is abandoned does not replace a newer one', async () => {
  const { source, questions } = slowSource();
  let time = now;
  const keyring = keyringOf(source, () => time);
  const controller = new AbortController();
  const abandoned = rejection(keyring.obtain(controller.signal));
  time += 10_000;
  const newer = keyring.obtain(signal);
  controller.abort();
  await abandoned;
  const joined = keyring.obtain(signal);
  expect(questions).toHaveLength(2);
  questions[0]?.fail(new Error('down'));
  await settled();
  const late = keyring.obtain(signal);
  expect(questions).toHaveLength(2);
  questions[1]?.answer(named('key-2'));
  expect((await Promise.all([newer, joined, late])).map(({ accessKeyId: id }) => id)).toEqual([
    'key-2',
    'key-2',
    'key-2',
  ]);
});
