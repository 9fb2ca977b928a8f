/**
 * From a contract to JSON Schema: of the model (the TypeScript types) and of the wire (the JSON that the service sends). Each member also states its
 * name in the other form, the vendor's type, and the names and meanings of codes, so that other languages can map one to the other.
 */
import type { ArraySchema, IntegerSchema, ObjectSchema, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { modelName } from '../src/wire/plan.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const safeIntegers = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
// Not `\d`: in Python, .NET and Java's Unicode mode it also matches digits of other scripts.
const digits = { type: 'string', pattern: '^-?[0-9]+$' };
const unrecognized = { type: 'string', pattern: '^unrecognized:[0-9]+$' };

/** Members of a failure have their own names in the model. */
const failureNames: Readonly<Record<string, string>> = { ErrorMessage: 'message' };

/** A request names known codes only; a response may have any. */
type Role = 'request' | 'response';

/** The model of a request, with every rule that is checked before it is sent. */
export function requestModelSchema(request: ObjectSchema): JsonSchema {
  return modelStruct(request, 'request');
}

/** The model of a failure of the service, or of the gateway. */
export function failureModelSchema(failure: ObjectSchema, success?: false): JsonSchema {
  const schema = modelStruct(failure, 'response') as { properties: Record<string, JsonSchema> };
  if (success === undefined) return schema;
  return { ...schema, properties: { ...schema.properties, success: { type: 'boolean', const: success } } };
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

/** What both forms state about a member. */
function annotations(schema: Schema, role: Role): JsonSchema {
  const { 'x-in': travelsIn, 'x-redact': redact } = schema;
  const { 'x-enum-names': names, 'x-enum-meanings': meanings } = schema as Partial<IntegerSchema>;
  const item = schema.type === 'array' ? schema['x-item'] : undefined;
  return {
    'x-wire-type': wireType(schema, role),
    ...(item !== undefined && { 'x-item-name': item }),
    ...(travelsIn !== undefined && { 'x-in': travelsIn }),
    ...(redact !== undefined && { 'x-redact': redact }),
    ...(names !== undefined && { 'x-enum-names': names }),
    ...(meanings !== undefined && { 'x-enum-meanings': meanings }),
  };
}

/** The vendor's word for a type. */
function wireType(schema: Schema, role: Role): string {
  switch (schema.type) {
    case 'object':
      return 'Struct';
    case 'array':
      return role === 'request' ? 'RepeatList' : 'Array';
    case 'integer':
      return schema.format === 'int64' ? 'Long' : 'Integer';
    case 'string':
      return 'String';
    case 'boolean':
      return 'Boolean';
  }
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

/**
 * The JSON that the service sends, success or failure, closed: a member or code that is not in the contract is
 * invalid. Scalars may be bare or quoted, empty lists may have any of the known forms, and an optional member may be null.
 */
export function responseWireSchema(response: ObjectSchema): JsonSchema {
  return {
    ...wireStruct({ ...response, required: ['Success'] }),
    if: { properties: { Success: { enum: [true, 'true'] } } },
    then: {
      properties: Object.fromEntries(response.required.map((name) => [name, { not: { type: 'null' } }])),
      required: response.required,
    },
  };
}

/** The JSON that the gateway sends when it rejects a call. */
export function gatewayWireSchema(gatewayError: ObjectSchema): JsonSchema {
  return wireStruct(gatewayError);
}

function wireStruct(schema: ObjectSchema): JsonSchema {
  const { description, properties, required } = schema;
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(
      Object.entries(properties).map(([wire, member]) => [
        wire,
        {
          ...(required.includes(wire) || member.type === 'array' ? wireSchema(member) : orUnset(member)),
          'x-model-name': failureNames[wire] ?? modelName(wire),
          ...annotations(member, 'response'),
          ...(member.examples !== undefined && { examples: member.examples }),
        },
      ]),
    ),
    required,
    additionalProperties: schema['x-open'] ?? false,
    ...expectedOfWire(schema),
  };
}

/** Serializers write null for an unset member, and the product writes an empty text for an unset time. */
function orUnset(member: Schema): JsonSchema {
  const { title, description, ...schema } = wireSchema(member);
  const unset = member.type === 'string' || member.type === 'object' ? { type: 'null' } : { enum: ['', null] };
  return { ...(title !== undefined && { title }), description, anyOf: [schema, unset] };
}

function wireSchema(schema: Schema): JsonSchema {
  const { description } = schema;
  switch (schema.type) {
    case 'object':
      return wireStruct(schema);
    case 'array':
      return { description, anyOf: [wireWrapper(schema), { type: 'array', maxItems: 0 }, { enum: ['', null] }] };
    case 'integer': {
      const names = schema['x-enum-names'];
      if (names === undefined) return { description, anyOf: [{ type: 'integer' }, digits] };
      return { title: schema.title, description, enum: spellings(Object.keys(names)) };
    }
    case 'string': {
      const { 'x-expected': expected } = schema;
      return {
        type: 'string',
        description,
        ...(expected !== undefined && { 'x-expected': { type: 'string', ...expected } }),
      };
    }
    case 'boolean':
      return { description, enum: [true, false, 'true', 'false'] };
  }
}

/** Codes as the wire spells them, bare and quoted. */
function spellings(codes: readonly string[]): (number | string)[] {
  return [...codes.map(Number), ...codes];
}

function wireWrapper({ 'x-item': item = '', items }: ArraySchema): JsonSchema {
  return {
    type: 'object',
    properties: { [item]: { anyOf: [{ type: 'array', items: wireSchema(items) }, { type: 'null' }] } },
    additionalProperties: false,
  };
}

/** Every form of an empty list, except the wrapper, violates the expectation of an item. */
function expectedOfWire({ 'x-expected': expected, properties }: ObjectSchema): JsonSchema {
  if (expected === undefined) return {};
  const { description, if: when, then } = expected;
  const conditions = Object.entries(when.properties).map(([name, { const: code }]) => [
    name,
    { enum: spellings([String(code)]) },
  ]);
  const counts = Object.entries(then.properties).map(([name, rule]) => {
    const { 'x-item': item = '' } = properties[name] as ArraySchema;
    return [name, { type: 'object', properties: { [item]: { type: 'array', ...rule } }, required: [item] }];
  });
  return {
    'x-expected': {
      description,
      if: { properties: Object.fromEntries(conditions), required: when.required },
      then: { properties: Object.fromEntries(counts), required: Object.keys(then.properties) },
    },
  };
}
