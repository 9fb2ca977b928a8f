import { expect, test } from 'vitest';
import { jobJson, jobXml } from '../test/bodies.ts';
import { recording, recordings } from '../test/recordings.ts';
import { decodeResponse } from './decode-response.ts';
import type { DecodeOptions, WireResponse } from './wire-response.ts';
import { ContractError, InputError, isDistributionError, type DistributionError } from './errors.ts';
import type { Action } from './operations/operations.ts';

const successes = recordings.filter(({ layer }) => layer === 'success');

test.each(successes)('$file is a success without unknown members', ({ action, bytes, format }) => {
  const got = decodeResponse(action, { body: bytes });
  expect(got).toMatchObject({ kind: 'success', format, unknownMembers: [], value: { success: true } });
  expect(got).not.toHaveProperty('formatMismatch');
});

test.each(successes.filter(({ file }) => file.includes('success.')))(
  'V14: $file has the same model as every other sample of its operation',
  ({ action, bytes }) => {
    const got = decodeResponse(action, { body: bytes });
    const want = decodeResponse(action, { body: recording(`${action}/success.xml`).bytes });
    expect(got.kind === 'success' && got.value).toEqual(want.kind === 'success' && want.value);
  },
);

test.each(successes.filter(({ file }) => file.includes('variant.') && file.endsWith('.xml')))(
  'V14: $file has the same model as its JSON form',
  ({ file, action, bytes }) => {
    const twin = recording(file.replace(/(?:\.escaped|\.cdata)?\.xml$/, '.json'));
    const [xml, json] = [bytes, twin.bytes].map((body) => decodeResponse(action, { body }));
    expect(xml?.kind === 'success' && xml.value).toEqual(json?.kind === 'success' && json.value);
  },
);

test.each(recordings.filter(({ layer }) => layer === 'iot'))(
  '$file is a failure of the service',
  ({ file, action, bytes, format }) => {
    const [, code = ''] = /^iot-errors\/\w+\.(.*)\.\w+$/.exec(file) ?? [];
    const got = decodeResponse(action, { body: bytes, status: 200 });
    expect(got).toMatchObject({
      kind: 'failure',
      layer: 'service',
      format,
      code,
      requestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
    });
    expect(got.kind === 'failure' && got.message).not.toBe('');
  },
);

test.each(recordings.filter(({ layer }) => layer === 'gateway'))(
  '$file is an error response of the gateway',
  ({ file, bytes, format }) => {
    const [, code = ''] = /^gateway-errors\/(.*?)(?:\.iot(?:\.cdata)?|\.\d{4})?\.\w+$/.exec(file) ?? [];
    const got = decodeResponse('QueryDeviceDistributeJob', { body: bytes, status: 400 });
    expect(got).toMatchObject({ kind: 'failure', layer: 'gateway', format, code });
  },
);

test('an error response of the gateway has every member of its envelope', () => {
  const { bytes } = recording('gateway-errors/Throttling.User.iot.xml');
  expect(decodeResponse('ListDistributedDevice', { body: bytes })).toEqual({
    kind: 'failure',
    format: 'xml',
    layer: 'gateway',
    requestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
    hostId: 'iot.cn-shanghai.aliyuncs.com',
    code: 'Throttling.User',
    message: 'Request was denied due to user flow control.',
    recommend:
      'https://api.aliyun.com/troubleshoot?q=Throttling.User&product=Iot&requestId=E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
  });
});

test('no status turns a success into a failure, or a failure into a success', () => {
  for (const status of [undefined, 200, 204, 302, 400, 500, 503]) {
    expect(decodeResponse('QueryDeviceDistributeJob', { body: jobJson(), status }).kind).toBe('success');
    const failure = jobXml({}, { Success: 'false' });
    expect(decodeResponse('QueryDeviceDistributeJob', { body: failure, status }).kind).toBe('failure');
  }
});

