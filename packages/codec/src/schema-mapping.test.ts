/**
 * The published schemas are enough to map a request and a response in another language: this test uses only the JSON files,
 * and compares the result with the codec.
 */
import { expect, test } from 'vitest';
import { annotated, schemas } from '../test/published-schemas.ts';
import { recordings } from '../test/recordings.ts';
import { decodeResponse } from './decode-response.ts';
import { operations, type Action } from './operations/operations.ts';
import { encodeRequest, type RequestParameters } from './request.ts';

type Json = Readonly<Record<string, unknown>>;

const schemaOf = (name: string) => annotated(name);
const membersOf = (schema: Json) => Object.entries(schema['properties'] as Readonly<Record<string, Json>>);

/** A schema without the alternative null, which marks optional members in the wire schema. */
function present(schema: Json): Json {
  const { anyOf } = schema;
  return schema['properties'] === undefined && Array.isArray(anyOf) ? present(anyOf[0] as Json) : schema;
}

function modelOf(schema: Json, wire: unknown): unknown {
  const names = schema['x-enum-names'] as Readonly<Record<string, string>> | undefined;
  if (names !== undefined) return names[String(wire)] ?? `unrecognized:${String(wire)}`;
  switch (schema['x-wire-type']) {
    case 'Struct':
      return structOf(present(schema), wire as Json);
    case 'Array': {
      const item = String(schema['x-item-name']);
      const wrapper = membersOf(present(schema)).find(([name]) => name === item)?.[1] ?? {};
      const items = present(wrapper)['items'] as Json;
      return (((wire ?? {}) as Json)[item] as Json[] | null | undefined)?.map((one) => structOf(items, one)) ?? [];
    }
    case 'Integer':
    case 'Long':
      return Number(wire);
    case 'Boolean':
      return wire === true || wire === 'true';
    default:
      return String(wire);
  }
}

function structOf(schema: Json, wire: Json): Json {
  const entries = membersOf(schema).flatMap(([name, member]) => {
    const isAbsent = wire[name] === undefined || wire[name] === null;
    return isAbsent && member['x-wire-type'] !== 'Array' ? [] : [[member['x-model-name'], modelOf(member, wire[name])]];
  });
  return Object.fromEntries(entries) as Json;
}

const responses = recordings.filter(({ layer, format }) => layer === 'success' && format === 'json');

test.each(responses)('the wire schema of $action maps $file to the model of the codec', ({ action, text }) => {
  const {
    code: _code,
    message: _message,
    ...model
  } = structOf(schemaOf(`${action}.response.wire`), JSON.parse(text) as Json);
  // The description of RequestId states that whitespace around it is removed.
  const got = { ...model, requestId: String(model['requestId']).trim() };
  const want = decodeResponse(action, { body: text });
  expect(got).toEqual(want.kind === 'success' ? want.value : want);
});

test('a failure maps to the code and the message of the codec', () => {
  const body =
    '{"RequestId":"E55E50B7","Success":false,"Code":"iot.system.SystemException","ErrorMessage":"A system exception occurred."}';
  const { code, message } = structOf(schemaOf('QueryDeviceDistributeJob.response.wire'), JSON.parse(body) as Json);
  expect(decodeResponse('QueryDeviceDistributeJob', { body })).toMatchObject({ code, message });
});

function wireOf(schema: Json, model: unknown): unknown {
  const names = schema['x-enum-names'] as Readonly<Record<string, string>> | undefined;
  if (names !== undefined) return Object.keys(names).find((code) => names[code] === model);
  if (Array.isArray(model)) return model.map((item) => wireOf(schema['items'] as Json, item));
  if (schema['type'] !== 'object') return String(model);
  return Object.fromEntries(
    membersOf(schema)
      .filter(([name]) => (model as Json)[name] !== undefined)
      .map(([name, member]) => [member['x-wire-name'], wireOf(member, (model as Json)[name])]),
  );
}

test.each(Object.keys(operations) as Action[])(
  'the request schema of %s maps its examples to the parameters of the codec',
  (action) => {
    const schema = schemaOf(`${action}.request`);
    const input = Object.fromEntries(
      membersOf(schema).map(([name, { examples }]) => [name, (examples as unknown[])[0]]),
    );
    const parameters: Record<'query' | 'form', Record<string, unknown>> = { query: {}, form: {} };
    for (const [name, member] of membersOf(schema)) {
      parameters[member['x-in'] as 'query' | 'form'][String(member['x-wire-name'])] = wireOf(member, input[name]);
    }
    const text = (tree: RequestParameters) =>
      JSON.parse(JSON.stringify(tree), (_, value: unknown) =>
        typeof value === 'number' ? String(value) : value,
      ) as unknown;
    const { query, form } = encodeRequest(action, input as never);
    expect(parameters).toEqual({ query: text(query), form: text(form) });
  },
);

test('patterns name the digits that they match: \\d matches those of other scripts in Python and .NET', () => {
  const patterns = [...schemas.values()].flatMap((schema) =>
    [...JSON.stringify(schema).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
      ([, text = '']) => JSON.parse(text) as string,
    ),
  );
  expect([...new Set(patterns)].toSorted()).toEqual(['\\S', '^-?[0-9]+$', '^unrecognized:[0-9]+$']);
});
