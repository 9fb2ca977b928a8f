/** Values of the wire as schemas of OpenAPI, for JSON and XML alike. */
import type { IntegerSchema, ObjectSchema, Schema } from '../src/contract.ts';
import { successSchema } from '../src/envelope.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A success: its members without those of a failure, which may be present and have no meaning. */
export function successOf(response: ObjectSchema): Json {
  const struct = structOf(successSchema(response));
  return { ...struct, properties: { ...decided(struct, true), Code: {}, ErrorMessage: {} } };
}

export function decided(struct: Json, success: boolean): Json {
  const properties = struct['properties'] as Readonly<Record<string, Json>>;
  return { ...properties, Success: { ...properties['Success'], const: success } };
}

export function structOf({ description, properties, required }: ObjectSchema): Json {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valueOf(schema)])),
    ...(required.length > 0 && { required }),
  };
}

export function valueOf(schema: Schema): Json {
  switch (schema.type) {
    case 'object':
      return structOf(schema);
    case 'array':
      return {
        type: 'object',
        description: schema.description,
        // In XML the elements of this name follow one another inside the wrapper.
        properties: { [schema['x-item'] ?? 'items']: { type: 'array', items: valueOf(schema.items) } },
      };
    case 'integer':
      return integerOf(schema);
    case 'string':
      return {
        type: 'string',
        description: schema.description,
        ...(schema.pattern !== undefined && { pattern: schema.pattern }),
        ...examplesIn(schema),
      };
    case 'boolean':
      return { type: 'boolean', description: schema.description, ...examplesIn(schema) };
  }
}

/** Codes of an enumeration may grow, so a response does not limit them: the description lists their names and meanings. */
function integerOf(schema: IntegerSchema): Json {
  const { format, description, minimum, maximum, 'x-enum-names': names, 'x-enum-meanings': meanings } = schema;
  const known = Object.entries(names ?? {}).map(([code, name]) =>
    `- ${code}: ${name}. ${meanings?.[code] ?? ''}`.trim(),
  );
  return {
    type: 'integer',
    format,
    description: [description, ...known].join('\n'),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(names !== undefined && { 'x-enum-names': names, 'x-enum-meanings': meanings }),
    ...examplesIn(schema),
  };
}

function examplesIn({ examples }: Schema): Json {
  return examples === undefined ? {} : { examples };
}
