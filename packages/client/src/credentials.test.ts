import { expect, test } from 'vitest';
import { canary, leaks, rejection } from '../test/canary.ts';
import { readCredentials, type CredentialSource } from './credentials.ts';

const sources: readonly (readonly [what: string, source: CredentialSource])[] = [
  ['a key', canary],
  ['a function', () => canary],
  ['a function that promises one', async () => canary],
  ['an object of the credentials package', { getCredential: async () => ({ ...canary, type: 'sts' }) }],
];

test.each(sources)('%s gives the key and its token, and nothing else', async (_, source) => {
  const got = await readCredentials(source);
  expect(got).toEqual(canary);
});

const { accessKeyId } = canary;
const bad: readonly (readonly [what: string, source: unknown])[] = [
  ['nothing', () => undefined],
  ['an empty object', () => ({})],
  ['an empty secret', () => ({ accessKeyId, accessKeySecret: '' })],
  ['a secret with its line end', () => ({ accessKeyId, accessKeySecret: `${canary.accessKeySecret}\n` })],
  ['a secret with a mark of byte order', () => ({ accessKeyId, accessKeySecret: `\uFEFF${canary.accessKeySecret}` })],
  ['a number for a secret', () => ({ accessKeyId, accessKeySecret: 12_345_678 })],
  ['bytes for a secret', () => ({ accessKeyId, accessKeySecret: Buffer.from(canary.accessKeySecret) })],
  [
    'a failure that quotes the secret',
    () => {
      throw new Error(canary.accessKeySecret);
    },
  ],
  ['a rejection that quotes the secret', async () => Promise.reject(new Error(canary.accessKeySecret))],
];

test.each(bad)('%s is a CredentialError without the value', async (_, source) => {
  const got = await rejection(readCredentials(source as CredentialSource));
  expect(got).toMatchObject({ name: 'CredentialError' });
  expect(leaks(got)).toEqual([]);
});
