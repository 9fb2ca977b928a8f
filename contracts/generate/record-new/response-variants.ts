/** Responses that show what the first one does not: missing members, and the other codes of its enumerations. */
import { modelName, operations, type Action } from '@iot-distribution/codec';
import type { ObjectSchema, Schema } from '@iot-distribution/codec/contract';

export interface ResponseVariant {
  readonly name: string;
  /** In the model's names. */
  readonly value: Readonly<Record<string, unknown>>;
}

type Model = Readonly<Record<string, unknown>>;

/** @param value a success, as the codec decodes it */
export function responseVariants(action: Action, value: Model): readonly ResponseVariant[] {
  const { response } = operations[action];
  const whole = completed(response, value, isFailureMember) as Model;
  const lacks = JSON.stringify(whole) !== JSON.stringify(value);
  const codes = Array.from(enumerations(response), ([title, names]) => ({ title, names: Object.values(names) }));
  return [
    ...(lacks ? [{ name: 'every-member', value: whole }] : []),
    ...codes.flatMap(({ title, names }) =>
      names
        .filter((name) => !shows(response, whole, title, name))
        .map((name) => ({
          name: `${title}-${name}`.toLowerCase(),
          value: recoded(response, whole, title, name) as Model,
        })),
    ),
  ];
}

const isFailureMember = (wire: string) => wire === 'Code' || wire === 'ErrorMessage';

/** The value with an example for each missing member. */
function completed(schema: Schema, value: unknown, isLeftOut: (wire: string) => boolean): unknown {
  if (schema.type === 'object') {
    const given = (value ?? {}) as Model;
    const members = Object.entries(schema.properties)
      .filter(([wire]) => !isLeftOut(wire))
      .map(([wire, member]) => [modelName(wire), completed(member, given[modelName(wire)], () => false)]);
    return { ...given, ...Object.fromEntries(members) };
  }
  if (schema.type === 'array') {
    const items = (value ?? []) as readonly unknown[];
    return (items.length === 0 ? [undefined] : items).map((item) => completed(schema.items, item, () => false));
  }
  if (value !== undefined) return value;
  const [example] = schema.examples ?? [];
  return schema.type === 'integer' && schema['x-enum-names'] ? schema['x-enum-names'][String(example)] : example;
}

function* enumerations(schema: Schema): Generator<readonly [title: string, names: Readonly<Record<string, string>>]> {
  if (schema.type === 'object') for (const member of Object.values(schema.properties)) yield* enumerations(member);
  if (schema.type === 'array') yield* enumerations(schema.items);
  if (schema.type === 'integer' && schema['x-enum-names']) yield [schema.title ?? '', schema['x-enum-names']];
}

/** The value with one code in every member of the enumeration. */
function recoded(schema: Schema, value: unknown, title: string, name: string): unknown {
  if (value === undefined) return value;
  if (schema.type === 'object')
    return mapMembers(schema, value as Model, (member, one) => recoded(member, one, title, name));
  if (schema.type === 'array')
    return (value as readonly unknown[]).map((item) => recoded(schema.items, item, title, name));
  return schema.type === 'integer' && schema.title === title && schema['x-enum-names'] ? name : value;
}

function shows(schema: Schema, value: unknown, title: string, name: string): boolean {
  return JSON.stringify(recoded(schema, value, title, name)) === JSON.stringify(value);
}

function mapMembers(schema: ObjectSchema, value: Model, map: (schema: Schema, value: unknown) => unknown): Model {
  const mapped = Object.entries(schema.properties).flatMap(([wire, member]) =>
    Object.hasOwn(value, modelName(wire)) ? [[modelName(wire), map(member, value[modelName(wire)])]] : [],
  );
  return { ...value, ...(Object.fromEntries(mapped) as Model) };
}
