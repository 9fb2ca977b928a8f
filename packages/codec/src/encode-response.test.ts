import { expect, test } from 'vitest';
import { recording, recordings } from '../test/recordings.ts';
import { decodeResponse } from './decode-response.ts';
import { encodeGatewayError, encodeResponse } from './encode-response.ts';
import { ContractError } from './errors.ts';
import type { Outputs } from './generated/models.ts';

type Job = Outputs['QueryDeviceDistributeJob'];

function jobOf(file = 'QueryDeviceDistributeJob/success.compact.json'): Job {
  const got = decodeResponse('QueryDeviceDistributeJob', { body: recording(file).bytes });
  if (got.kind !== 'success') throw new Error('the recording is not a success');
  return got.value;
}

/** A job with one member of its data replaced by something that its type does not allow. */
function jobWith(data: object): Job {
  return { ...jobOf(), data: { ...jobOf().data, ...data } };
}

test('XML is written in the form of observed responses', () => {
  expect(encodeResponse('DeleteDeviceDistributeJob', { requestId: 'E55E50B7', success: true }, 'xml')).toBe(
    `<?xml version='1.0' encoding='UTF-8'?><DeleteDeviceDistributeJobResponse><RequestId>E55E50B7</RequestId><Success>true</Success></DeleteDeviceDistributeJobResponse>`,
  );
});

test('JSON is written with bare scalars, codes for names, and wrapped lists', () => {
  expect(JSON.parse(encodeResponse('QueryDeviceDistributeJob', jobOf(), 'json'))).toEqual({
    RequestId: 'E55E50B7-40EE-4B6B-8BBE-D3ED55CCF565',
    Success: true,
    Data: {
      GmtCreate: 1581595942000,
      JobId: 'UbmsMHmkqv0PiAG****010001',
      ProductKey: 'a1BwAGV****',
      SourceInstanceId: 'iot-cn-6ja***',
      SourceUid: '198***',
      Status: 1,
      Strategy: 0,
      TargetInstanceConfigs: { targetInstanceConfigs: [{ TargetInstanceId: 'iot-cn-6ja***' }] },
      TargetUid: '198***',
      Total: 5,
    },
  });
});

test.each(recordings.filter(({ layer }) => layer === 'success'))(
  '$file is the same after a round trip in either format',
  ({ action, bytes }) => {
    const first = decodeResponse(action, { body: bytes });
    if (first.kind !== 'success') throw new Error('the recording is not a success');
    for (const format of ['json', 'xml'] as const) {
      const again = decodeResponse(action, { body: encodeResponse(action, first.value, format) });
      expect(again).toEqual({ ...first, format });
    }
  },
);

test('a code that the contract does not know encodes back to its digits', () => {
  expect(encodeResponse('QueryDeviceDistributeJob', jobWith({ status: 'unrecognized:7' }), 'json')).toContain(
    '"Status":7,',
  );
  expect(encodeResponse('QueryDeviceDistributeJob', jobWith({ status: 'unrecognized:7' }), 'xml')).toContain(
    '<Status>7</Status>',
  );
});

test('characters of XML markup are escaped in texts', () => {
  const productKey = `<a href="x" id='y'>&amp;]]>\r\n</a>`;
  const body = encodeResponse('QueryDeviceDistributeJob', jobWith({ productKey }), 'xml');
  const got = decodeResponse('QueryDeviceDistributeJob', { body });
  expect(got.kind === 'success' && got.value.data.productKey).toBe(productKey);
});

