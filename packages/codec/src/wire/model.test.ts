import { expect, test } from 'vitest';
import { ContractError } from '../errors.ts';
import type { ObjectSchema } from '../contract.ts';
import { maxUnknownMembers, structFromWire } from './model.ts';
import { planOf } from './plan.ts';
import type { WireStruct, WireValue } from './wire-value.ts';

/** Members that no current contract has: optional scalars of every type. */
const properties = {
  Time: { type: 'integer', format: 'int64', description: '' },
  State: { type: 'integer', format: 'int32', description: '', 'x-enum-names': { '0': 'off' } },
  Flag: { type: 'boolean', description: '' },
  Name: { type: 'string', description: '' },
} as const;

const read = (struct: WireStruct, required: readonly string[] = []) => {
  const unknownMembers: string[] = [];
  const rules: ObjectSchema = { type: 'object', description: '', properties, required };
  return { model: structFromWire(struct, planOf(rules), unknownMembers), unknownMembers };
};

test('an optional time, code or boolean that is an empty text is absent, and an empty text is a text', () => {
  const got = read({ Time: '', State: '', Flag: '', Name: '' });
  expect(got).toEqual({ model: { name: '' }, unknownMembers: [] });
});

test.each(['Time', 'State', 'Flag'])('%s as an empty text violates the contract if it is required', (name) => {
  expect(() => read({ [name]: '' }, [name])).toThrow(ContractError);
});

test.each([' ', '\t', '0x0', 'none', '-'])('"%s" is not an unset time', (text) => {
  expect(() => read({ Time: text })).toThrow(ContractError);
});

test('a member that is not in the contract is reported, also if optional ones are missing', () => {
  expect(read({ Other: '' })).toEqual({ model: {}, unknownMembers: ['/Other'] });
  expect(read({ Name: 'a', Other: '' })).toEqual({ model: { name: 'a' }, unknownMembers: ['/Other'] });
});

test('at most 1,000 unknown members are reported', () => {
  const many = Object.fromEntries(Array.from({ length: maxUnknownMembers + 2 }, (_, index) => [`M${index}`, '']));
  expect(read(many).unknownMembers).toHaveLength(1000);
});

const itemOf = (required: readonly string[]): ObjectSchema => ({
  type: 'object',
  description: '',
  properties: { Id: { type: 'string', description: '' }, Note: { type: 'string', description: '' } },
  required,
});

const readList = (list: WireValue, required: readonly string[] = ['Id']) => {
  const unknownMembers: string[] = [];
  const items = itemOf(required);
  const rules = { type: 'array', description: '', 'x-item': 'item', 'x-item-aliases': ['entry'], items } as const;
  const plan = planOf({ type: 'object', description: '', properties: { List: rules }, required: [] });
  return { ...structFromWire({ List: list }, plan, unknownMembers), unknownMembers };
};
const one = [{ id: 'a' }];

test.each<[WireValue, unknown[], string[]]>([
  [null, [], []],
  [' ', [], []],
  [[], [], []],
  [{}, [], []],
  [{ item: null }, [], []],
  [{ item: [] }, [], []],
  [{ item: [{ Id: 'a' }] }, one, []],
  [{ item: { Id: 'a' } }, one, ['/List/item']],
  [{ entry: [{ Id: 'a' }] }, one, ['/List/entry']],
  [{ entry: { Id: 'a' } }, one, ['/List/entry']],
  [{ item: [{ Id: 'a' }], entry: [] }, one, ['/List/entry']],
  [[{ Id: 'a' }], one, ['/List']],
  [{ Id: 'a' }, one, ['/List']],
])('%j is a list', (value, list, unknownMembers) => {
  expect(readList(value)).toEqual({ list, unknownMembers });
});

test.each<[WireValue, readonly string[], string]>([
  [{ Note: 'a' }, ['Id'], '/List/item is missing'],
  [{ Id: null }, ['Id'], '/List/item is missing'],
  [{ Id: 'a' }, [], '/List/item is missing'],
  ['a', ['Id'], '/List: expected a struct, got a string'],
  [{ item: 'a' }, ['Id'], '/List/item is not a list'],
  [{ item: ['a'] }, ['Id'], '/List/item/0: expected a struct, got a string'],
])('%j is not a list of items that require %j', (value, required, message) => {
  expect(() => readList(value, required)).toThrow(message);
});
