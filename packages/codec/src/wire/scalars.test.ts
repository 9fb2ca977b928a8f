import { expect, test } from 'vitest';
import { planOf, type EnumPlan } from './plan.ts';
import { describe as kindOf, readBoolean, readEnum, readInteger, readString, writeEnum } from './scalars.ts';
import { NumberLiteral, type WireValue } from './wire-value.ts';

const names = { '0': 'off', '12': 'on' };
const plan = planOf({ type: 'integer', format: 'int32', description: '', 'x-enum-names': names }) as EnumPlan;

test.each<[WireValue, string]>([
  ['1e5', '1e5'],
  ['', ''],
  [12, '12'],
  [new NumberLiteral('1.50'), '1.50'],
])('the text of %s is %s', (value, want) => {
  expect(readString(value, undefined, 'A')).toBe(want);
});

test.each<[WireValue, number]>([
  [12, 12],
  ['-12', -12],
  ['-0', 0],
  [new NumberLiteral('-0'), 0],
  ['007', 7],
])('the integer of %s is %s', (value, want) => {
  expect(readInteger(value, undefined, 'A')).toBe(want);
});

test.each<[WireValue, boolean]>([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
])('the boolean of %s is %s', (value, want) => {
  expect(readBoolean(value, undefined, 'A')).toBe(want);
});

test.each<[WireValue, string]>([
  ['12a', 'a string'],
  ['a12', 'a string'],
  ['', 'an empty string'],
  [null, 'null'],
  [new NumberLiteral('1.5'), 'another number'],
  [1.5, 'another number'],
  [true, 'true'],
  [[], 'a list'],
  [{}, 'a struct'],
])('%s is not an integer, but %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
  expect(() => readInteger(value, undefined, 'A')).toThrow(`/A: expected an integer, got ${kind}`);
});

test.each([
  ['1'.repeat(40), '1'.repeat(40)],
  ['1'.repeat(41), `${'1'.repeat(40)}...`],
])('the error about %s has at most 40 digits', (digits, shown) => {
  expect(() => readInteger(digits, undefined, 'A')).toThrow(`/A is ${shown}: beyond`);
});

test.each([
  [0, 'off'],
  [12, 'on'],
  [7, 'unrecognized:7'],
  [123, 'unrecognized:123'],
])('code %i is %s, in both directions', (code, name) => {
  expect(readEnum(code, plan, undefined, 'A')).toBe(name);
  expect(writeEnum(name, plan, undefined, 'A')).toBe(code);
});

test.each(['unrecognized:', 'unrecognized:12', 'unrecognized:07', 'unrecognized:7a', 'xunrecognized:7'])(
  '%s is not the name of a code',
  (name) => {
    expect(() => writeEnum(name, plan, undefined, 'A')).toThrow('/A: not the name of a code');
  },
);

test('a negative code is not a code', () => {
  expect(() => readEnum(-1, plan, undefined, 'A')).toThrow('/A: expected a code of 0 or above');
});
