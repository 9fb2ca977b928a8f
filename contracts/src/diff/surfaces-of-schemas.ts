/** The published schemas of a version of the codec, read as surfaces. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { annotatedSchema } from '@iot-distribution/codec';
import { asList, asStruct, type UnknownStruct } from '../json/unknown-value.ts';
import { MisuseError } from '../misuse-error.ts';
import { readJsonFile } from '../read-json-file.ts';
import { memberPath, type Shape, type Surface } from './shape.ts';

/** The folder of schemas in a folder: itself, or `schemas` below it, as in the published package. */
export function schemaFolder(directory: string): string | undefined {
  return [directory, join(directory, 'schemas')].find(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => /\.(?:request|response)\.json$/.test(file)),
  );
}

/**
 * The requests and responses that a folder of published schemas describes.
 *
 * @throws {MisuseError} when one of the files is not JSON
 *
 * @example
 * const surfaces = surfacesOfSchemas('node_modules/@iot-distribution/codec/schemas');
 * surfaces.find(({ name }) => name === 'QueryDeviceDistributeJob request')?.members.get('jobId')?.required; // true
 */
export function surfacesOfSchemas(folder: string): Surface[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const schema = asStruct(readJsonFile(join(folder, file)));
      if (schema === undefined) throw new MisuseError(`${join(folder, file)} is not a schema`);
      const name = file.replace(/\.json$/, '').replace('.', ' ');
      const direction = name.endsWith(' request') ? 'request' : 'response';
      return { name, direction, members: new SchemaReading(annotatedSchema(schema)).members };
    });
}

/** Descriptions, and annotations without an effect on callers and readers. */
const words: ReadonlySet<string> = new Set([
  '$comment',
  '$defs',
  '$id',
  '$schema',
  'definitions',
  'description',
  'examples',
  'title',
  'x-enum-meanings',
  'x-enum-names',
  'x-expected',
  'x-redact',
]);

/** Keywords that are compared by meaning. */
const understood: ReadonlySet<string> = new Set(['enum', 'items', 'properties', 'required', 'type']);

/** Rules whose change has its own bump, if they are next to the type and not in one of several branches. */
const ruleKeywords = ['pattern', 'if', 'then', 'else', 'const', 'additionalProperties', 'x-offset-limit'] as const;

const limit = /^(?:exclusiveM|m)(?:in|ax)/;

class SchemaReading {
  readonly members = new Map<string, Shape>();
  readonly #root: UnknownStruct;

  constructor(root: UnknownStruct) {
    this.#root = root;
    this.#walk(root, '', true, undefined, []);
  }

  #walk(
    given: UnknownStruct,
    path: string,
    required: boolean,
    parent: string | undefined,
    within: readonly unknown[],
  ): void {
    const schema = this.#resolved(given);
    const isCircle = within.includes(schema);
    const branches = [schema, ...this.#branchesOf(schema)];
    const shaped = branches.filter((branch) => branch['type'] !== undefined || branch['enum'] !== undefined);
    const shape: Shape = {
      ...kindsOf(shaped),
      required,
      limits: limitsOf(shaped),
      rules: rulesOf(schema),
      names: namesOf(schema),
      rest: { ...restOf(schema), ...(isCircle && { $ref: 'a circle' }) },
      ...(parent !== undefined && { parent }),
    };
    const before = this.members.get(path);
    this.members.set(path, before === undefined ? shape : merged(before, shape));
    if (isCircle) return;
    const inside = [...within, schema];
    for (const branch of branches) {
      const demanded = asList(branch['required']);
      // A condition between members names some of them again.
      for (const [name, member] of Object.entries(asStruct(branch['properties']) ?? {})) {
        const of = asStruct(member);
        if (of !== undefined) this.#walk(of, memberPath(path, name), demanded.includes(name), path, inside);
      }
      const items = asStruct(branch['items']);
      if (items !== undefined) this.#walk(items, `${path}[]`, true, path, inside);
    }
  }

  #branchesOf(schema: UnknownStruct): UnknownStruct[] {
    return ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
      asList(schema[keyword]).flatMap((branch) => {
        const of = asStruct(branch);
        if (of === undefined) return [];
        const resolved = this.#resolved(of);
        return [resolved, ...this.#branchesOf(resolved)];
      }),
    );
  }

  /** Resolves a reference within the document; the keywords next to it are kept. */
  #resolved(schema: UnknownStruct): UnknownStruct {
    const { $ref: reference, ...others } = schema;
    if (typeof reference !== 'string' || !reference.startsWith('#')) return schema;
    let at: unknown = this.#root;
    for (const step of reference.slice(1).split('/').slice(1)) {
      at = asStruct(at)?.[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    const found = asStruct(at);
    if (found === undefined) return schema;
    const target = typeof found['$ref'] === 'string' && found !== schema ? this.#resolved(found) : found;
    return Object.keys(others).length === 0 ? target : { ...target, ...others };
  }
}

