/**
 * From a contract to the JSON Schema of the model, which the TypeScript types describe too. Each member states its name on the wire, the vendor's
 * type, and the names and meanings of codes, so that other languages can map the model to the wire.
 */
import type { ArraySchema, IntegerSchema, ObjectSchema, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { modelName } from '../src/wire/plan.ts';
import { annotations, type JsonSchema, type Role } from './member-annotations.ts';

const safeIntegers = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
const unrecognized = { type: 'string', pattern: '^unrecognized:[0-9]+$' };

/** The model of a request, with every rule that is checked before it is sent. */
export function requestModelSchema(request: ObjectSchema): JsonSchema {
  return modelStruct(request, 'request');
}

/** The model of a success. Lists are always present. */
export function responseModelSchema(response: ObjectSchema): JsonSchema {
  const schema = modelStruct(successSchema(response), 'response') as { properties: Record<string, JsonSchema> };
  return { ...schema, properties: { ...schema.properties, success: { ...schema.properties['success'], const: true } } };
}

function modelStruct(schema: ObjectSchema, role: Role): JsonSchema {
  const isResponseList = (member: Schema | undefined) => member?.type === 'array' && member['x-item'] !== undefined;
  return {
    type: 'object',
    description: schema.description,
    properties: Object.fromEntries(
      Object.entries(schema.properties).map(([wire, member]) => [
        modelName(wire),
        { ...modelSchema(member, role), 'x-wire-name': wire, ...annotations(member, role), ...modelExamples(member) },
      ]),
    ),
    required: Object.keys(schema.properties)
      .filter((wire) => schema.required.includes(wire) || isResponseList(schema.properties[wire]))
      .map(modelName),
    additionalProperties: schema['x-open'] ?? false,
    ...modelRules(schema),
    ...expectedOfModel(schema),
  };
}

/** The examples of a contract in the form of the model: names instead of codes, small first letters. */
function modelExamples(schema: Schema): JsonSchema {
  if (schema.examples === undefined) return {};
  return { examples: schema.examples.map((example) => modelExample(schema, example)) };
}

function modelExample(schema: Schema, example: unknown): unknown {
  switch (schema.type) {
    case 'array':
      return (example as readonly unknown[]).map((item) => modelExample(schema.items, item));
    case 'object':
      return Object.fromEntries(
        Object.entries(example as object).map(([wire, value]) => [
          modelName(wire),
          modelExample(schema.properties[wire] as Schema, value),
        ]),
      );
    default:
      return nameOfCode(schema, example);
  }
}

function nameOfCode(schema: Schema | undefined, code: unknown): unknown {
  const names = schema?.type === 'integer' ? schema['x-enum-names'] : undefined;
  return names?.[String(code)] ?? code;
}

/** "At least one of" and "if … then", in the names of the model. */
function modelRules({ anyOf, if: when, then, properties }: ObjectSchema): JsonSchema {
  return {
    ...(anyOf && { anyOf: anyOf.map(({ required }) => requires(required.map(modelName))) }),
    ...(when && { if: conditionOfModel(when, properties) }),
    ...(then && { then: { properties: renamed(then.properties, (rule) => ({ type: 'array', ...rule })) } }),
  };
}

function conditionOfModel(
  { properties, required }: NonNullable<ObjectSchema['if']>,
  members: ObjectSchema['properties'],
): JsonSchema {
  const conditions = Object.entries(properties).map(([wire, { const: code }]) => [
    modelName(wire),
    { const: nameOfCode(members[wire], code) },
  ]);
  return { properties: Object.fromEntries(conditions), required: required.map(modelName) };
}

function expectedOfModel({ 'x-expected': expected, properties }: ObjectSchema): JsonSchema {
  if (expected === undefined) return {};
  const { description, if: when, then } = expected;
  const counts = renamed(then.properties, (rule) => ({ type: 'array', ...rule }));
  return { 'x-expected': { description, if: conditionOfModel(when, properties), then: { properties: counts } } };
}

function renamed<T>(members: Readonly<Record<string, T>>, change: (value: T) => unknown): JsonSchema {
  return Object.fromEntries(Object.entries(members).map(([wire, value]) => [modelName(wire), change(value)]));
}

/** Names each member under `properties` too: strict validators reject a required name that is not declared. */
function requires(names: readonly string[]): JsonSchema {
  return { properties: Object.fromEntries(names.map((name) => [name, true])), required: names };
}

function modelSchema(schema: Schema, role: Role): JsonSchema {
  const { description } = schema;
  switch (schema.type) {
    case 'object':
      return modelStruct(schema, role);
    case 'array':
      return { type: 'array', description, ...limits(schema), items: modelSchema(schema.items, role) };
    case 'integer': {
      const { 'x-enum-names': names, title, default: otherwise } = schema;
      const fallback = otherwise !== undefined && { default: nameOfCode(schema, otherwise) };
      if (names === undefined) return { type: 'integer', description, ...safeIntegers, ...limits(schema), ...fallback };
      const known = { enum: Object.values(names) };
      const text = { type: 'string', title, description };
      if (role === 'request') return { ...text, ...known, ...fallback };
      return { ...text, anyOf: [known, unrecognized] };
    }
    case 'string': {
      const { pattern, 'x-expected': expected } = schema;
      return {
        type: 'string',
        description,
        ...(pattern !== undefined && { pattern }),
        ...(expected !== undefined && { 'x-expected': { type: 'string', ...expected } }),
      };
    }
    case 'boolean':
      return { type: 'boolean', description };
  }
}

function limits(schema: IntegerSchema | ArraySchema): JsonSchema {
  const { minimum, maximum, minItems, maxItems } = schema as Partial<IntegerSchema & ArraySchema>;
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
  };
}
