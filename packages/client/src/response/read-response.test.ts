import { expect, test } from 'vitest';
import { canary, leaks } from '../../test/canary.ts';
import { readResponse } from './read-response.ts';

const asked = {
  maxBytes: 10_000,
  signedAt: Date.parse('2026-01-01T00:00:00Z'),
  credentials: canary,
  proof: { signature: 'sig', stringToSign: 'GET&%2F&' },
};

function errorOf(status: number, body: string, headers: Readonly<Record<string, string>> = {}): unknown {
  try {
    return readResponse('QueryDeviceDistributeJob', { status, headers, body: new TextEncoder().encode(body) }, asked);
  } catch (error) {
    return error;
  }
}

const throttled = { name: 'ThrottledError', code: 'Throttling.User', status: 400, retryable: true, requestId: 'R' };
const id = { 'x-acs-request-id': 'R' };

/** Error responses that are not as the gateway documents them. */
const rows: readonly (readonly [body: string, headers: Readonly<Record<string, string>>, want: object])[] = [
  ['{"code":"Throttling.User","message":"m","requestId":"R"}', {}, throttled],
  ['{"errorCode":"Throttling.User","errorMsg":"m","requestid":"R"}', {}, throttled],
  ['<error><code>Throttling.User</code><requestId>R</requestId></error>', {}, throttled],
  ['{"Error":{"Code":"Throttling.User","Message":"m"},"RequestId":"R"}', {}, throttled],
  ['<ErrorResponse><Code>Throttling.User</Code><RequestId>R</RequestId></ErrorResponse>', {}, throttled],
  ['{"Code":"Throttling.User","RequestId":"R","Message":"a "word" too many"}', {}, throttled],
  ['{"Code":"Throttling.User","RequestId":"R","Mess', {}, throttled],
  ['{"Code":"Throttling.User","Message":"m"}', id, throttled],
  ['{"Code":"Throttling.User","Message":"m","RequestId":"R"}', { 'x-acs-request-id': 'other' }, throttled],
  ['{"Code":"Throttling.User","Message":"\u00e9"}', { ...id, 'content-type': 'text/html;charset=gbk' }, throttled],
  [
    '{"Error":{"Code":"iot.device.NotExistedDevice"},"RequestId":"R"}',
    {},
    { name: 'ServiceError', layer: 'service', code: 'iot.device.NotExistedDevice', retryable: false, requestId: 'R' },
  ],
  [
    '<Response><Code>SignatureDoesNotMatch</Code><RequestId>R</RequestId></Response>',
    {},
    { name: 'AuthError', code: 'SignatureDoesNotMatch', requestId: 'R' },
  ],
  [
    '{"RequestId":"R","Message":"no code"}',
    {},
    { name: 'TransportError', kind: 'not-api', code: 'Status400', status: 400, requestId: 'R' },
  ],
  [
    '<html><code>Throttling.User</code></html>',
    id,
    { name: 'TransportError', kind: 'not-api', code: 'Status400', requestId: 'R' },
  ],
  [
    '{"code":"ERR_NOCK_NO_MATCH","message":"No match"}',
    {},
    { name: 'TransportError', kind: 'not-api', code: 'Status400' },
  ],
  ['{"Error":{"Code":"Forbidden"}}', {}, { name: 'TransportError', kind: 'not-api', code: 'Status400' }],
  ['', id, { name: 'ServiceError', code: 'Status400', requestId: 'R' }],
];

test.each(rows)('an error response %s with the headers %j keeps status, request id and code', (body, headers, want) => {
  const error = errorOf(400, body, headers);
  expect(error).toMatchObject({ status: 400, ...want });
  expect(leaks(error)).toEqual([]);
});

test.each([
  [200, '{"RequestId":"R","Success":tr', { name: 'DecodeError', code: 'InvalidJson' }],
  [200, '{"requestId":"R","Success":1}', { name: 'ContractError', code: 'UnexpectedType' }],
  [204, '', { name: 'ContractError', code: 'UnexpectedStatus' }],
  [302, '', { name: 'TransportError', code: 'Redirect' }],
  [407, '', { name: 'TransportError', kind: 'proxy' }],
  [200, '<!-- a --><html>', { name: 'DecodeError', code: 'NotFromApi' }],
  [200, `{"RequestId":"R","Pad":"${'x'.repeat(20_000)}"}`, { name: 'LimitError' }],
])('status %i with %j is an error with status and request id', (status, body, want) => {
  expect(errorOf(status, body, id)).toMatchObject({ ...want, status, requestId: 'R' });
});

test('an error response that names its code does not repeat a secret of the body', () => {
  const body = `{"RequestId":"R","Code":"SignatureDoesNotMatch","Message":"${canary.securityToken} "${canary.accessKeySecret}"`;
  const error = errorOf(400, body);
  expect(error).toMatchObject({ name: 'AuthError', code: 'SignatureDoesNotMatch' });
  expect(leaks(error)).toEqual([]);
});