test('a failure of the service may have its message under either name', () => {
  const body = '{"Success":false,"Code":"iot.system.SystemException","Message":"later"}';
  expect(decodeResponse('DeleteDeviceDistributeJob', { body })).toMatchObject({ message: 'later' });
});

/** An error response of the gateway in the spellings that the vendor's own clients accept. */
const spellings: readonly (readonly [body: string, want: object])[] = [
  ['{"code":"Throttling.User","message":"m","requestId":"R"}', {}],
  ['{"Code":"Throttling.User","Message":"m","requestId":"R"}', {}],
  [
    '{"code":"Throttling.User","message":"m","requestid":"R","hostId":"h","recommend":"r"}',
    { hostId: 'h', recommend: 'r' },
  ],
  ['{"CODE":"Throttling.User","MESSAGE":"m","REQUESTID":" R"}', {}],
  ['{"errorCode":"Throttling.User","errorMsg":"m","requestId":"R"}', {}],
  ['{"ErrorCode":"Throttling.User","ErrorMessage":"m","RequestId":"R"}', {}],
  ['{"Code":"Throttling.User","code":"other","Message":"m","message":"other","RequestId":"R","requestId":"S"}', {}],
  ['{"Code":"","code":"Throttling.User","Message":null,"message":"m","RequestId":{},"requestId":"R"}', {}],
  ['{"success":false,"code":"Throttling.User","message":"m","requestId":"R"}', {}],
  ['<Error><code>Throttling.User</code><message>m</message><requestId>R</requestId></Error>', {}],
  ['<error><Code>Throttling.User</Code><Message>m</Message><RequestId>R</RequestId></error>', {}],
];

test.each(spellings)('%s is an error response of the gateway', (body, more) => {
  expect(decodeResponse('QueryDeviceDistributeJob', { body, status: 400 })).toEqual({
    kind: 'failure',
    format: body.startsWith('<') ? 'xml' : 'json',
    layer: 'gateway',
    code: 'Throttling.User',
    message: 'm',
    requestId: 'R',
    ...more,
  });
});

test.each([
  ['{"Success":false,"code":"iot.a","message":"m","requestId":"R"}', 'iot.a', 'R'],
  ['{"Success":"false","errorCode":"iot.a","errorMessage":"m","requestid":"R"}', 'iot.a', 'R'],
  ['{"RequestId":"1","Success":false}', 'unknown', '1'],
  ['{"RequestId":"not a UUID","Success":false,"Code":"iot.a"}', 'iot.a', 'not a UUID'],
])('%s is an error response of the service, of code %s', (body, code, requestId) => {
  expect(decodeResponse('QueryDeviceDistributeJob', { body })).toMatchObject({ layer: 'service', code, requestId });
});

test.each([
  '{"code":"ERR_NOCK_NO_MATCH","message":"No match"}',
  '{"code":502,"message":"Bad Gateway"}',
  '{"errorCode":"a","errorMsg":"b"}',
])('%s has no request id, and is not an error response of the gateway', (body) => {
  expect(errorOf('QueryDeviceDistributeJob', body, 502)).toMatchObject({
    name: 'ContractError',
    code: 'MissingMember',
  });
});

test('a body with success under another name is neither a success nor an error response', () => {
  for (const body of ['{"success":true,"code":"200"}', '{"SUCCESS":"true","Code":"OK"}']) {
    expect(errorOf('QueryDeviceDistributeJob', body)).toMatchObject({ code: 'MissingMember', pointer: '/Success' });
  }
});

test('a failure has no data, although the response may have some', () => {
  const got = decodeResponse('QueryDeviceDistributeJob', { body: jobJson({}, { Success: 'false', Code: '"a.b"' }) });
  expect(Object.keys(got).toSorted()).toEqual(['code', 'format', 'kind', 'layer', 'message', 'requestId']);
});

