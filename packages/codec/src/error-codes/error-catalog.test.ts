import { expect, test } from 'vitest';
import { recordings } from '../../test/recordings.ts';
import { decodeResponse } from '../decode-response.ts';
import { errorCatalog, errorClassOf, errorDocs, findError } from './error-catalog.ts';

test('every code has a layer, a meaning and a remedy, as sentences', () => {
  for (const [key, { code, layer, meaning, remedy }] of Object.entries(errorCatalog)) {
    expect(code).toBe(key);
    expect(['gateway', 'service']).toContain(layer);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
});

test('a code that is not from the vendor is marked', () => {
  const marked = Object.values(errorCatalog).filter(({ source }) => source !== undefined);
  expect(marked.map(({ code, source }) => [code, source])).toEqual([
    ['iot.Sre.IotInstanceAccessForbidden', 'third party'],
  ]);
});

test('no two codes differ in case only', () => {
  const codes = Object.keys(errorCatalog).map((code) => code.toLowerCase());
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(recordings.filter(({ layer }) => layer !== 'success'))(
  'the code of $file is known, in its layer',
  ({ action, bytes }) => {
    const got = decodeResponse(action, { body: bytes });
    if (got.kind !== 'failure') throw new Error('the recording is not a failure');
    expect(findError(got.code)).toMatchObject({ layer: got.layer });
  },
);

test.each([
  ['Throttling.User', 'Throttling.User'],
  ['throttling.user', 'Throttling.User'],
  ['Throttling.Something', 'Throttling'],
  ['Iot.Device.NotExistedDevice', 'iot.device.NotExistedDevice'],
  ['Iot.System.BillIsOverDue', 'iot.system.BillIsOverDue'],
  ['iot.sre.iotinstanceaccessforbidden', 'iot.Sre.IotInstanceAccessForbidden'],
  ['iot.system.Unheard', undefined],
  ['MissingJobId', 'Missing{ParameterName}'],
  ['missingpagesize', 'Missing{ParameterName}'],
  ['MissingParameter', 'MissingParameter'],
  ['MissingSecurityToken', 'MissingSecurityToken'],
  ['InvalidPageSize', 'Invalid{ParameterName}'],
  ['InvalidPageSize.Malformed', 'Invalid{ParameterName}'],
  ['InvalidParameter.Something', 'InvalidParameter'],
  ['InvalidTimeStamp.Expired', 'InvalidTimeStamp.Expired'],
  ['Missing', undefined],
  ['unknown', undefined],
  ['', undefined],
  ['.', undefined],
  ['toString', undefined],
  ['__proto__', undefined],
  ['a.'.repeat(1_000_000), undefined],
])('%s is found as %s', (code, want) => {
  expect(findError(code)?.code).toBe(want);
});

test('every code of the catalogue has its own anchor', () => {
  const links = Object.keys(errorCatalog).map((code) => errorDocs(code) ?? code);
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) expect(link).toMatch(/^docs\/api\/errors\.md#[a-z0-9-]+$/);
  expect(errorDocs('MissingJobId')).toBe('docs/api/errors.md#missing-parametername-');
  expect(errorDocs('iot.assumed.JobNotFound')).toBeUndefined();
});

test('codes of retryable errors are distinguished from others', () => {
  const retryable = Object.values(errorCatalog).filter((error) => error.retryable);
  expect(retryable.map(({ code }) => code)).toEqual([
    'Throttling',
    'Throttling.User',
    'Throttling.Api',
    'ServiceUnavailable',
    'InternalError',
    'UnknownError',
    'iot.system.SystemException',
    'iot.system.SystemError',
    'iot.common.TooManyRequest',
  ]);
});

test.each([
  ['Throttling.Something', 'throttling'],
  ['throttling.user', 'throttling'],
  ['UnknowError', 'transient'],
  ['InvalidSecurityToken.Something', 'credentials'],
  ['Forbidden.Something', 'permission'],
  ['SignatureDoesNotMatch', 'signature'],
  ['SignatureNonceUsed', 'credentials'],
  ['InvalidTimeStamp.Expired', 'clock'],
  ['InvalidTimeStamp.Format', 'credentials'],
  ['MissingJobId', 'request'],
  ['iot.system.Unheard', 'request'],
  ['', 'request'],
])('%s is of the class %s', (code, want) => {
  expect(errorClassOf(code)).toBe(want);
});
