import { decodeResponse } from '@iot-distribution/codec';
import { canonicalQuery, signV1 } from '@iot-distribution/signer';
import { describe, expect, test } from 'vitest';
import { createCaller, formats, start, type Caller, type RequestChange } from '../../test/caller.ts';
import { documentedJob, testAccount, type Account, type EmulatorOptions } from '../index.ts';

const query = { Action: 'QueryDeviceDistributeJob', JobId: documentedJob.jobId };
const temporary: Account = { ...testAccount, accessKeyId: 'STS.testid', securityToken: 'test+token/==' };
const mandatory = [
  'Action',
  'Version',
  'AccessKeyId',
  'SignatureMethod',
  'SignatureVersion',
  'SignatureNonce',
  'Timestamp',
  'Signature',
];

interface Row {
  readonly code: string;
  readonly when: string;
  readonly status: number;
  readonly message: string;
  readonly parameters?: Record<string, string>;
  readonly change?: RequestChange;
  readonly options?: EmulatorOptions;
  readonly before?: (caller: Caller) => Promise<unknown>;
}

const minute = 60_000;

const rows: readonly Row[] = [
  ...mandatory.map((name) => ({
    code: `Missing${name}`,
    when: `${name} is absent`,
    status: 400,
    message: `${name} is mandatory for this action.`,
    change: { tamper: { [name]: undefined } },
  })),
  {
    code: 'MissingAccessKeyId',
    when: 'AccessKeyId is empty',
    status: 400,
    message: 'AccessKeyId is mandatory for this action.',
    change: { tamper: { AccessKeyId: '' } },
  },
  {
    code: 'MissingJobId',
    when: 'a parameter of the operation is absent',
    status: 400,
    message: 'JobId is mandatory for this action.',
    parameters: { Action: 'QueryDeviceDistributeJob' },
  },
  {
    code: 'MissingDeviceName',
    when: 'a list of the operation is absent',
    status: 400,
    message: 'DeviceName is mandatory for this action.',
    parameters: { Action: 'CreateDeviceDistributeJob', ProductKey: 'a1BwAGV****' },
  },
  {
    code: 'InvalidVersion',
    when: 'the version is unknown',
    status: 400,
    message: 'Specified parameter Version is not valid.',
    parameters: { ...query, Version: '2017-04-20' },
  },
  {
    code: 'InvalidAction.NotFound',
    when: 'no operation has this name',
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
    parameters: { ...query, Action: 'queryDeviceDistributeJob' },
  },
  {
    code: 'InvalidAction.NotFound',
    when: 'the path is not /',
    status: 404,
    message: 'Specified api is not found, please check your url and method.',
    change: { path: '/iot' },
  },
  {
    code: 'UnsupportedHTTPMethod',
    when: 'the method is neither GET nor POST',
    status: 400,
    message: 'This http method not supported.',
    change: { method: 'PUT' },
  },
  {
    code: 'InvalidSignatureMethod',
    when: 'the signature method is unknown',
    status: 400,
    message: 'Specified signature method is not valid.',
    change: { tamper: { SignatureMethod: 'HMAC-SHA256' } },
  },
  {
    code: 'InvalidSignatureVersion',
    when: 'the signature version is unknown',
    status: 400,
    message: 'Specified parameter SignatureVersion is not valid.',
    change: { tamper: { SignatureVersion: '2.0' } },
  },
  {
    code: 'InvalidSignatureType',
    when: 'the signature type is unknown',
    status: 400,
    message: 'Specified parameter SignatureType is not valid.',
    change: { tamper: { SignatureType: 'BEARERTOKEN' } },
  },
  {
    code: 'InvalidAccessKeyId.NotFound',
    when: 'the key is unknown',
    status: 404,
    message: 'Specified access key is not found.',
    change: { credentials: { ...testAccount, accessKeyId: 'nobody' } },
  },
  {
    code: 'InvalidAccessKeyId.Inactive',
    when: 'the key is disabled',
    status: 400,
    message: 'Specified access key is disabled.',
    options: { accounts: [{ ...testAccount, active: false }] },
  },
  {
    code: 'MissingSecurityToken',
    when: 'a temporary key comes without its token',
    status: 400,
    message: 'SecurityToken is mandatory for this action.',
    options: { accounts: [temporary] },
    change: { credentials: { ...temporary, securityToken: '' } },
  },
  {
    code: 'InvalidSecurityToken.Malformed',
    when: 'the + of a token is not encoded and arrives as a space',
    status: 400,
    message: 'Specified SecurityToken is malformed.',
    options: { accounts: [temporary] },
    change: { credentials: { ...temporary, securityToken: 'test token/==' } },
  },
  {
    code: 'InvalidSecurityToken.MismatchWithAccessKey',
    when: 'the token belongs to another key',
    status: 400,
    message: 'Specified SecurityToken mismatch with the AccessKey.',
    options: { accounts: [temporary] },
    change: { credentials: { ...temporary, securityToken: 'another' } },
  },
  {
    code: 'InvalidSecurityToken.MismatchWithAccessKey',
    when: 'a token comes with a key that is not temporary',
    status: 400,
    message: 'Specified SecurityToken mismatch with the AccessKey.',
    change: { credentials: { ...testAccount, securityToken: 'another' } },
  },
  {
    code: 'InvalidSecurityToken.Expired',
    when: 'the token has expired',
    status: 400,
    message: 'Specified SecurityToken is expired.',
    options: { accounts: [{ ...temporary, securityTokenExpires: start }] },
    change: { credentials: temporary },
  },
  {
    code: 'InvalidTimeStamp.Format',
    when: 'the timestamp has a fraction of a second',
    status: 400,
    message: 'Specified time stamp or date value is not well formatted.',
    change: { spell: { Timestamp: '2026-01-01T12:00:00.000Z' } },
  },
  {
    code: 'InvalidTimeStamp.Format',
    when: 'the timestamp is not a date',
    status: 400,
    message: 'Specified time stamp or date value is not well formatted.',
    change: { spell: { Timestamp: '2026-13-01T12:00:00Z' } },
  },
  {
    code: 'InvalidTimeStamp.Expired',
    when: 'the clock of the sender is more than 15 minutes behind',
    status: 400,
    message: 'Specified time stamp or date value is expired.',
    change: { timestamp: start - 15 * minute - 1000 },
  },
  {
    code: 'InvalidTimeStamp.Expired',
    when: 'the clock of the sender is more than 15 minutes ahead',
    status: 400,
    message: 'Specified time stamp or date value is expired.',
    change: { timestamp: start + 15 * minute + 1000 },
  },
  {
    code: 'SignatureNonceUsed',
    when: 'the nonce was used before',
    status: 400,
    message: 'Specified signature nonce was used already.',
    change: { nonce: 'once' },
    before: (caller) => caller.send(query, { nonce: 'once' }),
  },
  {
    code: 'Throttling.User',
    when: 'the account has used up the calls of this second',
    status: 400,
    message: 'Request was denied due to user flow control.',
    options: { quota: { QueryDeviceDistributeJob: 1 } },
    before: (caller) => caller.send(query),
  },
];

