/** The published schema files work unchanged with other validators, with the validator's defaults. */
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Validator, type Schema } from '@cfworker/json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../test/outcome.ts';
import { recordings } from '../test/recordings.ts';
import { operations, type Action } from './operations/operations.ts';
import { planOf } from './wire/plan.ts';
import { structFromWire } from './wire/model.ts';
import type { WireStruct } from './wire/wire-value.ts';

// Its published types do not compile, so the used part is declared here.
const hyperjump = createRequire(import.meta.url)('@hyperjump/json-schema/draft-2020-12') as {
  registerSchema(schema: object): void;
  validate(id: string): Promise<(value: unknown) => { readonly valid: boolean }>;
};

type Validate = (value: unknown) => boolean;

const folder = new URL('../schemas/', import.meta.url);
const schemas = readdirSync(folder).map((file) => {
  const schema = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>;
  return { name: file.replace('.json', ''), schema };
});

const ajv = new Ajv2020();
const ajvWithAllErrors = new Ajv2020({ allErrors: true });

const validators: Readonly<Record<string, (schema: Record<string, unknown>) => Validate | Promise<Validate>>> = {
  ajv: (schema) => compiledAlone(ajv, schema),
  'ajv, all errors': (schema) => compiledAlone(ajvWithAllErrors, schema),
  '@cfworker/json-schema': (schema) => {
    const validator = new Validator(schema as Schema, '2020-12');
    return (value) => validator.validate(value).valid;
  },
  '@hyperjump/json-schema': async (schema) => {
    hyperjump.registerSchema(schema);
    const validator = await hyperjump.validate(String(schema['$id']));
    return (value) => validator(value).valid;
  },
};

/** Without the other schemas, so that a reference to one of them fails. The validator itself takes longer to make than a schema to compile. */
function compiledAlone(validator: Ajv2020, schema: Record<string, unknown>): Validate {
  const validate = validator.compile(schema);
  validator.removeSchema(schema);
  return validate;
}

/** Valid values: recorded responses and their models, and the input from the examples of a contract. */
function valuesOf(name: string): unknown[] {
  const [action, ...kind] = name.split('.') as [Action, ...string[]];
  switch (kind.join('.')) {
    case 'request': {
      const { request } = operations[action];
      const members = Object.entries(request.properties).map(([wire, { examples }]) => [wire, examples?.[0]]);
      return [structFromWire(Object.fromEntries(members) as WireStruct, planOf(request), [])];
    }
    case 'response':
      return recordings
        .filter((one) => one.action === action && one.layer === 'success')
        .map(({ bytes }) => outcomeOf(action, { body: bytes }).value);
    case 'response.wire':
      return jsonOf((one) => one.action === action && one.layer !== 'gateway');
    default:
      return jsonOf((one) => one.layer === 'gateway');
  }
}

function jsonOf(isOne: (recording: (typeof recordings)[number]) => boolean): unknown[] {
  return recordings.filter((one) => one.format === 'json' && isOne(one)).map(({ text }) => JSON.parse(text) as unknown);
}

/** The same value with changes that violate its schema. */
function broken(value: unknown): unknown[] {
  const members = value as Readonly<Record<string, unknown>>;
  return [
    { ...members, extra: 1 },
    ...Object.entries(members).map(([name, member]) => ({ ...members, [name]: [member] })),
    [value],
    null,
  ];
}

describe.each(Object.keys(validators))('%s', (validator) => {
  test.each(schemas)('compiles $name, accepts valid values and rejects invalid ones', async ({ name, schema }) => {
    const isValid = (await validators[validator]?.(schema)) ?? (() => false);
    const values = valuesOf(name);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !isValid(value))).toEqual([]);
    expect(values.flatMap(broken).filter((value) => isValid(value))).toEqual([]);
  });
});
