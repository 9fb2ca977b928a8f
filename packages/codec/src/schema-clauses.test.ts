/** Each clause of a published schema, with a value that violates it and a neighbouring one that does not. */
import { describe, expect, test } from 'vitest';
import { schemas, validatorOf } from '../test/published-schemas.ts';
import { recording, recordings } from '../test/recordings.ts';
import type { ObjectSchema, Schema } from './contract.ts';
import { operations, type Action } from './operations/operations.ts';
import { modelName } from './wire/plan.ts';

type Json = Record<string, unknown>;

const actions = Object.keys(operations) as Action[];
const allows = (file: string, value: unknown) => validatorOf(file)(value);

/** The input from the examples of a request schema; several targets need the strategy `nearest`. */
function exampleInput(action: Action): Json {
  const { properties } = schemas.get(`${action}.request.json`) as unknown as {
    properties: Readonly<Record<string, { readonly examples: readonly unknown[] }>>;
  };
  const input = Object.fromEntries(Object.entries(properties).map(([name, { examples }]) => [name, examples[0]]));
  return 'strategy' in input ? { ...input, strategy: 'nearest' } : input;
}

/** A member inside a body, and a function to change it. */
interface Place {
  readonly path: string;
  readonly required: boolean;
  readonly isList: boolean;
  readonly change: (body: Json, value: unknown) => void;
}

/** Every member of a response, reached through the first item of each list. */
function* places(struct: ObjectSchema, path: string, reach: (body: Json) => Json | undefined): Generator<Place> {
  for (const [name, schema] of Object.entries(struct.properties)) {
    const isList = schema.type === 'array';
    const change = (body: Json, value: unknown) => {
      const at = reach(body) ?? {};
      if (value === undefined) delete at[name];
      else at[name] = value;
    };
    yield { path: path + name, required: struct.required.includes(name), isList, change };
    if (schema.type === 'object') yield* places(schema, `${path}${name}.`, (body) => reach(body)?.[name] as Json);
    if (schema.type === 'array' && schema.items.type === 'object') {
      const item = schema['x-item'] ?? '';
      const first = (body: Json) => ((reach(body)?.[name] as Json | undefined)?.[item] as Json[] | undefined)?.[0];
      yield* places(schema.items, `${path}${name}[].`, first);
    }
  }
}

describe.each(actions)('the wire schema of a success of %s', (action) => {
  const { text } =
    recordings.find(({ file }) => file === `${action}/success.compact.json`) ?? recording(`${action}/success.json`);
  const changed = (place: Place, value: unknown) => {
    const body = JSON.parse(text) as Json;
    place.change(body, value);
    return allows(`${action}.response.wire`, body);
  };

  test.each([...places(operations[action].response, '', (body) => body)].map((place) => [place.path, place] as const))(
    '%s may be missing or null only if the contract allows it',
    (_, place) => {
      // Null for a list inside an entry means an empty list; at the top level, a success needs its members.
      const isEmpty = place.isList && place.path.includes('.');
      expect([changed(place, undefined), changed(place, null)]).toEqual([!place.required, isEmpty || !place.required]);
    },
  );
});

test.each(actions)('the wire schema of %s requires only Success of a failure', (action) => {
  expect(allows(`${action}.response.wire`, { Success: false })).toBe(true);
  expect(allows(`${action}.response.wire`, { Success: false, Code: null, ErrorMessage: null })).toBe(true);
  expect(allows(`${action}.response.wire`, { Code: 'iot.system.SystemException' })).toBe(false);
});

describe.each(actions)('the request schema of %s', (action) => {
  const { request } = operations[action];
  const file = `${action}.request`;
  const input = exampleInput(action);
  const members = Object.entries(request.properties).map(([wire, schema]) => [modelName(wire), wire, schema] as const);

  test('allows the examples', () => {
    expect(allows(file, input)).toBe(true);
  });

  test.each(members)('%s may be missing only if the contract allows it', (name, wire) => {
    const { [name]: _left, ...rest } = input;
    expect(allows(file, rest)).toBe(!request.required.includes(wire));
  });

  test.each(members)('%s has its limits', (name, _, schema) => {
    const wanted = boundaries(schema, input[name]);
    const got = wanted.map(({ value }) => ({ value, allowed: allows(file, { ...input, [name]: value }) }));
    expect(got).toEqual(wanted);
  });
});

/** Values next to each limit of a parameter. */
function boundaries(schema: Schema, example: unknown): { readonly value: unknown; readonly allowed: boolean }[] {
  switch (schema.type) {
    case 'string':
      return [
        { value: ' x', allowed: true },
        { value: '', allowed: false },
        { value: ' \t', allowed: false },
        { value: 1, allowed: false },
      ];
    case 'integer': {
      if (schema['x-enum-names'] !== undefined) return [{ value: 'unrecognized:7', allowed: false }];
      const { minimum, maximum } = schema;
      return [
        { value: 1.5, allowed: false },
        { value: '1', allowed: false },
        ...(minimum === undefined ? [] : [minimum, minimum - 1].map((value) => ({ value, allowed: value >= minimum }))),
        ...(maximum === undefined ? [] : [maximum, maximum + 1].map((value) => ({ value, allowed: value <= maximum }))),
      ];
    }
    case 'array': {
      const { minItems = 0, maxItems } = schema;
      const [item] = example as unknown[];
      const lengths = [minItems - 1, minItems, ...(maxItems === undefined ? [] : [maxItems, maxItems + 1])];
      return lengths
        .filter((length) => length >= 0)
        .map((length) => ({
          value: Array.from({ length }, () => item),
          allowed: length >= minItems && length <= (maxItems ?? Infinity),
        }));
    }
    default:
      return [];
  }
}

test.each(['CreateDeviceDistributeJob', 'CreateProductDistributeJob'] as const)(
  '%s needs one of the accounts',
  (action) => {
    const { targetUid, targetAliyunId, ...rest } = exampleInput(action);
    const given = [{}, { targetUid }, { targetAliyunId }, { targetUid, targetAliyunId }];
    const allowed = given.map((accounts) => allows(`${action}.request`, { ...rest, ...accounts }));
    expect(allowed).toEqual([false, true, true, true]);
  },
);

test('strategy 0 takes exactly one target, strategy 1 several', () => {
  const input = exampleInput('CreateDeviceDistributeJob');
  const [target] = input['targetInstanceConfig'] as unknown[];
  const allowed = ['designated', 'nearest'].map((strategy) =>
    allows('CreateDeviceDistributeJob.request', { ...input, strategy, targetInstanceConfig: [target, target] }),
  );
  expect(allowed).toEqual([false, true]);
});

test.each(actions)('the schemas of %s state the type of each member in the words of the vendor', (action) => {
  const words = (side: ObjectSchema): [string, string][] =>
    Object.entries(side.properties).flatMap(([name, schema]) => {
      const own: [string, string][] = [
        [name, schema.type === 'integer' ? (schema.format === 'int64' ? 'Long' : 'Integer') : ''],
      ];
      if (schema.type === 'object') return [...own, ...words(schema)];
      return schema.type === 'array' && schema.items.type === 'object' ? [...own, ...words(schema.items)] : own;
    });
  const stated = JSON.stringify(schemas.get(`${action}.response.wire.json`));
  const counts = ['Long', 'Integer'].map((word) => [word, stated.split(`"x-wire-type":"${word}"`).length - 1]);
  const members = words(operations[action].response);
  expect(counts).toEqual(['Long', 'Integer'].map((word) => [word, members.filter(([, type]) => type === word).length]));
});
