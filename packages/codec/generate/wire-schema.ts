/**
 * From a contract to the JSON Schema of the wire: the JSON that the service and the gateway send. Each member states its name in the model.
 */
import type { ArraySchema, ObjectSchema, Schema } from '../src/contract.ts';
import { modelName } from '../src/wire/plan.ts';
import { annotations, type JsonSchema } from './member-annotations.ts';

// Not `\d`: in Python, .NET and Java's Unicode mode it also matches digits of other scripts.
const digits = { type: 'string', pattern: '^-?[0-9]+$' };

/** Members of a failure have their own names in the model. */
const failureNames: Readonly<Record<string, string>> = { ErrorMessage: 'message' };

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
