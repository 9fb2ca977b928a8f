import { expect, test } from 'vitest';
import { job, jobId } from '../test/answers.ts';
import { serving } from '../test/serving.ts';
import type * as Errors from './errors.ts';
import {
  AmbiguousError,
  AuthError,
  ServiceError,
  ThrottledError,
  isDistributionError,
  isErrorNamed,
} from './errors.ts';
import { nodeTransport } from './transport/node.ts';

const copy = (await import(/* @vite-ignore */ `./errors.ts?${'another copy'}`)) as typeof Errors;
const foreign = new copy.TransportError('cut', { code: 'ECONNRESET', kind: 'interrupted', retryable: true });

test('an error of another copy is told by its name', () => {
  expect(foreign instanceof copy.TransportError && isDistributionError(foreign)).toBe(true);
  expect([isErrorNamed(foreign, 'TransportError'), isErrorNamed(foreign, 'AuthError')]).toEqual([true, false]);
});

test('an error of the transport of another copy is tried again like one of ours', async () => {
  let turn = 0;
  const transport: ReturnType<typeof nodeTransport> = async (request) => {
    if (++turn === 1) throw foreign;
    return nodeTransport()(request);
  };
  await using at = await serving([job(1)], { transport });
  expect((await at.client.queryDeviceDistributeJob({ jobId })).success).toBe(true);
});

test('what is no error of ours is none', () => {
  const got = [null, undefined, 'TransportError', new Error('x'), { name: 'TransportError' }];
  expect(got.filter(isDistributionError)).toEqual([]);
});

const base = { code: 'C', action: 'QueryDeviceDistributeJob', status: 400, requestId: 'R' } as const;
const shown: readonly (readonly [error: Error, want: object])[] = [
  [new AuthError('m', { ...base, hint: 'h' }), { name: 'AuthError', hint: 'h' }],
  [new ThrottledError('m', { ...base, retryAfter: 5 }), { name: 'ThrottledError', retryAfter: 5 }],
  [new ServiceError('m', { ...base, layer: 'gateway' }), { name: 'ServiceError', layer: 'gateway' }],
  [new AmbiguousError('m', { ...base, jobIds: ['J-1'] }), { name: 'AmbiguousError', jobIds: ['J-1'] }],
];

test.each(shown)('the JSON of %s says what it knows, and has no stack', (error, want) => {
  const got = JSON.parse(JSON.stringify(error)) as object;
  expect(got).toMatchObject({ message: 'm', code: 'C', status: 400, requestId: 'R', ...want });
  expect(got).not.toHaveProperty('stack');
});
