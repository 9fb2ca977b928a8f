import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  ContractError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  isDistributionError,
} from './errors.ts';

const details = { code: 'SomeCode', action: 'QueryDeviceDistributeJob', status: 502, requestId: 'E55E50B7' };
const errors = [
  new DistributionError('no', details),
  new InputError('no', { ...details, pointer: '/jobId' }),
  new DecodeError('no', details),
  new ContractError('no', { ...details, pointer: '/Data' }),
  new LimitError('no', details),
];

test.each(errors)('$name has the common root, its own name, and the known details of the call', (error) => {
  expect(error).toBeInstanceOf(DistributionError);
  expect(error.stack?.split('\n', 1)).toEqual([`${error.constructor.name}: no`]);
  expect(error).toMatchObject({ name: error.constructor.name, attempts: 0, retryable: false, ...details });
});

test('unknown details are absent', () => {
  expect(Object.keys(new DecodeError('no', { code: 'SomeCode' })).toSorted()).toEqual([
    'attempts',
    'code',
    'retryable',
  ]);
});

test('the JSON of an error has neither stack nor cause', () => {
  const error = new DecodeError('no', { ...details, cause: new Error('secret') });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'DecodeError',
    message: 'no',
    attempts: 0,
    retryable: false,
    ...details,
  });
});

test('the mark that identifies an error is not enumerable', () => {
  expect(inspect(errors[0], { depth: 5 })).not.toContain('Symbol');
});

test.each([undefined, null, 'DistributionError', new Error('no'), {}, { name: 'DistributionError' }])(
  '%s is not an error of these packages',
  (value) => {
    expect(isDistributionError(value)).toBe(false);
  },
);
