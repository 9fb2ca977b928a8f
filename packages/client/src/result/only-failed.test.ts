import { expect, test } from 'vitest';
import { createInput } from '../../test/wire-responses.ts';
import type { DeviceResult } from './device-results.ts';
import { onlyFailed } from './only-failed.ts';

const input = { ...createInput, deviceName: ['a', 'b', 'c', 'd'] };
const { productKey } = input;
const result = (deviceName: string, outcome: DeviceResult['outcome'], more = {}): DeviceResult => ({
  deviceName,
  outcome,
  ...more,
});

test('failed devices are the input of the next job, and unknown ones are listed', () => {
  const results = [
    result('a', 'distributed'),
    result('b', 'failed'),
    result('c', 'unknown', { reason: 'no-code' }),
    result('d', 'unknown', { reason: 'missing' }),
  ];
  expect(onlyFailed(input, results)).toEqual({ retry: { ...input, deviceName: ['b'] }, unknown: ['c', 'd'] });
});

test('nothing is left if every device is distributed', () => {
  const results = input.deviceName.map((name) => result(name, 'distributed', { productKey }));
  expect(onlyFailed(input, results)).toEqual({ retry: undefined, unknown: [] });
});

test('a device without a result is unknown', () => {
  expect(onlyFailed(input, [])).toEqual({ retry: undefined, unknown: ['a', 'b', 'c', 'd'] });
  expect(onlyFailed(input, [result('a', 'failed'), result('', 'distributed', { productKey })])).toEqual({
    retry: { ...input, deviceName: ['a'] },
    unknown: ['b', 'c', 'd'],
  });
});

test('a result for another product is ignored', () => {
  const results = input.deviceName.map((name) => result(name, 'distributed', { productKey: 'another' }));
  expect(onlyFailed(input, results).unknown).toEqual(['a', 'b', 'c', 'd']);
});

test('contradictory results of several jobs leave a device unknown', () => {
  const results = [
    result('a', 'failed'),
    result('a', 'distributed', { productKey }),
    result('b', 'failed'),
    result('b', 'failed'),
  ];
  expect(onlyFailed(input, results)).toEqual({ retry: { ...input, deviceName: ['b'] }, unknown: ['a', 'c', 'd'] });
});

test('a name that is repeated in the input is sent once', () => {
  const twice = { ...input, deviceName: ['a', 'b', 'a'] };
  expect(onlyFailed(twice, [result('a', 'failed'), result('b', 'distributed')]).retry?.deviceName).toEqual(['a']);
});

test('the results may be a generator', () => {
  function* results() {
    yield result('a', 'failed');
  }
  expect(onlyFailed(input, results()).retry?.deviceName).toEqual(['a']);
});
