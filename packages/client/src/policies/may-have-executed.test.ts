import { expect, test } from 'vitest';
import {
  AuthError,
  DecodeError,
  ServiceError,
  ThrottledError,
  TransportError,
  type DistributionError,
} from '../errors.ts';
import type { SentRequest } from '../request/call.ts';
import { settleFailure, settleSuccess } from './may-have-executed.ts';

const service = { layer: 'service', code: 'C', requestId: 'R-1' } as const;
const gateway = { ...service, layer: 'gateway' } as const;

/** The number of requests that stay in doubt, of the one with the error, another with its nonce, and one with another nonce. */
const rows: readonly (readonly [what: string, error: DistributionError | Error, left: number])[] = [
  ['a service error', new ServiceError('m', { ...service, status: 200 }), 1],
  ['a service error without a status', new ServiceError('m', service), 1],
  ['a gateway error', new ServiceError('m', { ...gateway, status: 404 }), 2],
  ['a gateway error with status 499', new ServiceError('m', { ...gateway, status: 499 }), 2],
  ['a gateway error with status 500', new ServiceError('m', { ...gateway, status: 500 }), 3],
  ['a retryable gateway error with status 400', new ServiceError('m', { ...gateway, status: 400, retryable: true }), 3],
  ['a service error without a request id', new ServiceError('m', { layer: 'service', code: 'C', status: 200 }), 3],
  ['a rejected key', new AuthError('m', { code: 'InvalidAccessKeyId.NotFound', requestId: 'R-1' }), 2],
  ['a used nonce', new AuthError('m', { code: 'SignatureNonceUsed', requestId: 'R-1' }), 3],
  ['throttling', new ThrottledError('m', { code: 'Throttling', requestId: 'R-1' }), 2],
  ['an unreadable response', new DecodeError('m', { code: 'C', requestId: 'R-1' }), 3],
  ['a lost response', new TransportError('m', { code: 'ECONNRESET', kind: 'interrupted' }), 3],
  ['an error of another library', new Error('m'), 3],
];

const [one, same, other]: readonly SentRequest[] = [{ nonce: 'N-1' }, { nonce: 'N-1' }, { nonce: 'N-2' }];
const three = () => ({ requests: 3, inDoubt: new Set([one, same, other] as SentRequest[]), latest: one });

test.each(rows)('after %s, the right requests stay in doubt', (_, error, left) => {
  const sent = three();
  settleFailure(sent, one as SentRequest, error);
  expect([...sent.inDoubt]).toEqual([one, same, other].slice(3 - left));
});

test('after a success, only requests with another nonce stay in doubt', () => {
  const sent = three();
  settleSuccess(sent);
  expect([...sent.inDoubt]).toEqual([other]);
});

test('a success without a request settles nothing', () => {
  const sent = { ...three(), latest: undefined };
  settleSuccess(sent);
  expect(sent.inDoubt.size).toBe(3);
});
