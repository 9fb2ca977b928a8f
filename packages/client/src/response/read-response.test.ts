import { describe, expect, test } from 'vitest';
import { canary, leaks } from '../../test/canary.ts';
import { readResponse } from './read-response.ts';

const asked = {
  maxBytes: 10_000,
  signedAt: Date.parse('2026-01-01T00:00:00Z'),
  credentials: canary,
  proof: () => ({ signature: 'Rp6wEN9/qA0iSLFIDg+a8gZDSjc=', stringToSign: 'GET&%2F&' }),
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
  [200, { name: 'DecodeError', code: 'InvalidJson' }, '{"RequestId":"R","Success":tr'],
  [200, { name: 'ContractError', code: 'UnexpectedType' }, '{"requestId":"R","Success":1}'],
  [204, { name: 'ContractError', code: 'UnexpectedStatus' }, ''],
  [302, { name: 'TransportError', code: 'Redirect' }, ''],
  [407, { name: 'TransportError', kind: 'proxy' }, ''],
  [200, { name: 'DecodeError', code: 'NotFromApi' }, '<!-- a --><html>'],
  [200, { name: 'LimitError' }, `{"RequestId":"R","Pad":"${'x'.repeat(20_000)}"}`],
])('status %i, body %#: an error with %j, the status and the request id', (status, want, body) => {
  expect(errorOf(status, body, id)).toMatchObject({ ...want, status, requestId: 'R' });
});

test('an error response with a code does not repeat a secret of the body', () => {
  const body = `{"RequestId":"R","Code":"SignatureDoesNotMatch","Message":"${canary.securityToken} "${canary.accessKeySecret}"`;
  const error = errorOf(400, body);
  expect(error).toMatchObject({ name: 'AuthError', code: 'SignatureDoesNotMatch' });
  expect(leaks(error)).toEqual([]);
});

describe('an echo of a secret of the request', () => {
  const { accessKeySecret, securityToken } = canary;
  const signature = 'Rp6wEN9/qA0iSLFIDg+a8gZDSjc=';
  const other = 'bm90VGhlU2lnbmF0dXJlT2ZUaGlzUmVxdWVzdA==';
  const encodings: readonly (readonly [how: string, encode: (text: string) => string])[] = [
    ['plain', (text) => text],
    ['encoded', encodeURIComponent],
    ['encoded twice', (text) => encodeURIComponent(encodeURIComponent(text))],
    ['in lower case', (text) => encodeURIComponent(text).replaceAll(/%../g, (byte) => byte.toLowerCase())],
    ['in base64', btoa],
    ['in hex', (text) => Buffer.from(text).toString('hex')],
    ['in part', (text) => text.slice(0, 14)],
  ];

  /** All places of an error response that become part of an error. */
  const places: readonly (readonly [where: string, answer: (echo: string) => unknown])[] = [
    ['Code', (echo) => errorOf(400, JSON.stringify({ RequestId: 'R', Code: echo, Message: 'm' }))],
    [
      'Code of a known beginning',
      (echo) => errorOf(400, JSON.stringify({ RequestId: 'R', Code: `Forbidden.${echo}` })),
    ],
    ['RequestId', (echo) => errorOf(400, JSON.stringify({ RequestId: echo, Code: 'Throttling', Message: 'm' }))],
    ['Message', (echo) => errorOf(500, JSON.stringify({ RequestId: 'R', Code: 'InternalError', Message: echo }))],
    [
      'ErrorMessage',
      (echo) => errorOf(200, JSON.stringify({ RequestId: 'R', Success: false, Code: 'c', ErrorMessage: echo })),
    ],
    ['the header of the request id', (echo) => errorOf(500, '', { 'x-acs-request-id': echo })],
    ['the charset', (echo) => errorOf(200, '{"RequestId":"R"}', { 'content-type': `text/xml; charset=${echo}` })],
    ['a page', (echo) => errorOf(502, `<html>${echo}</html>`)],
    ['a body that is not JSON', (echo) => errorOf(200, `not JSON: ${echo}`)],
    ['a truncated code', (echo) => errorOf(400, `{"RequestId":"R","Code":"${echo}","Mess`)],
    ['an XML root', (echo) => errorOf(200, `<${echo.replaceAll(/\W/g, '-')}>`)],
    ['a member', (echo) => errorOf(200, JSON.stringify({ RequestId: 'R', Success: echo }))],
    ['the name of a member', (echo) => errorOf(200, JSON.stringify({ RequestId: 'R', [echo]: { [echo]: 1 } }))],
  ];

  test.each(places)('in %s is not in the error', (_, answer) => {
    for (const secret of [accessKeySecret, securityToken, signature]) {
      for (const [how, encode] of encodings) {
        const error = answer(encode(secret));
        expect(error).toBeInstanceOf(Error);
        expect({ how, leaks: leaks(error, [signature, encode(secret)]) }).toEqual({ how, leaks: [] });
      }
    }
  });

  test.each([
    ['the signature of another attempt', `Signature=${other}`, other],
    ['the header of another request', `Authorization: acs testid:${other}`, other],
    ['the secret of a device', `{"DeviceSecret":"${other}"}`, other],
  ])('is hidden by its name if it is %s', (_, echo, secret) => {
    for (const [where, answer] of places.filter(([place]) => ['Message', 'a page', 'Code'].includes(place))) {
      expect({ where, leaks: leaks(answer(echo), [secret]) }).toEqual({ where, leaks: [] });
    }
  });

  test('does not change the class and other text of the error', () => {
    const body = JSON.stringify({ RequestId: 'R-1', Code: 'Forbidden.RAM', Message: `No: ${securityToken} (1)` });
    expect(errorOf(403, body)).toMatchObject({
      name: 'AuthError',
      code: 'Forbidden.RAM',
      requestId: 'R-1',
      message: expect.stringMatching(/Forbidden\.RAM: No: \*\*\* \(1\)$/),
    });
  });

  test('does not prevent that a long message is truncated', () => {
    const error = errorOf(500, JSON.stringify({ RequestId: 'R', Code: 'InternalError', Message: 'x '.repeat(4_000) }));
    expect((error as Error).message.length).toBeLessThan(17_000);
  });
});
