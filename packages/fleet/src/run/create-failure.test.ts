import {
  AmbiguousError,
  AuthError,
  QuotaError,
  ServiceError,
  ThrottledError,
  TimeoutError,
  TransportError,
} from '@iot-distribution/client';
import { expect, test } from 'vitest';
import { createOutcome, isTransientFailure, rejectionKind } from './create-failure.ts';

function service(code: string, layer: 'service' | 'gateway', retryable = false): ServiceError {
  return new ServiceError('message', { code, layer, retryable });
}

function auth(code: string, clockOffset?: number): AuthError {
  return new AuthError('message', { code, ...(clockOffset !== undefined && { clockOffset }) } as never);
}

const inDoubt = Object.assign(new TimeoutError('message', { code: 'Timeout' }), { inDoubt: true });
const unsent = new TransportError('message', { code: 'ECONNREFUSED', kind: 'connection', retryable: true } as never);

function ambiguous(cause: unknown): AmbiguousError {
  return new AmbiguousError('message', { code: 'Ambiguous', candidates: [], cause } as never);
}

test.for([
  ['a nonce that was used', ambiguous(auth('SignatureNonceUsed')), 'accepted'],
  ['another unknown outcome', ambiguous(auth('Other')), 'in-doubt'],
  ['an unknown outcome of another cause', ambiguous({ code: 'SignatureNonceUsed' }), 'in-doubt'],
  ['a lost response', inDoubt, 'in-doubt'],
  ['an error of unknown origin', new Error('message'), 'in-doubt'],
  ['no error at all', undefined, 'in-doubt'],
  ['a request that was not sent', unsent, 'not-sent'],
  ['a rejection by the gateway', service('X', 'gateway'), 'not-sent'],
  ['a rejected key', auth('InvalidAccessKeyId'), 'not-sent'],
  ['a rejection by the service', service('X', 'service'), 'rejected'],
] as const)('%s: the create is %s', ([, error, want]) => {
  expect(createOutcome(error)).toBe(want);
});

test.for([
  ['a failure that a repetition can change', service('X', 'service', true), 'transient'],
  ['a lost response', inDoubt, 'transient'],
  ['a rejected key', auth('InvalidAccessKeyId'), 'fatal'],
  ['an error of the gateway', service('iot.device.X', 'gateway'), 'fatal'],
  ['an error of unknown origin', new Error('message'), 'fatal'],
  ['names that are rejected', service('iot.device.Anything', 'service'), 'devices'],
  ['names that are rejected, in upper case', service('IOT.DEVICE.Anything', 'service'), 'devices'],
  ['a code that contains that of names', service('x.iot.device.y', 'service'), 'slots'],
  ['a code that no source has', service('Some.Code', 'service'), 'slots'],
  ['a code of the catalogue', service('iot.prod.NotExistedProduct', 'service'), 'fatal'],
] as const)('%s is of the kind %s', ([, error, want]) => {
  expect(rejectionKind(error)).toBe(want);
});

test.for([
  ['an error of unknown origin', new Error('message'), false],
  ['a request that was not sent', unsent, true],
  ['a lost response', inDoubt, true],
  ['a rejection', service('X', 'service'), false],
  ['a rejected key', auth('InvalidAccessKeyId'), false],
  ['a clock that was corrected', auth('IllegalTimestamp', 5), true],
  ['a token that has expired', auth('InvalidSecurityToken.Expired'), true],
  ['a throttled call', new ThrottledError('message', { code: 'Throttling' }), true],
  ['a request that would have been sent too late', new TimeoutError('message', { code: 'TooLate' }), true],
  ['a quota that failed', new QuotaError('message', { code: 'QuotaFailed' }), true],
] as const)('%s is transient: %s', ([, error, want]) => {
  expect(isTransientFailure(error)).toBe(want);
});
