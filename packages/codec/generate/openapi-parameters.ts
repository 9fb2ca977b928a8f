/** Requests in OpenAPI: parameters of the query, and the form. Lists travel as numbered parameters. */
import { api } from '../src/api.ts';
import type { ArraySchema, ObjectSchema, Schema } from '../src/contract.ts';
import { type Json, valueOf } from './openapi-values.ts';

/** With signature V3 the first two are headers. */
export function commonParameters(action: string): readonly Json[] {
  const common = (name: string, schema: Json, description: string) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema,
  });
  return [
    common('Action', { type: 'string', const: action }, 'The operation. With signature V3 the header x-acs-action.'),
    common(
      'Version',
      { type: 'string', const: api.version },
      'Version of the API. With signature V3 the header x-acs-version.',
    ),
    common('Format', { type: 'string', enum: ['JSON', 'XML'], default: 'XML' }, 'Format of the response.'),
  ];
}

export function parametersOf(name: string, schema: Schema, { required }: ObjectSchema): readonly Json[] {
  const [wire, value] = schema.type === 'array' ? [`${name}.1`, schema.items] : [name, schema];
  return [
    {
      name: wire,
      in: 'query',
      required: required.includes(name),
      description:
        schema.type === 'array' ? `${schema.description} More as ${name}.2, ${name}.3 and so on.` : schema.description,
      schema: requestValue(value),
      ...(schema.examples !== undefined && { example: [schema.examples[0]].flat()[0] }),
    },
  ];
}

/** A list travels as `Name.1`, `Name.2`; the members of its entries as `Name.1.Member`. */
export function formOf(form: readonly (readonly [string, Schema])[], { required, anyOf }: ObjectSchema): Json {
  const scalars = form.filter(([, schema]) => schema.type !== 'array');
  const lists = form.flatMap(([name, schema]) => (schema.type === 'array' ? [[name, schema] as const] : []));
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...scalars.map(([name, schema]) => [name, requestValue(schema)] as const),
      ...lists.flatMap(([name, schema]) => firstOf(name, schema)),
    ]),
    ...(lists.length > 0 && {
      patternProperties: Object.fromEntries(lists.flatMap(([name, schema]) => patternsOf(name, schema))),
    }),
    required: form.flatMap(([name, schema]) => {
      if (!required.includes(name)) return [];
      if (schema.type !== 'array') return [name];
      return schema.items.type === 'object'
        ? schema.items.required.map((member) => `${name}.1.${member}`)
        : [`${name}.1`];
    }),
    ...(anyOf !== undefined && { anyOf: anyOf.map((one) => ({ required: one.required })) }),
  };
}

/** The parameters of the first entry of a list, which is required where the list is. */
function firstOf(name: string, { items }: ArraySchema): [name: string, schema: Json][] {
  if (items.type !== 'object') return [[`${name}.1`, requestValue(items)]];
  return Object.entries(items.properties).map(([member, schema]) => [`${name}.1.${member}`, requestValue(schema)]);
}

function patternsOf(name: string, { items, maxItems, description }: ArraySchema): [pattern: string, schema: Json][] {
  const limit = maxItems === undefined ? {} : { 'x-max-items': maxItems };
  if (items.type !== 'object') return [[`^${name}\\.[1-9][0-9]*$`, { ...requestValue(items), description, ...limit }]];
  return Object.entries(items.properties).map(([member, schema]) => [
    `^${name}\\.[1-9][0-9]*\\.${member}$`,
    { ...requestValue(schema), ...limit },
  ]);
}

function requestValue(schema: Schema): Json {
  const value = valueOf(schema);
  const names = schema.type === 'integer' ? schema['x-enum-names'] : undefined;
  return names === undefined ? value : { ...value, enum: Object.keys(names).map(Number) };
}
