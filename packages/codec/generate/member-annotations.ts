/** The annotations of a member, the same in the schema of the model and in that of the wire. */
import type { IntegerSchema, Schema } from '../src/contract.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** A request names known codes only; a response may have any. */
export type Role = 'request' | 'response';

/** Its name and type on the wire, where it travels, what must not be logged, and its codes. */
export function annotations(schema: Schema, role: Role): JsonSchema {
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