/** Responses that must not be written, with the pointer of the violation. */
const wrong: readonly [title: string, value: unknown, pointer: string, format?: 'xml'][] = [
  ['nothing', undefined, ''],
  ['null', null, ''],
  ['no data', { requestId: 'a', success: true }, '/data'],
  ['a text in place of a number', jobWith({ total: '5' }), '/data/total'],
  ['a fraction', jobWith({ total: 1.5 }), '/data/total'],
  ['not a number', jobWith({ total: Number.NaN }), '/data/total'],
  ['a number that is not exact', jobWith({ gmtCreate: 2 ** 53 }), '/data/gmtCreate'],
  ['a code in place of a name', jobWith({ status: 1 }), '/data/status'],
  ['an unknown name', jobWith({ status: 'done' }), '/data/status'],
  ['a known code as unknown', jobWith({ status: 'unrecognized:1' }), '/data/status'],
  ['an unknown code with leading zeros', jobWith({ status: 'unrecognized:007' }), '/data/status'],
  ['an unknown code beyond 2^53 - 1', jobWith({ status: 'unrecognized:99999999999999999999' }), '/data/status'],
  ['no list', jobWith({ targetInstanceConfigs: undefined }), '/data/targetInstanceConfigs'],
  ['a hole in a list', jobWith({ targetInstanceConfigs: Array(1) }), '/data/targetInstanceConfigs/0'],
  ['a strange member', jobWith({ colour: 'red' }), '/data/colour'],
  ['half of a surrogate pair', jobWith({ jobId: '\ud800' }), '/data/jobId'],
  ['a date', jobWith({ gmtCreate: new Date(0) }), '/data/gmtCreate'],
  ['a control character in XML', jobWith({ jobId: 'a\u0001' }), '/data/jobId', 'xml'],
  [
    'a control character in a list in XML',
    jobWith({ targetInstanceConfigs: [{ targetInstanceId: '\0' }] }),
    '/data/targetInstanceConfigs/0/targetInstanceId',
    'xml',
  ],
  ['a failure without a code', { success: false, errorMessage: 'a' }, '/code'],
  ['a failure without a message', { success: false, code: 'a' }, '/errorMessage'],
  ['a failure with data', { success: false, code: 'a', errorMessage: 'b', data: {} }, '/data'],
];

test.each(wrong)('%s is a ContractError', (_, value, pointer, format) => {
  for (const one of format === undefined ? (['json', 'xml'] as const) : [format]) {
    let got: unknown;
    try {
      got = encodeResponse('QueryDeviceDistributeJob', value as Job, one);
    } catch (error) {
      got = error;
    }
    expect(got).toBeInstanceOf(ContractError);
    expect(got).toMatchObject({ pointer });
  }
});

test('a control character that XML cannot represent is written in JSON', () => {
  const body = encodeResponse('QueryDeviceDistributeJob', jobWith({ jobId: 'a\u0001' }), 'json');
  const got = decodeResponse('QueryDeviceDistributeJob', { body });
  expect(got.kind === 'success' && got.value.data.jobId).toBe('a\u0001');
});

test('what was checked is written, even if a getter returns another value the second time', () => {
  let reads = 0;
  const value = {
    success: true as const,
    get requestId() {
      reads += 1;
      return reads === 1 ? 'a' : 7;
    },
  };
  const body = encodeResponse('DeleteDeviceDistributeJob', value as Outputs['DeleteDeviceDistributeJob'], 'json');
  expect(body).toBe('{"RequestId":"a","Success":true}');
});

test('an error response of the gateway is written in both formats', () => {
  const error = { requestId: 'a', hostId: 'b', code: 'Throttling', message: 'c < d', recommend: undefined };
  expect(encodeGatewayError(error, 'json')).toBe(
    '{"RequestId":"a","HostId":"b","Code":"Throttling","Message":"c < d"}',
  );
  expect(encodeGatewayError(error, 'xml')).toBe(
    `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>a</RequestId><HostId>b</HostId><Code>Throttling</Code><Message>c &lt; d</Message></Error>`,
  );
});

test('an error response of the gateway without a code is a ContractError', () => {
  const error = { requestId: 'a', hostId: 'b', message: 'c' } as Parameters<typeof encodeGatewayError>[0];
  expect(() => encodeGatewayError(error, 'json')).toThrow(ContractError);
});