function errorOf(action: Action, body: string | Uint8Array, status?: number, contentType?: string): unknown {
  try {
    return decodeResponse(action, { body, status, contentType });
  } catch (error) {
    return error;
  }
}

test.each([
  jobJson({ Total: '"x"' }, { RequestId: '" E55E50B7"' }),
  jobXml({ Total: 'x' }, { RequestId: ' E55E50B7' }),
])('an error has the action, the status, the request id and the pointer: %s', (body) => {
  const got = errorOf('QueryDeviceDistributeJob', body, 200);
  expect(got).toBeInstanceOf(ContractError);
  expect(isDistributionError(got) && got.toJSON()).toEqual({
    name: 'ContractError',
    message: '/Data/Total: expected an integer, got a string',
    code: 'UnexpectedType',
    action: 'QueryDeviceDistributeJob',
    attempts: 0,
    status: 200,
    requestId: 'E55E50B7',
    retryable: false,
  });
});

test('an error about an unreadable body has the action and the status', () => {
  expect(errorOf('QueryDeviceDistributeJob', 'Bad Gateway', 502)).toMatchObject({
    name: 'DecodeError',
    action: 'QueryDeviceDistributeJob',
    status: 502,
  });
});

/** Bodies that violate the contract, and the identifiers that can still be found in them. */
const unreadable: readonly (readonly [body: string, code: string, requestId?: string, serviceCode?: string])[] = [
  ['{"RequestId":"R","Code":"Throttling.User","Message":"a "quoted" word"}', 'InvalidJson', 'R', 'Throttling.User'],
  ['{"RequestId": " R ","code" : "Throttling.User","Mess', 'InvalidJson', 'R', 'Throttling.User'],
  ['{"Error":{"Code":"Throttling.User"},"RequestId":"R"}', 'MissingMember', 'R', 'Throttling.User'],
  ['[{"Code":"Throttling.User","RequestId":"R"}]', 'UnexpectedRoot', 'R', 'Throttling.User'],
  ['{"Code":"a.b","Code":"a.b","RequestId":"R"}', 'DuplicateMember', 'R', 'a.b'],
  ['{"Code":"a.b","Code":"c.d","RequestId":"R"}', 'DuplicateMember', 'R'],
  ['{"Message":"no code","requestId":"R"}', 'MissingMember', 'R'],
  ['{"Code":["a"],"RequestId":"R"}', 'MissingMember', 'R'],
  ['<ErrorResponse><Code>a.b</Code><RequestId>R</RequestId></ErrorResponse>', 'UnexpectedRoot', 'R', 'a.b'],
  ['<Error><Code>a.b</Code><RequestId>R</RequestId><Message>bare & more', 'InvalidXml', 'R', 'a.b'],
  ['<!DOCTYPE Error><Error><Code>a.b</Code><RequestId>R</RequestId></Error>', 'InvalidXml', 'R', 'a.b'],
  ['<Error><Code>a.b</Code><Code>a.b</Code><RequestId>R</RequestId></Error>', 'DuplicateMember', 'R', 'a.b'],
  ['<html><code>a.b</code><requestid>R</requestid></html>', 'NotFromApi'],
  ['Code: a.b, RequestId: R', 'UnexpectedRoot'],
  ['{"Code":"<script>","RequestId":"R', 'InvalidJson'],
];

const unreadableRows = unreadable.map(([body, code, requestId, serviceCode]) => ({
  body,
  code,
  requestId,
  serviceCode,
}));

test.each(unreadableRows)(
  'an error about $body has the identifiers of the body',
  ({ body, code, requestId, serviceCode }) => {
    for (const given of [body, new TextEncoder().encode(body)]) {
      const error = errorOf('QueryDeviceDistributeJob', given, 400);
      expect(error).toMatchObject({ code, status: 400, action: 'QueryDeviceDistributeJob' });
      const { requestId: gotId, serviceCode: gotCode } = error as DistributionError;
      expect([gotId, gotCode]).toEqual([requestId, serviceCode]);
    }
  },
);