describe.each(formats)('the gateway rejects in %s', (format) => {
  test.each(rows)('with $code when $when', async ({ code, status, message, parameters = query, ...row }) => {
    const caller = createCaller(row.options);
    await row.before?.(caller);
    const response = await caller.send(parameters, { ...row.change, format });
    const got = decodeResponse('QueryDeviceDistributeJob', { body: response.text });
    const requestId = expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/) as string;
    const want = { kind: 'failure', layer: 'gateway', format, code, message, hostId: 'emulator', requestId };
    expect(got).toMatchObject(want);
    expect(response.status).toBe(status);
  });
});

describe.each(formats)('the gateway returns its own string to sign in %s', (format) => {
  const echo = async (change: RequestChange) => {
    const response = await createCaller().send(query, { ...change, format, nonce: 'n' });
    const failure = decodeResponse('QueryDeviceDistributeJob', { body: response.text });
    return failure.kind === 'failure' ? failure : undefined;
  };
  const stringToSign =
    'GET&%2F&AccessKeyId%3Dtestid%26Action%3DQueryDeviceDistributeJob%26Format%3D' +
    `${format.toUpperCase()}%26JobId%3DUbmsMHmkqv0PiAG%252A%252A%252A%252A010001%26SignatureMethod%3DHMAC-SHA1` +
    '%26SignatureNonce%3Dn%26SignatureVersion%3D1.0%26Timestamp%3D2026-01-01T12%253A00%253A00Z%26Version%3D2018-01-20';

  test('when the request was signed with another secret', async () => {
    const got = await echo({ credentials: { ...testAccount, accessKeySecret: 'another' } });
    const text = 'Specified signature is not matched with our calculation. server string to sign is:';
    expect(got).toMatchObject({ code: 'SignatureDoesNotMatch', message: text + stringToSign });
  });

  test('when the signature is malformed', async () => {
    const got = await echo({ tamper: { Signature: 'c2hvcnQ=' } });
    const text = 'The request signature does not conform to Aliyun standards. server string to sign is:';
    expect(got).toMatchObject({ code: 'IncompleteSignature', message: text + stringToSign });
  });
});

