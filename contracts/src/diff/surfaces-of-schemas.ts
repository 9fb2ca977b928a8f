/** The published schemas of a version of the codec, read as surfaces. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape, Surface } from './shape.ts';

/** As much of JSON Schema as the published files use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly [keyword: string]: unknown;
}

/** The folder of schemas in a folder: itself, or `schemas` below it, as in the published package. */
export function schemaFolder(directory: string): string | undefined {
  return [directory, join(directory, 'schemas')].find(
    (folder) => existsSync(folder) && readdirSync(folder).some((file) => /\.(?:request|response)\.json$/.test(file)),
  );
}

/**
 * The requests and answers that a folder of published schemas describes.
 *
 * @throws {SyntaxError} when one of the files is not JSON
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
      const members = new Map<string, Shape>();
      walk(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema, '', true, members);
      const name = file.replace(/\.json$/, '').replace('.', ' ');
      return { name, direction: name.endsWith(' request') ? 'request' : 'response', members };
    });
}

function walk(schema: Schema, path: string, required: boolean, members: Map<string, Shape>): void {
  const branches = [schema, ...(schema.anyOf ?? [])].filter(
    (branch) => branch.type !== undefined || branch.enum !== undefined,
  );
  const codes = new Set<string>();
  const types = new Set<string>();
  const limits: Record<string, number> = {};
  for (const branch of branches) {
    for (const [keyword, value] of Object.entries(branch)) {
      if (/^(?:min|max)/.test(keyword) && typeof value === 'number') limits[keyword] = value;
    }
    if (branch.enum !== undefined) {
      if (branch.enum.includes(true)) types.add('boolean');
      else if (branch.enum.some((value) => value !== '' && value !== null)) {
        types.add('enum');
        for (const value of branch.enum) codes.add(String(value));
      }
    } else for (const type of [branch.type].flat()) types.add(named(type, branch));
  }
  // Digits in quotes are a spelling of an integer, and an empty array one of an empty list.
  if (types.has('integer')) types.delete('string');
  if (types.has('enum')) types.delete('string');
  if (types.has('wrapper')) for (const spelling of ['struct', 'list']) types.delete(spelling);
  members.set(path, { types, required, codes, limits, rules: rulesOf(schema) });
  for (const branch of branches) {
    const own = branch.required ?? [];
    for (const [name, member] of Object.entries(branch.properties ?? {})) {
      if (typeof member === 'object') walk(member, path === '' ? name : `${path}.${name}`, own.includes(name), members);
    }
    if (branch.items !== undefined) walk(branch.items, `${path}[]`, true, members);
  }
}

function named(type: string | undefined, branch: Schema): string {
  if (type === 'object') return branch.anyOf === undefined && branch.required === undefined ? 'wrapper' : 'struct';
  return type === 'array' ? 'list' : (type ?? 'anything');
}

/** What is neither shape nor words: conditions between members, patterns. */
function rulesOf({
  pattern,
  anyOf,
  if: when,
  then,
  const: only,
  additionalProperties,
  'x-offset-limit': offset,
}: Schema): string {
  const between = anyOf?.every(({ required }) => required !== undefined) ? anyOf : undefined;
  return JSON.stringify([pattern, between, when, then, only, additionalProperties, offset]);
}
