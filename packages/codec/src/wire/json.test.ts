import { expect, test } from 'vitest';
import { randomFrom, type Random } from '../../test/random.ts';
import { DecodeError } from '../errors.ts';
import { readExactJson } from './json-exact.ts';
import { readJson } from './json.ts';
import { NumberLiteral, type WireStruct } from './wire-value.ts';

/** A reading with every number as its digits, or the code of the error. */
function reading(read: (text: string) => WireStruct, text: string): unknown {
  try {
    return plain(read(text));
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return error.code;
  }
}

function plain(value: unknown): unknown {
  if (value instanceof NumberLiteral) return `number ${value.digits}`;
  if (typeof value === 'number') return `number ${value}`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.entries(value).map(([name, member]) => [name, plain(member)]);
}

const keys = ['Total', 'GmtCreate', 'a', 'Total', ',', ':', '', 'e', '1e2', 'n1', '{', '}', '__proto__'];
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
  '1000',
  '1.0',
  '1e0',
  '-0',
  '-100',
  '-1e2',
  '9007199254740993',
  '1581595942000',
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
];

/** JSON that is nearly what a compact text looks like: keys that stand twice, exponents, and texts that look like members. */
function json(random: Random, depth = 0): string {
  const members = Array.from(
    { length: random.upTo(5) },
    () => `"${random.pick(keys)}"${blank(random)}:${blank(random)}${anyValue(random, depth)}`,
  );
  return `{${members.join(',')}}`;
}

function anyValue(random: Random, depth: number): string {
  switch (random.upTo(depth < 3 ? 8 : 5)) {
    case 0:
      return random.pick(strings);
    case 1:
      return random.pick(['true', 'false', 'null']);
    case 5:
      return json(random, depth + 1);
    case 6:
    case 7:
      return `[${Array.from({ length: random.upTo(4) }, () => anyValue(random, depth + 1)).join(',')}]`;
    default:
      return random.pick(numbers);
  }
}

function blank(random: Random): string {
  return random.upTo(40) === 0 ? ' ' : '';
}

test('the fast way never gives anything that the exact reader does not', () => {
  const wrong: string[] = [];
  const kinds = new Set<unknown>();
  for (let seed = 0; seed < 30_000; seed += 1) {
    const text = json(randomFrom(seed));
    const want = reading(readExactJson, text);
    kinds.add(typeof want === 'string' ? want : 'read');
    if (JSON.stringify(reading(readJson, text)) !== JSON.stringify(want)) wrong.push(text);
  }
  expect(wrong).toEqual([]);
  expect([...kinds].toSorted()).toEqual(['DuplicateMember', 'read']);
});

/** Texts in which something that was lost is made up for by exponents, so that the number of characters is right. */
const madeUp = [
  // 16 characters lost, 12 and 4 won.
  '{"Success":false,"Total":1e15,"Success":true,"a":1e5}',
  '{"a":1e2}',
  '{"a":12e2,"b":[1e2]}',
  '{"x":":100","Total":1e2}',
  '{"x":[",",":100"],",":1e2}',
  '{"x":"1000000000000000000","Total":1e15,"Total":1e15,"y":1}',
  '{"Total":1000000000000000,"Total":1e15}',
  '{"XTotal":100,"Total":1e2}',
  '{"a": 1e3}',
  '{"a":1e3 }',
];

test.each(madeUp)('%s is not taken as it looks', (text) => {
  expect(reading(readJson, text)).toEqual(reading(readExactJson, text));
});

test('a text with nothing to lose is read by JSON.parse, and so has an ordinary prototype', () => {
  const text =
    '{"Total":100,"GmtCreate":1581595942000,"a":-12,"b":[{"c":"d"},{}],"e":[],"f":null,"g":true,"h":false,"i":0}';
  expect(readJson(text)).toEqual(JSON.parse(text));
  expect(Object.getPrototypeOf(readJson(text))).toBe(Object.prototype);
});