test('an unknown Format is rejected in XML, the default', async () => {
  const response = await createCaller().send(query, { spell: { Format: 'yaml' } });
  const got = decodeResponse('QueryDeviceDistributeJob', {
    body: response.text,
    contentType: response.headers.get('content-type') ?? '',
  });
  expect(got).toMatchObject({
    format: 'xml',
    code: 'InvalidParameter.Format',
    message: 'Specified parameter format is not valid.',
  });
  expect(response.status).toBe(400);
});

test('parameters that are not percent-encoded UTF-8 are rejected in XML, since their Format cannot be read', async () => {
  const response = await createCaller().emulator.fetch('http://emulator/?Format=JSON&Action=%FF');
  const got = decodeResponse('QueryDeviceDistributeJob', { body: await response.text() });
  expect(got).toMatchObject({ format: 'xml', code: 'RequestParameterMalformed' });
});

test('without a Format the response is XML, with the content type that the vendor’s clients expect', async () => {
  const response = await createCaller().send(query, { tamper: {}, spell: { Format: '' } });
  expect(response.headers.get('content-type')).toBe('text/xml;charset=utf-8');
  expect(response.text).toContain('<QueryDeviceDistributeJobResponse>');
});

test('a Format in lower case is accepted', async () => {
  const response = await createCaller().send(query, { spell: { Format: 'json' } });
  expect(JSON.parse(response.text)).toMatchObject({ Success: true });
});

test('GET and POST requests are both verified and handled', async () => {
  const caller = createCaller();
  const read = async (method: string) =>
    (JSON.parse((await caller.send(query, { method })).text) as { Data: unknown }).Data;
  expect(await read('POST')).toEqual(await read('GET'));
});

test('query and form are signed together, and for a name in both the form wins', async () => {
  const caller = createCaller();
  const { emulator } = caller;
  const { parameters } = signV1({
    method: 'POST',
    parameters: { ...query, Version: '2018-01-20', Format: 'JSON' },
    credentials: testAccount,
    timestamp: new Date(start),
  });
  const { JobId = '', ...common } = parameters;
  const response = await emulator.fetch(`http://emulator/?${canonicalQuery({ ...common, JobId: 'another' })}`, {
    method: 'POST',
    body: new URLSearchParams({ JobId }),
  });
  expect(await response.json()).toMatchObject({ Success: true, Data: { JobId: documentedJob.jobId } });
});

test('an empty SignatureType, as some older clients send it, is signed and accepted', async () => {
  const response = await createCaller().send(query, { spell: { SignatureType: '' } });
  expect(response.status).toBe(200);
});

test('a temporary key with its token is accepted', async () => {
  const response = await createCaller({ accounts: [temporary] }).send(query, { credentials: temporary });
  expect(response.status).toBe(200);
});

test('a clock that is off by exactly the window is accepted, and the window is configurable', async () => {
  const off = (milliseconds: number, clockWindow?: number) =>
    createCaller({ clockWindow }).send(query, { timestamp: start - milliseconds });
  expect((await off(15 * minute)).status).toBe(200);
  expect((await off(15 * minute, 14 * minute)).status).toBe(400);
  expect((await off(60 * minute, 60 * minute)).status).toBe(200);
});

test('a nonce may be used again after 31 minutes', async () => {
  const caller = createCaller();
  const again = async () => (await caller.send(query, { nonce: 'once' })).status;
  expect(await again()).toBe(200);
  caller.wait(31 * minute - 1);
  expect(await again()).toBe(400);
  caller.wait(1);
  expect(await again()).toBe(200);
});

test('a request with an invalid signature does not use up its nonce', async () => {
  const caller = createCaller();
  await caller.send(query, { nonce: 'once', credentials: { ...testAccount, accessKeySecret: 'another' } });
  expect((await caller.send(query, { nonce: 'once' })).status).toBe(200);
});

test('every response has the date of the emulator’s clock in its header', async () => {
  const response = await createCaller().send(query);
  expect(response.headers.get('date')).toBe('Thu, 01 Jan 2026 12:00:00 GMT');
});

test('a state that the contract does not allow is an InternalError that names the member', async () => {
  const caller = createCaller({ jobs: [{ total: 1.5 }] });
  const got = JSON.parse((await caller.send(query)).text) as unknown;
  expect(got).toMatchObject({ Code: 'InternalError', Message: expect.stringContaining('total') as string });
});
