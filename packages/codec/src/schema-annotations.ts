/** The annotations of the published JSON Schemas, with which a program in another language can map between wire and model. */

/**
 * The keywords of the annotations. Validators do not see them: they are not keywords of the schemas, but are in
 * `$defs/annotations`, by the JSON pointer of the schema that they describe. `annotatedSchema` moves them to these schemas.
 *
 * - `x-wire-name`, `x-model-name`: the name of a member in the other form;
 * - `x-wire-type`: the vendor's word for its type, such as Integer (32 bits) or Long (64 bits);
 * - `x-item-name`: the name of the items inside the wrapper of a list;
 * - `x-in`: where a parameter is sent, `query` or `form`;
 * - `x-redact`: a value that must not be logged, an `id` of an account or a signed `url`;
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
 * A published schema with each annotation as a keyword of the schema that it describes, for code generators.
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
