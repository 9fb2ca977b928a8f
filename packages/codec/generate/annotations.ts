/**
 * Takes the annotations out of a JSON Schema. Validators reject keywords that they do not know, as ajv does by default, so that they are
 * published in `$defs`, which no validator evaluates.
 */
import type { JsonSchema } from './json-schema.ts';

/** The schema without the keywords that begin with `x-`, and these in `$defs/annotations`, by JSON pointer. */
export function withAnnotationsApart(schema: JsonSchema): JsonSchema {
  const annotations: Record<string, JsonSchema> = {};
  const plain = separated(schema, '', annotations) as JsonSchema;
  return {
    ...plain,
    $defs: {
      annotations: {
        $comment: 'Keywords that no validator has to know, by JSON pointer of the schema that they describe.',
        'x-annotations': annotations,
      },
    },
  };
}

/** Keywords with a value of any kind, which is no schema. */
const data = new Set(['examples', 'enum', 'const', 'default', 'required']);

function separated(value: unknown, pointer: string, annotations: Record<string, JsonSchema>): unknown {
  if (Array.isArray(value)) return value.map((item, index) => separated(item, `${pointer}/${index}`, annotations));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const found = entries.filter(([name]) => name.startsWith('x-'));
  if (found.length > 0) annotations[pointer] = Object.fromEntries(found);
  return Object.fromEntries(
    entries
      .filter(([name]) => !name.startsWith('x-'))
      .map(([name, member]) => [name, data.has(name) ? member : separated(member, `${pointer}/${name}`, annotations)]),
  );
}
