import { expect, test } from 'vitest';
import { jobJson, jobXml } from '../test/answers.ts';
import { recording, recordings } from '../test/recordings.ts';
import { decodeResponse } from './decode-response.ts';
import { ContractError, InputError, isDistributionError } from './errors.ts';
import type { Action } from './operations/index.ts';

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
  'V14: $file has the same model as its twin in JSON',
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
  '$file is a refusal of the gateway',
  ({ file, bytes, format }) => {
    const [, code = ''] = /^gateway-errors\/(.*?)(?:\.iot(?:\.cdata)?|\.\d{4})?\.\w+$/.exec(file) ?? [];
    const got = decodeResponse('QueryDeviceDistributeJob', { body: bytes, status: 400 });
    expect(got).toMatchObject({ kind: 'failure', layer: 'gateway', format, code });
  },
);

test('a refusal of the gateway has all that its envelope says', () => {
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

test('no status makes a failure of a success, or a success of a failure', () => {
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

test('a failure has no data, though the answer may', () => {
  const got = decodeResponse('QueryDeviceDistributeJob', { body: jobJson({}, { Success: 'false', Code: '"a.b"' }) });
  expect(Object.keys(got).toSorted()).toEqual(['code', 'format', 'kind', 'layer', 'message', 'requestId']);
});

function errorOf(action: Action, body: string, status?: number): unknown {
  try {
    return decodeResponse(action, { body, status });
  } catch (error) {
    return error;
  }
}

test.each([
  jobJson({ Total: '"x"' }, { RequestId: '" E55E50B7"' }),
  jobXml({ Total: 'x' }, { RequestId: ' E55E50B7' }),
])('an error knows the action, the status, the request id and the pointer: %s', (body) => {
  const got = errorOf('QueryDeviceDistributeJob', body, 200);
  expect(got).toBeInstanceOf(ContractError);
  expect(isDistributionError(got) && got.toJSON()).toEqual({
    name: 'ContractError',
    message: '/Data/Total is another string where the contract has an integer',
    code: 'UnexpectedType',
    action: 'QueryDeviceDistributeJob',
    attempts: 0,
    status: 200,
    requestId: 'E55E50B7',
    retryable: false,
  });
});

test('an error about an unreadable body knows the action and the status', () => {
  expect(errorOf('QueryDeviceDistributeJob', 'Bad Gateway', 502)).toMatchObject({
    name: 'DecodeError',
    action: 'QueryDeviceDistributeJob',
    status: 502,
  });
});

test.each(['Nope', 'querydevicedistributejob', 'toString', '__proto__', ''])(
  'an operation called "%s" is an InputError',
  (name) => {
    const got = errorOf(name as Action, jobJson());
    expect(got).toBeInstanceOf(InputError);
  },
);

test('decoding changes nothing of what it is given', () => {
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
