import { expect, test } from 'vitest';
import { job, jobId } from '../test/wire-responses.ts';
import { serving } from '../test/serving.ts';
import type * as Errors from './errors.ts';
import {
  AbortedError,
  AmbiguousError,
  AuthError,
  InputError,
  QuotaError,
  ServiceError,
  ThrottledError,
  TransportError,
  isDistributionError,
  isErrorNamed,
  type ClientError,
} from './errors.ts';
import { nodeTransport } from './transport/node.ts';

const copy = (await import(/* @vite-ignore */ `./errors.ts?${'another copy'}`)) as typeof Errors;
const foreign = new copy.TransportError('cut', { code: 'ECONNRESET', kind: 'interrupted', retryable: true });

test('an error of another copy is recognized by its name', () => {
  expect(foreign instanceof copy.TransportError && isDistributionError(foreign)).toBe(true);
  expect([isErrorNamed(foreign, 'TransportError'), isErrorNamed(foreign, 'AuthError')]).toEqual([true, false]);
});

test('an error of the transport of another copy is retried', async () => {
  let turn = 0;
  const transport: ReturnType<typeof nodeTransport> = async (request) => {
    if (++turn === 1) throw foreign;
    return nodeTransport()(request);
  };
  await using at = await serving([job(1)], { transport });
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
});

test('other values are not errors of this library', () => {
  const got = [null, undefined, 'TransportError', new Error('x'), { name: 'TransportError' }];
  expect(got.filter(isDistributionError)).toEqual([]);
});

/** Compiles only if each class has a different name. */
function known(error: ClientError): unknown {
  switch (error.name) {
    case 'AuthError':
      return error.hint;
    case 'ThrottledError':
    case 'ServiceError':
      return error.retryAfter;
    case 'TransportError':
      return error.kind;
    case 'InputError':
      return error.pointer;
    case 'ContractError':
      return error.pointer;
    case 'AmbiguousError':
      return error.candidates;
    case 'AbortedError':
      return error.timedOut;
    case 'CredentialError':
    case 'QuotaError':
    case 'DecodeError':
    case 'LimitError':
    case 'TimeoutError':
      return error.code;
    default:
      return error satisfies never;
  }
}

test('a switch over the name of an error narrows the type, and covers all names', () => {
  const errors: readonly unknown[] = [
    new ThrottledError('m', { code: 'C', retryAfter: 5 }),
    new TransportError('m', { code: 'C', kind: 'dns' }),
    new AbortedError('m', { code: 'C', timedOut: true }),
    new InputError('m', { code: 'C', pointer: '/a' }),
    new QuotaError('m', { code: 'QuotaFailed' }),
  ];
  expect(errors.filter(isDistributionError).map(known)).toEqual([5, 'dns', true, '/a', 'QuotaFailed']);
});

test.each([new Proxy({}, { get: () => Symbol('x') }), throwing()])(
  'a value whose members throw is not an error of this library',
  (value) => {
    expect(isDistributionError(value)).toBe(false);
  },
);

function throwing(): object {
  const get = () => {
    throw new Error('trap');
  };
  return new Proxy({}, { get });
}

const candidate = { jobId: 'J-1', total: 2, status: 'running', gmtCreate: 1_581_595_942_000 } as const;
const base = { code: 'C', action: 'QueryDeviceDistributeJob', status: 400, requestId: 'R' } as const;
const shown: readonly (readonly [error: Error, want: object])[] = [
  [new AuthError('m', { ...base, hint: 'h' }), { name: 'AuthError', hint: 'h' }],
  [new ThrottledError('m', { ...base, retryAfter: 5 }), { name: 'ThrottledError', retryAfter: 5 }],
  [new ServiceError('m', { ...base, layer: 'gateway' }), { name: 'ServiceError', layer: 'gateway' }],
  [
    new AmbiguousError('m', { ...base, candidates: [candidate] }),
    { name: 'AmbiguousError', candidates: [candidate], inDoubt: true },
  ],
  [new AbortedError('m', { ...base, timedOut: true }), { name: 'AbortedError', timedOut: true }],
];

test.each(shown)('the JSON of %s has its members, but no stack', (error, want) => {
  const got = JSON.parse(JSON.stringify(error)) as object;
  expect(got).toMatchObject({ message: 'm', code: 'C', status: 400, requestId: 'R', ...want });
  expect(got).not.toHaveProperty('stack');
});
