import { errorCatalog } from '@iot-distribution/codec';
import { expect, test } from 'vitest';
import { errorOf } from './error-of-failure.ts';

const known = {
  status: 400,
  retryAfter: undefined,
  clockOffset: undefined,
  explain: () => undefined,
};
const failure = (code: string) => ({ layer: 'gateway', code, message: 'It was so.' }) as const;
const action = 'QueryDeviceDistributeJob';

/** The code alone is not retryable, but the next request has a new nonce. */
const ours = new Set(['SignatureNonceUsed']);

test.each(Object.values(errorCatalog).filter(({ code }) => !ours.has(code)))(
  'the catalog and the client agree on whether $code is retryable: $retryable',
  ({ code, retryable }) => {
    expect(errorOf(action, failure(code), known).retryable).toBe(retryable);
  },
);

const classes: readonly (readonly [code: string, want: string])[] = [
  ['Throttling', 'ThrottledError'],
  ['Throttling.Something', 'ThrottledError'],
  ['iot.common.TooManyRequest', 'ThrottledError'],
  ['SignatureDoesNotMatch', 'AuthError'],
  ['IncompleteSignature', 'AuthError'],
  ['SignatureNonceUsed', 'AuthError'],
  ['InvalidTimeStamp.Expired', 'AuthError'],
  ['IllegalTimestamp', 'AuthError'],
  ['InvalidAccessKeyId.NotFound', 'AuthError'],
  ['InvalidSecurityToken.Expired', 'AuthError'],
  ['MissingSecurityToken', 'AuthError'],
  ['Forbidden.RAM', 'AuthError'],
  ['NoPermission', 'AuthError'],
  ['Iot.Common.RamActionPermissionDeny', 'AuthError'],
  ['iot.device.NotExistedDevice', 'ServiceError'],
  ['MissingParameter', 'ServiceError'],
  ['unknown', 'ServiceError'],
];

test.each(classes)('%s is a %s', (code, want) => {
  expect(errorOf(action, failure(code), known).name).toBe(want);
});

test('an error links to the entry of its code in the error catalogue', () => {
  const { docs } = errorOf(action, failure('Throttling.User'), known);
  expect(docs).toBe('docs/api/errors.md#throttling-user');
  expect(JSON.parse(JSON.stringify(errorOf(action, failure('Throttling.User'), known)))).toHaveProperty('docs', docs);
  expect(errorOf(action, failure('unknown'), known).docs).toBeUndefined();
});
