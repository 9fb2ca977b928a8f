/** Contracts with one mistake: a row of the mapping is renamed, retyped, removed, recoded or unwrapped. */
import type { Operation, Schema } from '@iot-distribution/codec/contract';

export type MutationKind =
  | 'renamed'
  | 'retyped'
  | 'removed'
  | 'code changed'
  | 'name changed'
  | 'list unwrapped'
  | 'item renamed';

export interface Mutant {
  readonly kind: MutationKind;
  readonly side: 'request' | 'response';
  /** Wire path of the change, with the code if it is one. */
  readonly place: string;
  readonly operation: Operation;
}

/** The mutable form of a schema. */
type Draft = { [key: string]: unknown };
type Change = (parent: { properties: Record<string, Draft>; required: string[] }, name: string) => void;

/**
 * Every mutant of a contract, each with one change. The contract itself is not changed.
 *
 * @example
 * import { operations } from '@iot-distribution/codec';
 * const mutants = [...mutantsOf(operations.QueryDeviceDistributeJob)];
 * mutants.some(({ place }) => place === 'Data.Total'); // true
 */
export function* mutantsOf(operation: Operation): Generator<Mutant> {
  for (const side of ['request', 'response'] as const) {
    for (const { path, schema } of members(operation[side], [])) {
      const place = path.join('.');
      for (const { kind, detail = '', change } of changesOf(schema)) {
        const copy = structuredClone(operation);
        apply(copy[side] as unknown as Draft, path, change);
        yield { kind, side, place: place + detail, operation: copy };
      }
    }
  }
}

function* members(schema: Schema, path: readonly string[]): Generator<{ path: readonly string[]; schema: Schema }> {
  if (schema.type === 'array') yield* members(schema.items, [...path, '[]']);
  if (schema.type !== 'object') return;
  for (const [name, member] of Object.entries(schema.properties)) {
    yield { path: [...path, name], schema: member };
    yield* members(member, [...path, name]);
  }
}

function* changesOf(schema: Schema): Generator<{ kind: MutationKind; detail?: string; change: Change }> {
  const put = (changed: object): Change => {
    return ({ properties }, name) => {
      properties[name] = { ...properties[name], ...changed };
    };
  };
  yield {
    kind: 'renamed',
    change: ({ properties, required }, name) => {
      properties[`${name}X`] = properties[name] ?? {};
      delete properties[name];
      const at = required.indexOf(name);
      if (at !== -1) required[at] = `${name}X`;
    },
  };
  yield {
    kind: 'removed',
    change: ({ properties, required }, name) => {
      delete properties[name];
      if (required.includes(name)) required.splice(required.indexOf(name), 1);
    },
  };
  const { description } = schema;
  const other =
    schema.type === 'string' ? { type: 'integer', format: 'int32', description } : { type: 'string', description };
  yield {
    kind: 'retyped',
    change: ({ properties }, name) => {
      properties[name] = { ...other, 'x-in': properties[name]?.['x-in'] };
    },
  };
  if (schema.type === 'array') {
    if (schema['x-item'] !== undefined)
      yield { kind: 'item renamed', change: put({ 'x-item': `${schema['x-item']}X` }) };
    yield {
      kind: 'list unwrapped',
      change: ({ properties }, name) => {
        properties[name] = { ...(properties[name]?.['items'] as Draft), 'x-in': properties[name]?.['x-in'] };
      },
    };
  }
  if (schema.type !== 'integer' || schema['x-enum-names'] === undefined) return;
  const names = schema['x-enum-names'];
  for (const [code, name] of Object.entries(names)) {
    const { [code]: _, ...others } = names;
    const detail = `=${code}`;
    yield { kind: 'code changed', detail, change: put({ 'x-enum-names': { ...others, [Number(code) + 90]: name } }) };
    yield { kind: 'name changed', detail, change: put({ 'x-enum-names': { ...names, [code]: `${name}X` } }) };
    yield { kind: 'removed', detail, change: put({ 'x-enum-names': others }) };
  }
}

function apply(root: Draft, path: readonly string[], change: Change): void {
  let at = root;
  for (const step of path.slice(0, -1)) {
    at = (step === '[]' ? at['items'] : (at['properties'] as Draft)[step]) as Draft;
  }
  change(at as unknown as Parameters<Change>[0], path.at(-1) ?? '');
}
