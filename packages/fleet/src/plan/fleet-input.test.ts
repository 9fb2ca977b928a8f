import { expect, test } from 'vitest';
import { parameters } from '../../test/fleet-devices.ts';
import type { FleetParameters } from '../model/fleet-parameters.ts';
import { parametersOf, wholeNumber } from './fleet-input.ts';

test('the parameters are copied, without other members', () => {
  const { targetUid: _, ...rest } = parameters;
  const targetInstanceConfig = [{ targetInstanceId: 'iot-cn-6ja***' }];
  const copied = parametersOf({ ...parameters, targetInstanceConfig, devices: ['a'] } as FleetParameters);
  for (const target of targetInstanceConfig) target.targetInstanceId = 'changed later';
  expect(copied).toStrictEqual({ ...parameters });
  expect(parametersOf({ ...rest, targetAliyunId: 'someone' })).toStrictEqual({ ...rest, targetAliyunId: 'someone' });
});

test('parameters that cannot be sent are rejected with what is wrong', () => {
  expect(() => parametersOf({ ...parameters, strategy: 'other' as never })).toThrow(
    expect.objectContaining({ code: 'InvalidParameters', cause: expect.objectContaining({ name: 'InputError' }) }),
  );
});

test('an error that is not one of the parameters is not hidden', () => {
  const failure = new RangeError('a getter of the caller');
  const given = {
    ...parameters,
    get targetInstanceConfig(): never {
      throw failure;
    },
  };
  expect(() => parametersOf(given)).toThrow(failure);
});

test.for([
  [undefined, 7],
  [1, 1],
  [10, 10],
] as const)('of 1 to 10, with 7 as default, %s is read as %i', ([given, want]) => {
  expect(wholeNumber('size', given, 7, [1, 10])).toBe(want);
});

test.for([0, 11, 1.5, '2', null, Number.NaN, Infinity])('of 1 to 10, %s is rejected', (given) => {
  const message = 'the option size must be a whole number of 1 to 10';
  expect(() => wholeNumber('size', given, 7, [1, 10])).toThrow(
    expect.objectContaining({ code: 'InvalidParameters', message }),
  );
});

test('without an upper limit, Infinity is a number', () => {
  expect(wholeNumber('slots', Infinity, 7, [1, Infinity])).toBe(Infinity);
  expect(() => wholeNumber('slots', 0, 7, [1, Infinity])).toThrow(
    'the option slots must be a whole number of 1 or larger',
  );
});