test('the code and request id of a body in another character set are found', () => {
  const text = '{"RequestId":"R","Code":"a.b","Message":"?"}';
  const body = new TextEncoder().encode(text).map((byte) => (byte === 0x3f ? 0xca : byte));
  for (const contentType of [undefined, 'application/json;charset=gbk']) {
    expect(errorOf('QueryDeviceDistributeJob', body, 400, contentType)).toMatchObject({
      name: 'DecodeError',
      requestId: 'R',
      serviceCode: 'a.b',
    });
  }
});

test('the code and request id of a body over the limit are found near its ends', () => {
  const body = `{"Data":"${'x'.repeat(9_000_000)}","RequestId":"R","Code":"a.b"}`;
  expect(errorOf('QueryDeviceDistributeJob', body, 500)).toMatchObject({ name: 'LimitError', requestId: 'R' });
});

test('a code is ignored without an error status', () => {
  const body = '{"RequestId":"R","Code":"success","Success":tr';
  for (const status of [undefined, 200]) {
    const error = errorOf('QueryDeviceDistributeJob', body, status);
    expect(error).toMatchObject({ code: 'InvalidJson', requestId: 'R' });
    expect(error).not.toHaveProperty('serviceCode');
  }
});

test.each([
  [{ body: undefined }, '/body'],
  [{}, '/body'],
  [undefined, '/body'],
  [null, '/body'],
  ['{}', '/body'],
  [{ body: null }, '/body'],
  [{ body: {} }, '/body'],
  [{ body: 1 }, '/body'],
  [{ body: ['{}'] }, '/body'],
  [{ body: new ArrayBuffer(2) }, '/body'],
  [{ body: new Uint16Array(2) }, '/body'],
  [{ body: new DataView(new ArrayBuffer(2)) }, '/body'],
  [Object.create({ body: jobJson() }) as object, '/body'],
  [{ body: jobJson(), contentType: 1 }, '/contentType'],
  [{ body: jobJson(), contentType: ['application/json'] }, '/contentType'],
  [{ body: jobJson(), status: '200' }, '/status'],
])('%j as a response is an InputError', (response, pointer) => {
  const call = () => decodeResponse('QueryDeviceDistributeJob', response as WireResponse);
  expect(call).toThrow(expect.objectContaining({ name: 'InputError', code: 'InvalidInput', pointer }));
});

test.each([Number.NaN, -1, '8', {}])('%j as maxBytes is an InputError', (maxBytes) => {
  const call = () => decodeResponse('QueryDeviceDistributeJob', { body: jobJson() }, { maxBytes } as DecodeOptions);
  expect(call).toThrow(expect.objectContaining({ name: 'InputError', pointer: '/maxBytes' }));
});

test('null counts as absent in a response, as `headers.get` returns it', () => {
  const response = { body: jobJson(), contentType: null, status: null as unknown as undefined };
  expect(decodeResponse('QueryDeviceDistributeJob', response).kind).toBe('success');
});

test.each(['Nope', 'querydevicedistributejob', 'toString', '__proto__', ''])(
  'an operation "%s" is an InputError',
  (name) => {
    const got = errorOf(name as Action, jobJson());
    expect(got).toBeInstanceOf(InputError);
  },
);

test('decoding does not change its arguments', () => {
  const bytes = new TextEncoder().encode(jobJson());
  const response = Object.freeze({ body: bytes, contentType: 'application/json', status: 200 });
  const before = bytes.slice();
  decodeResponse('QueryDeviceDistributeJob', response);
  expect(bytes).toEqual(before);
});

test('bytes may be a view into a larger buffer', () => {
  const bytes = new TextEncoder().encode(`xxx${jobJson()}xxx`);
  const body = bytes.subarray(3, bytes.length - 3);
  expect(decodeResponse('QueryDeviceDistributeJob', { body }).kind).toBe('success');
});
