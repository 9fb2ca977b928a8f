import { expect, test } from 'vitest';
import { ContractError } from '../errors.ts';
import type { ObjectSchema } from '../contract.ts';
import { structFromWire } from './model.ts';
import { planOf } from './plan.ts';
import type { WireStruct } from './wire-value.ts';

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
