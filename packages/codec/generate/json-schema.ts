/** From a contract to JSON Schema: of the model (what our types say) and of the wire (what the service sends as JSON). */
import type { ArraySchema, IntegerSchema, ObjectSchema, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';
import { modelName } from '../src/wire/plan.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const safeIntegers = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
const digits = { type: 'string', pattern: '^-?\\d+$' };

/** A request names known codes only; an answer may have any. */
type Role = 'request' | 'response';

/** The model of a request: member names small, codes as names, every rule that can be checked before sending. */
export function requestModelSchema(request: ObjectSchema): JsonSchema {
  return modelStruct(request, 'request');
}

/** The model of a failure of the service, or of the gateway. */
export function failureModelSchema(failure: ObjectSchema, success?: false): JsonSchema {
  const schema = modelStruct(failure, 'response') as { properties: Record<string, JsonSchema> };
  if (success === undefined) return schema;
  return { ...schema, properties: { ...schema.properties, success: { type: 'boolean', const: success } } };
}

/** The model of a success. Lists are always there. */
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
      Object.entries(schema.properties).map(([wire, member]) => [modelName(wire), modelSchema(member, role)]),
    ),
    required: Object.keys(schema.properties)
      .filter((wire) => schema.required.includes(wire) || isResponseList(schema.properties[wire]))
      .map(modelName),
    additionalProperties: schema['x-open'] ?? false,
    ...modelRules(schema),
  };
}

/** "At least one of" and "if … then", in the model's names. */
function modelRules({ anyOf, if: when, then, properties }: ObjectSchema): JsonSchema {
  return {
    ...(anyOf && { anyOf: anyOf.map(({ required }) => requires(required.map(modelName))) }),
    ...(when && {
      if: {
        properties: Object.fromEntries(
          Object.entries(when.properties).map(([wire, { const: code }]) => [
            modelName(wire),
            { const: (properties[wire] as IntegerSchema)['x-enum-names']?.[code] ?? code },
          ]),
        ),
        required: when.required.map(modelName),
      },
    }),
    ...(then && {
      then: {
        properties: Object.fromEntries(
          Object.entries(then.properties).map(([wire, rule]) => [modelName(wire), { type: 'array', ...rule }]),
        ),
      },
    }),
  };
}

/** Names each member under `properties` too: strict validators refuse to require what they have not seen. */
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
      const names = schema['x-enum-names'];
      if (names === undefined) return { type: 'integer', description, ...safeIntegers, ...limits(schema) };
      const known = { enum: Object.values(names) };
      if (role === 'request') return { type: 'string', description, ...known };
      return { type: 'string', description, anyOf: [known, { pattern: '^unrecognized:\\d+$' }] };
    }
    case 'string':
      return { type: 'string', description, ...(schema.pattern !== undefined && { pattern: schema.pattern }) };
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
 * The JSON that the service sends, success or failure, closed: a member or code that the contract does not know breaks
 * it. Scalars may be bare or quoted, empty lists may have any of the known forms, and what may be missing may be null.
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

/** The JSON that the gateway sends when it refuses a call. */
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
        required.includes(wire) || member.type === 'array' ? wireSchema(member) : orNull(wireSchema(member)),
      ]),
    ),
    required,
    additionalProperties: schema['x-open'] ?? false,
  };
}

/** Serialisers write null for what is not there. */
function orNull({ description, ...schema }: JsonSchema): JsonSchema {
  return { description, anyOf: [schema, { type: 'null' }] };
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
      const codes = Object.keys(names);
      return { description, enum: [...codes.map(Number), ...codes] };
    }
    case 'string':
      return { type: 'string', description };
    case 'boolean':
      return { description, enum: [true, false, 'true', 'false'] };
  }
}

function wireWrapper({ 'x-item': item = '', items }: ArraySchema): JsonSchema {
  return {
    type: 'object',
    properties: { [item]: { anyOf: [{ type: 'array', items: wireSchema(items) }, { type: 'null' }] } },
    additionalProperties: false,
  };
}
