/** The fields of a form, made from the contract of an operation. */
import { operations, type Action } from '@iot-distribution/codec';
import type { ObjectSchema, Schema } from '@iot-distribution/codec/contract';

export interface Choice {
  readonly name: string;
  readonly label: string;
}

export interface FormField {
  /** In the model: `targetInstanceConfig`. */
  readonly name: string;
  /** On the wire: `TargetInstanceConfig`. */
  readonly wire: string;
  /** `lines` is a list, one entry per line. */
  readonly kind: 'text' | 'number' | 'choice' | 'lines';
  readonly required: boolean;
  readonly description: string;
  readonly place: 'query' | 'form';
  readonly choices: readonly Choice[];
  /** In the form's own spelling, to begin with. */
  readonly example: string;
  /** Of a list of structs with one member: the name of that member in the model. */
  readonly member?: string;
}

/** What is typed into a form, by name in the model. */
export type FormValues = Record<string, string>;

export function fieldsOf(action: Action): FormField[] {
  const { request } = operations[action];
  return Object.entries(request.properties).map(([wire, schema]) => fieldOf(wire, schema, request));
}

function fieldOf(wire: string, schema: Schema, { required }: ObjectSchema): FormField {
  const common = {
    name: modelName(wire),
    wire,
    required: required.includes(wire),
    description: schema.description,
    place: schema['x-in'] ?? 'query',
    choices: [],
    example: textOf(schema.examples?.[0]),
  } as const;
  switch (schema.type) {
    case 'integer': {
      const names = schema['x-enum-names'];
      if (names === undefined) return { ...common, kind: 'number' };
      const choices = Object.entries(names).map(([code, name]) => ({ name, label: `${name} (${code})` }));
      return { ...common, kind: 'choice', choices, example: names[common.example] ?? '' };
    }
    case 'array': {
      const member = schema.items.type === 'object' ? modelName(onlyMember(wire, schema.items)) : undefined;
      return { ...common, kind: 'lines', ...(member !== undefined && { member }) };
    }
    case 'string':
      return { ...common, kind: 'text' };
    default:
      throw new Error(`${wire}: the form has no field for a ${schema.type}`);
  }
}

function onlyMember(wire: string, { properties }: ObjectSchema): string {
  const [member, ...others] = Object.keys(properties);
  if (member === undefined || others.length > 0) throw new Error(`${wire}: the form has no field for this struct`);
  return member;
}

function modelName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}

/** `mydevice` for `['mydevice']`, `iot-cn-6ja***` for `[{ TargetInstanceId: 'iot-cn-6ja***' }]`. */
function textOf(example: unknown): string {
  if (Array.isArray(example)) return example.map(textOf).join('\n');
  if (typeof example === 'object' && example !== null) return textOf(Object.values(example)[0]);
  return example === undefined ? '' : String(example as string | number);
}

/** What to begin with: the examples of what must be given. */
export function exampleValues(action: Action): FormValues {
  const { anyOf } = operations[action].request;
  const oneOf = anyOf?.[0]?.required ?? [];
  const given = fieldsOf(action).filter(({ required, wire }) => required || oneOf.includes(wire));
  return Object.fromEntries(given.map(({ name, example }) => [name, example]));
}
