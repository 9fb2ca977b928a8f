/** Requests signed by V3, checked by another implementation of its rules. */
import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { created, createInput, job, jobId, jobList } from './wire-responses.ts';
import { canary, leaks, rejection } from './canary.ts';
import { gatewayError, text, type Received } from './fault-server.ts';
import { serving } from './serving.ts';

const encode = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Source: docs/wire/signing.md, rules 31 to 42. */
function authorizationOf({ method, headers, query, body }: Received): string {
  const pairs = Object.keys(query)
    .toSorted()
    .map((name) => `${encode(name)}=${encode(query[name] ?? '')}`);
  const names = Object.keys(headers)
    .filter((name) => name.startsWith('x-acs-') || name === 'host' || name === 'content-type')
    .toSorted();
  const lines = names.map((name) => `${name}:${String(headers[name]).trim()}\n`).join('');
  const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');
  const canonical = [method, '/', pairs.join('&'), lines, names.join(';'), sha256(body)].join('\n');
  const stringToSign = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
  const signature = createHmac('sha256', canary.accessKeySecret).update(stringToSign).digest('hex');
  return `ACS3-HMAC-SHA256 Credential=testid,SignedHeaders=${names.join(';')},Signature=${signature}`;
}

const input = { ...createInput, deviceName: ["~!*'()+ %20/&=?#", '\u8bbe\u5907'] } as const;

test('a read is a GET with the signature in its headers', async () => {
  await using at = await serving([job(1)], { signature: 'v3', regionId: 'cn-shanghai' });
  await at.client.queryDeviceDistributeJob({ jobId });
  const [got] = at.server.received;
  expect(got?.method).toBe('GET');
  expect(got?.query).toEqual({ JobId: jobId, Format: 'JSON', RegionId: 'cn-shanghai' });
  expect(got?.headers).toMatchObject({
    accept: 'application/json',
    'x-acs-action': 'QueryDeviceDistributeJob',
    'x-acs-version': '2018-01-20',
    'x-acs-security-token': canary.securityToken,
  });
  expect(got?.headers.authorization).toBe(got && authorizationOf(got));
});

test('a create is a POST whose body is hashed', async () => {
  await using at = await serving([created()], { signature: 'v3' });
  await at.client.createDeviceDistributeJob(input);
  const [got] = at.server.received;
  expect(got).toMatchObject({ method: 'POST', query: {}, parameters: { 'DeviceName.1': input.deviceName[0] } });
  expect(got?.headers.authorization).toBe(got && authorizationOf(got));
});

test('a query that is too long for a URL is a POST', async () => {
  await using at = await serving([jobList([])], { signature: 'v3' });
  await at.client.listDeviceDistributeJob({ pageSize: 10, nextToken: 't'.repeat(5_000) });
  const [got] = at.server.received;
  expect(got?.method).toBe('POST');
  expect(got?.headers.authorization).toBe(got && authorizationOf(got));
});

test('each attempt is signed again', async () => {
  await using at = await serving([text(503, ''), job(1)], { signature: 'v3' });
  await at.client.queryDeviceDistributeJob({ jobId });
  const nonces = at.server.received.map(({ headers }) => headers['x-acs-signature-nonce']);
  expect(new Set(nonces).size).toBe(2);
});

test('a wrong signature is an AuthError without the signed strings', async () => {
  const echo = `Specified signature does not match our calculation. server StringToSign is [ACS3-HMAC-SHA256\n${'a'.repeat(64)}] server CanonicalRequest is [GET\n/\n\nx-acs-security-token:${canary.securityToken}]`;
  await using at = await serving([gatewayError('SignatureDoesNotMatch', 400, {}, echo)], { signature: 'v3' });
  const got = await rejection(at.client.queryDeviceDistributeJob({ jobId }));
  expect(got).toMatchObject({ name: 'AuthError', attempts: 1 });
  expect(leaks(got)).toEqual([]);
});
