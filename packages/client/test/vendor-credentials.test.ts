/** The vendor's own credentials package as the source of the key, with nothing between. It is asked on loopback and in files only. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type vendor from '@alicloud/credentials';
import { job, jobId } from './answers.ts';
import { canary, leaks, rejection } from './canary.ts';
import { cut, faultServer, json, silence, text, type Answer } from './fault-server.ts';
import { serving } from './serving.ts';

// CommonJS compiled from TypeScript: what an import of its default export is, Node and the runner of these tests see differently.
const {
  default: Credential,
  Config,
  ProfileCredentialsProvider,
} = createRequire(import.meta.url)('@alicloud/credentials') as typeof vendor;
const { accessKeyId, accessKeySecret, securityToken } = canary;

test.each([
  ['access_key', { accessKeyId, accessKeySecret }, undefined],
  ['sts', { accessKeyId, accessKeySecret, securityToken }, securityToken],
])('a key of the type %s signs each attempt, and is not shown', async (type, key, token) => {
  const credentials = new Credential(new Config({ type, ...key }));
  await using at = await serving([text(503, ''), job(1)], { credentials });
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
  const sent = at.server.received.map(({ parameters }) => [parameters['AccessKeyId'], parameters['SecurityToken']]);
  expect(sent).toEqual([
    [accessKeyId, token],
    [accessKeyId, token],
  ]);
  expect(leaks(at.client)).toEqual([]);
});

test('a bearer token is a CredentialError: the operations take keys', async () => {
  const credentials = new Credential(new Config({ type: 'bearer', bearerToken: canary.securityToken }));
  await using at = await serving([job(1)], { credentials });
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
  expect(leaks(got)).toEqual([]);
  expect(at.server.received).toEqual([]);
});

describe('C04: a server of keys', () => {
  const keyFrom = (credentialsURI: string) => new Credential(new Config({ type: 'credentials_uri', credentialsURI }));
  const key = { AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret, SecurityToken: securityToken };
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');

  test('gives a key that signs', async () => {
    await using keys = await faultServer(json({ ...key, Expiration: inAnHour }));
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin) });
    for (let count = 0; count < 3; count++) await at.client.queryDeviceDistributeJob({ jobId });
    expect(at.server.received[0]?.parameters).toMatchObject({ AccessKeyId: accessKeyId, SecurityToken: securityToken });
    expect([keys.received.length, at.server.received.length]).toEqual([1, 3]);
  });

  test('is asked once by a hundred calls at once (C01)', async () => {
    await using keys = await faultServer(json({ ...key, Expiration: inAnHour }));
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin), quota: false });
    await Promise.all(Array.from({ length: 100 }, () => at.client.queryDeviceDistributeJob({ jobId })));
    expect([keys.received.length, at.server.received.length]).toEqual([1, 100]);
  });

  const page = `<html>${accessKeySecret} ${securityToken}</html>`;
  const failing: readonly (readonly [what: string, answer: Answer])[] = [
    ['a page of HTML', text(200, page, { 'content-type': 'text/html' })],
    ['404', text(404, page)],
    ['500', text(500, page)],
    ['a redirect', text(302, page, { location: 'http://127.0.0.1:1/' })],
    ['half a key', json({ ...key, SecurityToken: '' })],
    ['a key without an end', json(key)],
    ['a key whose end is no time', json({ ...key, Expiration: 'soon' })],
    ['null', json(null)],
    ['a cut connection', cut],
  ];

  test.each(failing)('that answers by %s is a CredentialError that shows nothing of it', async (_, answer) => {
    await using keys = await faultServer(answer);
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin) });
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
    expect(leaks(got)).toEqual([]);
    expect([keys.received.length, at.server.received.length]).toEqual([1, 0]);
  });

  test('that never answers ends with the time of the call', async () => {
    await using keys = await faultServer(silence);
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin), timeout: 100 });
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TimeoutError', attempts: 0 });
    expect([keys.received.length, at.server.received.length]).toEqual([1, 0]);
  });

  test('that fails once is asked again by the next call (C02)', async () => {
    await using keys = await faultServer(text(500, page), json({ ...key, Expiration: inAnHour }));
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin) });
    await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    expect([keys.received.length, at.server.received.length]).toEqual([2, 1]);
  });
});

describe('C05: a profile file', () => {
  let home = '';
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });

  function credentialsFrom(content: string | undefined) {
    home = mkdtempSync(join(tmpdir(), 'profile-'));
    mkdirSync(join(home, '.alibabacloud'));
    if (content !== undefined) writeFileSync(join(home, '.alibabacloud', 'credentials'), content);
    vi.stubEnv('HOME', home);
    vi.stubEnv('USERPROFILE', home);
    return new Credential(null, ProfileCredentialsProvider.builder().build());
  }

  const profile = `[default]\ntype = access_key\naccess_key_id = ${accessKeyId}\naccess_key_secret = "${accessKeySecret}"\n`;

  test.each([
    ['with line feeds', profile],
    ['with the line ends of Windows', profile.replaceAll('\n', '\r\n')],
  ])('%s gives a key that signs', async (_, content) => {
    await using at = await serving([job(1)], { credentials: credentialsFrom(content) });
    expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    expect(at.server.received[0]?.parameters['AccessKeyId']).toBe(accessKeyId);
  });

  test.each([
    ['that is not there', undefined],
    ['that is empty', ''],
    ['that is JSON', JSON.stringify({ default: { access_key_secret: accessKeySecret } })],
    ['of another profile', profile.replace('default', 'other')],
    ['of an unknown type', profile.replace('= access_key\n', `= ${accessKeySecret}\n`)],
    ['without its secret', profile.replace(/access_key_secret.*\n/, '')],
    ['whose secret holds a blank', profile.replace(accessKeySecret, `${accessKeySecret} ${accessKeySecret}`)],
    ['of 10 MB', `; ${accessKeySecret}\n`.repeat(400_000)],
  ])('%s is a CredentialError without what it holds', async (_, content) => {
    await using at = await serving([job(1)], { credentials: credentialsFrom(content) });
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
    expect(leaks(got)).toEqual([]);
    expect(at.server.received).toEqual([]);
  });
});
