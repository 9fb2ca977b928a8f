/** Calls that show every parameter and every code of a request, made from the examples of its contract. */
import {
  decodeRequest,
  operations,
  type Action,
  type EncodedRequest,
  type RequestParameter,
} from '@iot-distribution/codec';
import type { IntegerSchema } from '@iot-distribution/codec/contract';

export interface ExampleCall {
  /** `undefined` for the call with the unchanged examples; otherwise the difference: `strategy-nearest`. */
  readonly variant: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

export function exampleCalls(action: Action): readonly ExampleCall[] {
  const { properties } = operations[action].request;
  const examples = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, schema.examples?.[0]]));
  const variants = Object.entries(properties).flatMap(([name, schema]) =>
    schema.type === 'integer' ? otherCodes(name, schema, examples[name]) : [],
  );
  return [
    { variant: undefined, input: inputOf(action, examples) },
    ...variants.map(({ variant, name, code }) => ({ variant, input: inputOf(action, { ...examples, [name]: code }) })),
  ];
}

function otherCodes(name: string, { 'x-enum-names': names = {} }: IntegerSchema, example: unknown) {
  return Object.entries(names)
    .filter(([code]) => code !== String(example))
    .map(([code, meaning]) => ({
      variant: `${name.toLowerCase()}-${meaning.toLowerCase()}`,
      name,
      code: Number(code),
    }));
}

/** The model of wire parameters, as a caller passes it. */
function inputOf(action: Action, parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { properties } = operations[action].request;
  const placed = (place: 'query' | 'form') =>
    Object.fromEntries(
      Object.entries(parameters).filter(([name]) => (properties[name]?.['x-in'] ?? 'query') === place),
    ) as Readonly<Record<string, RequestParameter>>;
  const request: EncodedRequest = { query: placed('query'), form: placed('form') };
  return decodeRequest(action, request) as unknown as Readonly<Record<string, unknown>>;
}
