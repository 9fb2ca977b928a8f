import { expect, test } from 'vitest';
import { randomFrom, type Random } from '../../test/random.ts';
import { DistributionError } from '../errors.ts';
import type { ObjectSchema, Schema } from '../contract.ts';
import { readJson } from './json.ts';
import { structFromWire } from './model.ts';
import { plainJsonReader } from './plain-json.ts';
import { planOf } from './plan.ts';

const integer = { type: 'integer', format: 'int64', description: '' } as const;
const optional = (properties: Readonly<Record<string, Schema>>): ObjectSchema => ({
  type: 'object',
  description: '',
  properties,
  required: [],
});
const inner = optional({
  Total: integer,
  a: { type: 'string', description: '' },
  n1: { type: 'boolean', description: '' },
});
const plan = planOf(
  optional({
    Total: integer,
    GmtCreate: integer,
    a: { type: 'string', description: '' },
    State: { ...integer, 'x-enum-names': { '0': 'off', '100': 'on' } },
    In: inner,
    List: { type: 'array', description: '', 'x-item': 'items', items: inner },
  }),
);
const readPlain = plainJsonReader(plan);

/** The result of the full JSON reader: the model and its unknown members, or the code of the error. */
function reading(text: string): unknown {
  const unknownMembers: string[] = [];
  try {
    return { model: structFromWire(readJson(text), plan, unknownMembers), unknownMembers };
  } catch (error) {
    if (!(error instanceof DistributionError)) throw error;
    return error.code;
  }
}

const keys = ['Total', 'Total', 'GmtCreate', 'a', 'State', 'b', ',', ':', '', 'e', '1e2', '{', '}', '__proto__'];
const numbers = [
  '0',
  '5',
  '100',
  '1e2',
  '1E2',
  '12e2',
  '1200',
  '1e15',
  '1000000000000000',
  '1e+3',
  '1e03',
  '1000',
  '1.0',
  '1e0',
  '-0',
  '-100',
  '-1e2',
  '9007199254740993',
  '9007199254740991',
  '1581595942000',
  '"100"',
  '"-0"',
  '"007"',
];
const strings = [
  '""',
  '"x"',
  '":100"',
  '":1000000000000000"',
  '"Total"',
  '"1e2,"',
  '"实"',
  '"a\\"b"',
  '"\\u0041"',
  '",\\":100"',
  '"\\"Total"',
];

/** JSON that looks almost like compact text: repeated keys, exponents, and texts that look like members. */
function json(random: Random, depth = 0): string {
  const members = Array.from({ length: random.upTo(5) }, () => {
    const [key, value] = member(random, depth);
    return `"${key}"${blank(random)}:${blank(random)}${value}`;
  });
  return `{${members.join(',')}}`;
}

function member(random: Random, depth: number): readonly [key: string, value: string] {
  switch (random.upTo(depth < 3 ? 9 : 6)) {
    case 0:
      return [random.pick(keys), random.pick(strings)];
    case 1:
      return [random.pick(['n1', 'a', 'b']), random.pick(['true', 'false', 'null'])];
    case 2:
      return ['a', random.pick(strings)];
    case 6:
      return ['In', json(random, depth + 1)];
    case 7:
      return ['List', `{"items":[${Array.from({ length: random.upTo(4) }, () => json(random, depth + 1)).join(',')}]}`];
    default:
      return [random.pick(keys.slice(0, 5)), random.pick(numbers)];
  }
}

function blank(random: Random): string {
  return random.upTo(40) === 0 ? ' ' : '';
}

test('a text that is read as plain has the model of the full JSON reader, and nothing to report', () => {
  const wrong: string[] = [];
  let plain = 0;
  for (let seed = 0; seed < 30_000; seed += 1) {
    const text = json(randomFrom(seed));
    const model = readPlain(text);
    if (model === undefined) continue;
    plain += 1;
    if (JSON.stringify({ model, unknownMembers: [] }) !== JSON.stringify(reading(text))) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  // Enough of them are plain for a meaningful result.
  expect(plain).toBeGreaterThan(2_000);
});

/** Texts in which exponents compensate for something that was lost, so that the number of characters is right. */
const madeUp = [
  // 16 characters lost, 12 and 4 gained.
  '{"n1":false,"Total":1e15,"n1":true,"a":1e5}',
  '{"Total":1e2}',
  '{"Total":12e2,"List":{"items":[{"Total":1e2}]}}',
  '{"a":":100","Total":1e2}',
  '{"a":"1000000000000000000","Total":1e15,"Total":1e15,"State":1}',
  '{"Total":1000000000000000,"Total":1e15}',
  '{"XTotal":100,"Total":1e2}',
  '{"Total": 1e3}',
  '{"Total":1e3 }',
  '{"Total":1e03}',
  '{"GmtCreate":1e0000000010}',
  '{"State":1e2}',
  '{"In":{"Total":100},"Total":1e2}',
  // As many characters as an empty struct.
  '{"In":[]}',
  '{"In":55}',
  '{"List":{"items":[[]]}}',
  '{"List":{"items":[12]}}',
];

test.each(madeUp)('%s is not plain', (text) => {
  expect(readPlain(text)).toBeUndefined();
});

test.each([
  '{"Total":"x"}',
  '{"Total":"12x"}',
  '{"Total":true}',
  '{"a":1}',
  '{"a":true}',
  '{"State":7}',
  '{"List":[]}',
  '{"List":5}',
  '{"List":{}}',
  '{"In":"{}"}',
  '{"In":{"n1":"yes"}}',
  '{"Other":1}',
])('%s is left to the full reader', (text) => {
  expect(readPlain(text)).toBeUndefined();
});

test.each([
  ['A', true],
  ['Z', true],
  ['a', true],
  ['z', true],
  ['@', false],
  ['[', false],
  ['`', false],
  ['{', false],
])('an integer that ends in two zeros is plain if its key begins with a letter: %s, %s', (key, isPlain) => {
  const readOne = plainJsonReader(planOf(optional({ [key]: integer })));
  expect(readOne(`{"${key}":100}`) !== undefined).toBe(isPlain);
  expect(readOne(`{"${key}":101}`)).toBeDefined();
});

test('a list that is null is empty, as for the full reader', () => {
  const text = '{"Total":1,"List":null}';
  expect(readPlain(text)).toEqual({ total: 1, list: [] });
  expect(reading(text)).toEqual({ model: { total: 1, list: [] }, unknownMembers: [] });
});

test('a text with nothing to lose is plain, in any order, with or without what is optional', () => {
  const item = '{"Total":100,"a":"b","n1":true}';
  const text = `{"List":{"items":[${item},{}]},"Total":-12,"GmtCreate":1581595942000,"In":null,"a":"","State":"100"}`;
  const want = {
    total: -12,
    gmtCreate: 1581595942000,
    a: '',
    state: 'on',
    list: [{ total: 100, a: 'b', n1: true }, {}],
  };
  expect(readPlain(text)).toEqual(want);
  expect(Object.keys(readPlain(text) ?? {})).toEqual(Object.keys(want));
  expect(Object.getPrototypeOf(readPlain(text))).toBe(Object.prototype);
});
