import { decodeResponse, type Format } from '@iot-distribution/codec';
import { canonicalQuery, signV1, signV3, type Credentials } from '@iot-distribution/signer';
import { describe, expect, test } from 'vitest';
import { createCaller, formats, start, type RawResponse } from '../../test/caller.ts';
import { documentedJob, testAccount, type Account, type EmulatorOptions } from '../index.ts';

const temporary: Account = { ...testAccount, accessKeyId: 'STS.testid', securityToken: 'test+token/==' };

interface Change {
  readonly format?: Format;
  readonly method?: string;
  readonly query?: Record<string, string>;
  readonly form?: Record<string, string>;
  readonly action?: string;
  readonly version?: string;
  readonly credentials?: Credentials;
  readonly timestamp?: number;
  /** Headers changed after signing; `undefined` removes one. */
  readonly tamper?: Readonly<Record<string, string | undefined>>;
  /** A query that replaces the signed one. */
  readonly sentQuery?: string;
  readonly sentBody?: string;
}

let sent = 0;

async function send(change: Change = {}, options: EmulatorOptions = {}): Promise<RawResponse> {
  const { emulator } = createCaller(options);
  return sendTo(emulator, change);
}

async function sendTo(
  emulator: ReturnType<typeof createCaller>['emulator'],
  change: Change = {},
  nonce = `nonce-${(sent += 1)}`,
) {
  const { method = 'POST', query = { JobId: documentedJob.jobId }, form, credentials = testAccount } = change;
  const body = form === undefined ? undefined : canonicalQuery(form);
  const signed = signV3({
    method,
    host: 'iot.cn-shanghai.aliyuncs.com',
    query,
    ...(body !== undefined && { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }),
    action: change.action ?? 'QueryDeviceDistributeJob',
    version: change.version ?? '2018-01-20',
    credentials,
    timestamp: new Date(change.timestamp ?? start),
    nonce,
  });
  const headers = { accept: `application/${change.format ?? 'json'}`, ...signed.headers, ...change.tamper };
  const sentBody = change.sentBody ?? body;
  const response = await emulator.fetch(
    `https://iot.cn-shanghai.aliyuncs.com/?${change.sentQuery ?? canonicalQuery(query)}`,
    {
      method,
      headers: Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ...(sentBody !== undefined && { body: new TextEncoder().encode(sentBody) }),
    },
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe.each(formats)('a request signed with V3, in %s', (format) => {
  test.each(['GET', 'POST'])('is handled for %s, in the format of its accept header', async (method) => {
    const { status, text } = await send({ format, method });
    const got = decodeResponse('QueryDeviceDistributeJob', { body: text });
    expect([status, got]).toMatchObject([200, { kind: 'success', format, value: { data: { total: 5 } } }]);
  });

  test('with a form body is handled', async () => {
    const form = { ProductKey: 'a1BwAGV****' };
    const { text } = await send({ format, action: 'QueryDeviceProvisioning', query: { DeviceName: 'light1' }, form });
    expect(decodeResponse('QueryDeviceProvisioning', { body: text })).toMatchObject({ kind: 'success', format });
  });

  test.each([
    ['MissingAction', 400, 'x-acs-action is absent', { tamper: { 'x-acs-action': undefined } }],
    ['MissingVersion', 400, 'x-acs-version is absent', { tamper: { 'x-acs-version': undefined } }],
    [
      'MissingSignatureNonce',
      400,
      'x-acs-signature-nonce is absent',
      { tamper: { 'x-acs-signature-nonce': undefined } },
    ],
    ['MissingTimestamp', 400, 'x-acs-date is absent', { tamper: { 'x-acs-date': undefined } }],
    ['MissingSignature', 400, 'Authorization is absent', { tamper: { authorization: undefined } }],
    ['MissingJobId', 400, 'a parameter of the operation is absent', { query: {} }],
    ['InvalidVersion', 400, 'the version is unknown', { version: '2017-04-20' }],
    ['InvalidAction.NotFound', 404, 'no operation has this name', { action: 'NoSuchAction' }],
    [
      'InvalidSignatureMethod',
      400,
      'the algorithm is SM3',
      { tamper: { authorization: 'ACS3-HMAC-SM3 Credential=testid' } },
    ],
    [
      'IncompleteSignature',
      400,
      'Authorization is malformed',
      { tamper: { authorization: 'ACS3-HMAC-SHA256 testid' } },
    ],
    [
      'InvalidAccessKeyId.NotFound',
      404,
      'the key is unknown',
      { credentials: { ...testAccount, accessKeyId: 'nobody' } },
    ],
    [
      'SignatureDoesNotMatch',
      400,
      'the secret is wrong',
      { credentials: { ...testAccount, accessKeySecret: 'another' } },
    ],
    ['SignatureDoesNotMatch', 400, 'the query was changed', { sentQuery: 'JobId=another' }],
    ['SignatureDoesNotMatch', 400, 'a signed header was changed', { tamper: { 'x-acs-signature-nonce': 'another' } }],
    ['InvalidTimeStamp.Expired', 400, 'the clock of the sender is off', { timestamp: start - 901_000 }],
  ] as [string, number, string, Change][])('is rejected with %s (%i) when %s', async (code, status, _, change) => {
    const response = await send({ ...change, format });
    const got = decodeResponse('QueryDeviceDistributeJob', { body: response.text });
    expect([response.status, got]).toMatchObject([status, { layer: 'gateway', format, code }]);
  });

  test('is rejected when its body differs from the signed one', async () => {
    const form = { ProductKey: 'a1BwAGV****' };
    const change = {
      action: 'QueryDeviceProvisioning',
      query: { DeviceName: 'light1' },
      form,
      sentBody: 'ProductKey=another',
    };
    const got = decodeResponse('QueryDeviceProvisioning', { body: (await send({ ...change, format })).text });
    expect(got).toMatchObject({ format, code: 'SignatureDoesNotMatch' });
  });
});

test('headers that name the operation do not turn a v1 request into a V3 request', async () => {
  const { emulator } = createCaller();
  const { jobId: JobId } = documentedJob;
  const parameters = { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20', Format: 'JSON', JobId };
  const signed = signV1({ method: 'GET', parameters, credentials: testAccount, timestamp: new Date(start) });
  const headers = { 'x-acs-action': 'QueryDeviceDistributeJob', 'x-acs-version': '2018-01-20' };
  const got = await (await emulator.fetch(`http://emulator/?${signed.query}`, { headers })).text();
  expect(JSON.parse(got)).toMatchObject({ Success: true, Data: { JobId: documentedJob.jobId } });
});

test('the message of a mismatch contains the server’s string to sign and canonical request', async () => {
  const { text } = await send({ credentials: { ...testAccount, accessKeySecret: 'another' } });
  const { Message } = JSON.parse(text) as { Message: string };
  const form =
    /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] server CanonicalRequest is \[POST\n\/\nJobId=UbmsMHmkqv0PiAG%2A%2A%2A%2A010001\nhost:iot\.cn-shanghai\.aliyuncs\.com\nx-acs-action:QueryDeviceDistributeJob\n.*\]$/s;
  expect(Message).toMatch(form);
});

test('a nonce is valid for one request, across both signature versions', async () => {
  const { emulator, send: sendV1 } = createCaller();
  expect((await sendTo(emulator, {}, 'once')).status).toBe(200);
  expect(JSON.parse((await sendTo(emulator, {}, 'once')).text)).toMatchObject({ Code: 'SignatureNonceUsed' });
  const again = await sendV1({ Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId }, { nonce: 'once' });
  expect(JSON.parse(again.text)).toMatchObject({ Code: 'SignatureNonceUsed' });
});

test('a temporary key needs its token in a header', async () => {
  const options = { accounts: [temporary] };
  expect((await send({ credentials: temporary }, options)).status).toBe(200);
  const without = await send({ credentials: { ...temporary, securityToken: '' } }, options);
  expect(JSON.parse(without.text)).toMatchObject({ Code: 'MissingSecurityToken' });
});

test('the parameter Format takes precedence over the accept header; without both the response is XML', async () => {
  const query = { JobId: documentedJob.jobId };
  expect((await send({ query: { ...query, Format: 'XML' } })).text).toMatch(/^<\?xml/);
  expect((await send({ query, tamper: { accept: undefined } })).text).toMatch(/^<\?xml/);
  expect((await send({ query, tamper: { accept: '*/*' } })).text).toMatch(/^<\?xml/);
  expect((await send({ query, tamper: { accept: 'text/html, application/json;q=0.9' } })).text).toMatch(/^\{/);
});

test('an accept header that allows neither format is rejected', async () => {
  expect((await send({ tamper: { accept: 'image/png' } })).text).toContain('<Code>InvalidParameter.Accept</Code>');
});