function kindsOf(branches: readonly UnknownStruct[]): Pick<Shape, 'types' | 'codes'> {
  const codes = new Set<string>();
  const types = new Set<string>();
  for (const branch of branches) {
    const values = branch['enum'];
    if (values !== undefined) {
      const listed = asList(values);
      if (listed.includes(true)) types.add('boolean');
      else if (listed.some((value) => value !== '' && value !== null)) {
        types.add('enum');
        for (const value of listed) codes.add(String(value));
      }
    } else for (const type of [branch['type']].flat()) types.add(named(type, branch));
  }
  // Digits in quotes are a form of an integer, and an empty array a form of an empty list.
  if (types.has('integer')) types.delete('string');
  if (types.has('enum')) types.delete('string');
  if (types.has('wrapper')) for (const spelling of ['struct', 'list']) types.delete(spelling);
  return { types, codes };
}

function named(type: unknown, branch: UnknownStruct): string {
  if (type === 'object') {
    return branch['anyOf'] === undefined && branch['required'] === undefined ? 'wrapper' : 'struct';
  }
  return type === 'array' ? 'list' : typeof type === 'string' ? type : 'anything';
}

function limitsOf(branches: readonly UnknownStruct[]): Record<string, number> {
  const limits: Record<string, number> = {};
  for (const branch of branches) {
    for (const [keyword, value] of Object.entries(branch)) {
      if (limit.test(keyword) && typeof value === 'number') limits[keyword] = value;
    }
  }
  return limits;
}

function isBetweenMembers(schema: UnknownStruct): boolean {
  const branches = asList(schema['anyOf']);
  return (
    branches.length > 0 &&
    branches.every((branch) => asStruct(branch)?.['required'] !== undefined && asStruct(branch)?.['type'] === undefined)
  );
}

/** Rules with a known bump that are neither shape nor description: conditions between members, patterns. */
function rulesOf(schema: UnknownStruct): string {
  const rules = ruleKeywords.map((keyword) => [keyword, schema[keyword]]);
  return canonical([...rules, isBetweenMembers(schema) ? schema['anyOf'] : undefined]);
}

function namesOf(schema: UnknownStruct): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asStruct(schema['x-enum-names']) ?? {}).map(([code, name]) => [code, String(name)]),
  );
}

/** The rest of a schema without descriptions, shape and rules, by keyword. */
function restOf(schema: UnknownStruct): Record<string, string> {
  const rest: Record<string, string> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const isKnown = words.has(keyword) || understood.has(keyword) || ruleKeywords.some((rule) => rule === keyword);
    if (isKnown || (limit.test(keyword) && typeof value === 'number')) continue;
    if (keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'allOf') rest[keyword] = canonical(value);
    else if (!(keyword === 'anyOf' && isBetweenMembers(schema))) {
      const branches = asList(value).map((branch) => canonical(branchRest(branch)));
      // Several kinds for a member are supported; which of the two keywords for it is used does not matter.
      if (keyword !== 'anyOf' || branches.some((branch) => branch !== '{}')) rest[keyword] = canonical(branches);
    }
  }
  return rest;
}

function branchRest(branch: unknown): unknown {
  const schema = asStruct(branch);
  if (schema === undefined) return branch;
  const rules = ruleKeywords.flatMap((keyword) =>
    schema[keyword] === undefined ? [] : [[keyword, schema[keyword]] as const],
  );
  return { ...restOf(schema), ...Object.fromEntries(rules) };
}

/** Two schemas of one path, from several branches, combined. */
function merged(one: Shape, other: Shape): Shape {
  return {
    types: one.types.union(other.types),
    codes: one.codes.union(other.codes),
    required: one.required && other.required,
    limits: { ...one.limits, ...other.limits },
    rules: canonical([one.rules, other.rules].toSorted()),
    names: { ...one.names, ...other.names },
    rest: { ...one.rest, ...other.rest, ...limitsApart(one, other) },
    ...(one.parent !== undefined && { parent: one.parent }),
  };
}

/** Bounds that differ from branch to branch cannot be compared one by one. */
function limitsApart({ limits: one }: Shape, { limits: other }: Shape): Record<string, string> {
  return canonical(one) === canonical(other) ? {} : { limits: canonical([one, other].map(canonical).toSorted()) };
}

/** The same text for the same value, independent of the order of members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    const struct = asStruct(member);
    return struct === undefined
      ? member
      : Object.fromEntries(Object.entries(struct).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
