/**
 * Moves the annotations of a JSON Schema into `$defs`, which no validator evaluates. Validators reject keywords that they do not know, as ajv
 * does by default.
 */
import type { JsonSchema } from './member-annotations.ts';

/** The schema without the keywords that begin with `x-`; they are in `$defs/annotations`, by JSON pointer. */
export function withAnnotationsApart(schema: JsonSchema): JsonSchema {
  const annotations: Record<string, JsonSchema> = {};
  const plain = separated(schema, '', annotations) as JsonSchema;
  return {
    ...plain,
    $defs: {
      annotations: {
        $comment: 'Keywords that validators ignore, by JSON pointer of the schema that they describe.',
        'x-annotations': annotations,
      },
    },
  };
}

/** Keywords whose value may be any JSON, and is not a schema. */
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
