/** Every schema inside a schema, itself first. */
import type { Schema } from '../src/contract.ts';

export function* walk(schema: Schema): Generator<Schema> {
  yield schema;
  if (schema.type === 'object') for (const member of Object.values(schema.properties)) yield* walk(member);
  if (schema.type === 'array') yield* walk(schema.items);
}
