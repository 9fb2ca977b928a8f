/** The vendor's credentials package as the source of the key. It uses only loopback servers and files. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type vendor from '@alicloud/credentials';
import type { CredentialSource } from '../src/index.ts';
import { job, jobId } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { cut, faultServer, json, silence, text, type Responder } from './fault-server.ts';
import { serving } from './serving.ts';

// CommonJS compiled from TypeScript: what an import of its default export is, Node and the runner of these tests see differently.
const {
  default: Credential,
  CLIProfileCredentialsProvider,
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

test('a bearer token is a CredentialError, since the operations require an access key', async () => {
  const credentials = new Credential(new Config({ type: 'bearer', bearerToken: canary.securityToken }));
  await using at = await serving([job(1)], { credentials });
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
  expect(leaks(got)).toEqual([]);
  expect(at.server.received).toEqual([]);
});

describe('a server that returns keys', () => {
  const keyFrom = (credentialsURI: string) => new Credential(new Config({ type: 'credentials_uri', credentialsURI }));
  const key = { AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret, SecurityToken: securityToken };
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, '');

  test('returns a key that signs requests', async () => {
    await using keys = await faultServer(json({ ...key, Expiration: inAnHour }));
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin) });
    for (let count = 0; count < 3; count++) await at.client.queryDeviceDistributeJob({ jobId });
    expect(at.server.received[0]?.parameters).toMatchObject({ AccessKeyId: accessKeyId, SecurityToken: securityToken });
    expect([keys.received.length, at.server.received.length]).toEqual([1, 3]);
  });

  test('is called once for a hundred concurrent calls', async () => {
    await using keys = await faultServer(json({ ...key, Expiration: inAnHour }));
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin), quota: false });
    await Promise.all(Array.from({ length: 100 }, () => at.client.queryDeviceDistributeJob({ jobId })));
    expect([keys.received.length, at.server.received.length]).toEqual([1, 100]);
  });

  const page = `<html>${accessKeySecret} ${securityToken}</html>`;
  const failing: readonly (readonly [what: string, answer: Responder])[] = [
    ['an HTML page', text(200, page, { 'content-type': 'text/html' })],
    ['404', text(404, page)],
    ['500', text(500, page)],
    ['a redirect', text(302, page, { location: 'http://127.0.0.1:1/' })],
    ['a key without a token', json({ ...key, SecurityToken: '' })],
    ['a key without an expiration', json(key)],
    ['a key whose expiration is not a time', json({ ...key, Expiration: 'soon' })],
    ['null', json(null)],
    ['a reset connection', cut],
  ];

  test.each(failing)('that responds with %s gives a CredentialError that does not quote it', async (_, answer) => {
    await using keys = await faultServer(answer);
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin) });
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
    expect(leaks(got)).toEqual([]);
    // A server that is down for a moment is called again for each attempt.
    expect([keys.received.length, at.server.received.length]).toEqual([4, 0]);
  });

  test('that never responds rejects the call at its time limit', async () => {
    await using keys = await faultServer(silence);
    await using at = await serving([job(1)], { credentials: keyFrom(keys.origin), timeout: 100 });
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(got).toMatchObject({ name: 'TimeoutError', attempts: 0 });
    expect([keys.received.length, at.server.received.length]).toEqual([1, 0]);
  });

  test.each([
    ['by the same call', undefined, 0],
    ['by the next call if retries are off', false as const, 1],
  ])('that fails once is called again %s', async (_, retry, failures) => {
    await using keys = await faultServer(text(500, page), json({ ...key, Expiration: inAnHour }));
    await using at = await serving([job(1)], {
      credentials: keyFrom(keys.origin),
      ...(retry === false && { retry }),
    });
    for (let count = 0; count < failures; count++) await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    expect([keys.received.length, at.server.received.length]).toEqual([2, 1]);
  });
});

describe('a file', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'profile-'));
    for (const folder of ['.alibabacloud', '.aliyun']) mkdirSync(join(home, folder));
    for (const name of Object.keys(process.env)) if (name.startsWith('ALIBABA_CLOUD_')) vi.stubEnv(name, undefined);
    vi.stubEnv('HOME', home);
    vi.stubEnv('USERPROFILE', home);
    vi.stubEnv('ALIBABA_CLOUD_ECS_METADATA_DISABLED', 'true');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true });
  });

  /** What is put in its place. */
  type Place = (path: string) => void;
  const nothing: Place = () => {};
  const holding =
    (content: string, mode = 0o600): Place =>
    (path) => {
      writeFileSync(path, content);
      chmodSync(path, mode);
    };
  const folder: Place = (path) => mkdirSync(path);
  /** Leads to itself: stops root too, which a mode without rights does not. */
  const loop: Place = (path) => symlinkSync(path, path);

  const kinds = {
    profile: {
      path: '.alibabacloud/credentials',
      source: () => new Credential(null, ProfileCredentialsProvider.builder().build()),
    },
    'profile of the command line': {
      path: '.aliyun/config.json',
      source: () => new Credential(null, CLIProfileCredentialsProvider.builder().build()),
    },
  };
  type Kind = keyof typeof kinds;

  const profile = `[default]\ntype = access_key\naccess_key_id = ${accessKeyId}\naccess_key_secret = "${accessKeySecret}"\n`;
  const config = (more: object = {}) =>
    JSON.stringify({
      current: 'default',
      profiles: [
        { name: 'default', mode: 'AK', access_key_id: accessKeyId, access_key_secret: accessKeySecret, ...more },
      ],
    });

  const good: readonly (readonly [kind: Kind, what: string, place: Place])[] = [
    ['profile', 'with line feeds', holding(profile)],
    ['profile', 'with Windows line endings', holding(profile.replaceAll('\n', '\r\n'))],
    ['profile', 'that everyone may read', holding(profile, 0o666)],
    ['profile of the command line', 'without mistakes', holding(config())],
    ['profile of the command line', 'that everyone may read', holding(config(), 0o666)],
  ];

  test.each(good)('a %s %s has a key that signs requests', async (kind, _, place) => {
    const { path, source } = kinds[kind];
    place(join(home, path));
    await using at = await serving([job(1)], { credentials: source() });
    expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
    expect(at.server.received[0]?.parameters['AccessKeyId']).toBe(accessKeyId);
  });

  const pad = `; ${accessKeySecret}\n`.repeat(400_000);
  const bad: readonly (readonly [kind: Kind, what: string, place: Place, told?: RegExp])[] = [
    ['profile', 'that is missing', nothing, /\(ENOENT, \/.*\/\.alibabacloud\/credentials\)$/],
    ['profile', 'that is a symbolic link to itself', loop, /\(ELOOP, \/.*\/\.alibabacloud\/credentials\)$/],
    ['profile', 'that is a folder', folder, /\(EISDIR\)$/],
    ['profile', 'that is empty', holding('')],
    ['profile', 'that is JSON', holding(config())],
    ['profile', 'with only another profile', holding(profile.replace('default', 'other'))],
    ['profile', 'with a byte order mark', holding(`\uFEFF${profile}`)],
    ['profile', 'in UTF-16', (path) => writeFileSync(path, `\uFEFF${profile}`, 'utf16le')],
    ['profile', 'of an unknown type', holding(profile.replace('= access_key\n', `= ${accessKeySecret}\n`))],
    ['profile', 'without a secret', holding(profile.replace(/access_key_secret.*\n/, ''))],
    ['profile', 'whose secret contains a space', holding(profile.replace(accessKeySecret, `${accessKeySecret} b`))],
    ['profile', 'whose section is not closed', holding(profile.replace(']', ''))],
    ['profile', 'of 10 MB', holding(pad)],
    // Of the next two the vendor's error quotes all that is in the file.
    ['profile of the command line', 'that is not JSON', holding(config().slice(0, -1))],
    ['profile of the command line', 'with a byte order mark', holding(`\uFEFF${config()}`)],
    ['profile of the command line', 'that is missing', nothing],
    ['profile of the command line', 'that is a symbolic link to itself', loop],
    ['profile of the command line', 'that is a folder', folder],
    ['profile of the command line', 'that is null', holding('null')],
    ['profile of the command line', 'without profiles', holding('{"profiles":[]}')],
    ['profile of the command line', 'with only another profile', holding(config({ name: accessKeySecret }))],
    ['profile of the command line', 'of an unknown mode', holding(config({ mode: accessKeySecret }))],
    ['profile of the command line', 'without a secret', holding(config({ access_key_secret: '' }))],
    ['profile of the command line', 'whose secret is a number', holding(config({ access_key_secret: 5 }))],
    ['profile of the command line', 'of 10 MB', holding(JSON.stringify({ profiles: [], pad }))],
  ];

  async function failureOf(credentials: CredentialSource) {
    await using at = await serving([job(1)], { credentials, retry: false });
    const start = performance.now();
    const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(got).toMatchObject({ name: 'CredentialError', attempts: 0 });
    expect(leaks(got)).toEqual([]);
    expect(at.server.received).toEqual([]);
    return got;
  }

  test.for(bad)('a %s %s is a CredentialError that does not quote the file', async ([kind, , place, told]) => {
    const { path, source } = kinds[kind];
    place(join(home, path));
    const got = await failureOf(source());
    expect(got.message).toMatch(told ?? /[^)]$/);
  });

  test('an error about a profile without read permission contains its path', async () => {
    holding(profile, 0o000)(join(home, kinds.profile.path));
    const got = await asAnybody(() => failureOf(kinds.profile.source()));
    expect(got.message).toContain(`(EACCES, ${join(home, kinds.profile.path)})`);
  });

  test('a secret that is passed as the path is not shown', async () => {
    vi.stubEnv('ALIBABA_CLOUD_CREDENTIALS_FILE', accessKeySecret);
    const got = await failureOf(kinds.profile.source());
    expect(got.message).toMatch(/\(ENOENT\)$/);
  });

  test('that no provider of the default chain can read is a CredentialError that does not quote the file', async () => {
    holding(profile.replace('type', 'kind'))(join(home, kinds.profile.path));
    holding(config().slice(0, -1))(join(home, kinds['profile of the command line'].path));
    const got = await failureOf(new Credential(null));
    expect(got.message).toMatch(/the credential source failed$/);
  });
});

/** Root may read everything: it steps down for a while. */
async function asAnybody<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
