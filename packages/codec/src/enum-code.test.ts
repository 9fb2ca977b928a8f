import { expect, test } from 'vitest';
import { jobJson } from '../test/bodies.ts';
import { outcomeOf } from '../test/outcome.ts';
import { enumCode } from './enum-code.ts';

test.each([
  ['JobStatus', 'initializing', 0],
  ['JobStatus', 'running', 1],
  ['JobStatus', 'completed', 2],
  ['JobStatus', 'interrupted', 3],
  ['JobStatus', 'unrecognized:7', 7],
  ['DistributionStrategy', 'designated', 0],
  ['DistributionStrategy', 'nearest', 1],
  ['DistributionStrategy', 'unrecognized:2', 2],
] as const)('the code of %s %s is %i', (enumeration, name, want) => {
  expect(enumCode(enumeration, name)).toBe(want);
});

test.each([
  ['JobStatus', 'nearest'],
  ['JobStatus', 'Running'],
  ['JobStatus', ''],
  ['JobStatus', 'toString'],
  ['JobStatus', '__proto__'],
  ['JobStatus', 'unrecognized:1'],
  ['JobStatus', 'unrecognized:01'],
  ['JobStatus', 'unrecognized:-1'],
  ['JobStatus', 'unrecognized:9007199254740993'],
  ['Nope', 'running'],
  ['toString', 'unrecognized:7'],
])('%s has no name "%s"', (enumeration, name) => {
  expect(() => enumCode(enumeration as 'JobStatus', name)).toThrow(
    expect.objectContaining({ name: 'InputError', code: 'UnknownName' }),
  );
});

test('every decoded code encodes back to itself', () => {
  for (const code of [0, 1, 2, 3, 4, 99]) {
    const { value } = outcomeOf('QueryDeviceDistributeJob', { body: jobJson({ Status: String(code) }) });
    expect(enumCode('JobStatus', String(value?.data.status))).toBe(code);
  }
});
