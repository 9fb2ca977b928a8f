/** The annotations of the published JSON Schemas: what a program of another language needs to map the wire to a model, and back. */

/**
 * The keywords of the annotations. No validator has to know them: they are not among the keywords of the schemas, but in
 * `$defs/annotations`, by the JSON pointer of the schema that they describe. `annotatedSchema` puts them in their places.
 *
 * - `x-wire-name`, `x-model-name`: the name of a member in the other of the two forms;
 * - `x-wire-type`: the vendor's word for its type, such as Integer (32 bits) or Long (64 bits);
 * - `x-item-name`: the name of the items inside the wrapper of a list;
 * - `x-in`: where a parameter travels, `query` or `form`;
 * - `x-redact`: what must not be logged, an `id` of an account or a signed `url`;
 * - `x-enum-names`, `x-enum-meanings`: the name and the meaning of each code;
 * - `x-expected`: a schema that the page implies and readers do not enforce; `verify` of `@iot-distribution/contracts` warns.
 *
 * @example
 * schemaKeywords.includes('x-wire-name'); // true
 */
export const schemaKeywords: readonly string[] = [
  'x-wire-name',
  'x-model-name',
  'x-wire-type',
  'x-item-name',
  'x-in',
  'x-redact',
  'x-enum-names',
  'x-enum-meanings',
  'x-expected',
];

type Json = Readonly<Record<string, unknown>>;

/**
 * A published schema with each annotation as a keyword of the schema that it describes, for generators of code.
 *
 * @example
 * const schema = {
 *   properties: { jobId: { type: 'string' } },
 *   $defs: { annotations: { 'x-annotations': { '/properties/jobId': { 'x-wire-name': 'JobId' } } } },
 * };
 * annotatedSchema(schema); // { properties: { jobId: { type: 'string', 'x-wire-name': 'JobId' } } }
 */
export function annotatedSchema(schema: Json): Json {
  const { $defs = {}, ...rest } = structuredClone(schema) as { readonly $defs?: Readonly<Record<string, Json>> };
  const { annotations, ...defs } = $defs;
  const annotated = { ...rest, ...(Object.keys(defs).length > 0 && { $defs: defs }) };
  const byPointer = (annotations?.['x-annotations'] ?? {}) as Readonly<Record<string, Json>>;
  for (const [pointer, keywords] of Object.entries(byPointer)) Object.assign(at(annotated, pointer), keywords);
  return annotated;
}

function at(schema: object, pointer: string): object {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<object>((place, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return (place as Readonly<Record<string, object>>)[name] ?? {};
  }, schema);
}
