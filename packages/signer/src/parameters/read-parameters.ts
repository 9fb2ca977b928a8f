import { signingError, SigningError } from '../signing-error.ts';
import type { ParameterTree } from './parameter-tree.ts';

/**
 * One parameter of a checked tree, under its flat name. A list of strings stays one entry: writing out ten thousand names takes
 * longer than signing them.
 */
export type ParameterEntry = readonly [name: string, value: string | readonly string[]];

/** No request is nested more than three levels deep. The limit stops trees that contain themselves, and hostile names. */
export const maxParameterDepth = 32;

/**
 * Copies a tree of parameters, and rejects by name what cannot be sent. Each member of the tree is read once. Names that are given twice and
 * lone surrogates are left to the functions that write names and values.
 *
 * Source: docs/wire/signing.md, rules 11 to 17.
 *
 * @throws SigningError `unsupported-value`, `list-hole`, `invalid-name`, `too-deep`
 */
export function readParameters(parameters: ParameterTree): ParameterEntry[] {
  const reading: Reading = { entries: [], name: 'parameters' };
  try {
    if (!isPlainObject(parameters)) throw new SigningError('unsupported-value', 'parameters are not a plain object');
    readStruct(reading, parameters, '', 1);
  } catch (error) {
    if (error instanceof SigningError) throw error;
    // A getter or a proxy may throw anything, also an error that quotes the value.
    throw signingError('unsupported-value', reading.name, 'cannot be read');
  }
  return reading.entries;
}

interface Reading {
  readonly entries: ParameterEntry[];
  /** Name of the member that is being read. */
  name: string;
}

function readStruct(reading: Reading, struct: ParameterTree, prefix: string, depth: number): void {
  for (const key of Object.keys(struct)) {
    const name = prefix + key;
    if (key === '' || key === '__proto__') throw signingError('invalid-name', name, 'is not a name that can be sent');
    reading.name = name;
    const value: unknown = struct[key];
    if (value !== null && value !== undefined) readValue(reading, value, name, depth);
  }
}

function readValue(reading: Reading, value: unknown, name: string, depth: number): void {
  const text = scalarText(value);
  if (text !== undefined) {
    reading.entries.push([name, text]);
    return;
  }
  if (value === null || value === undefined) throw signingError('list-hole', name, 'is missing');
  if (depth > maxParameterDepth) throw signingError('too-deep', name, 'is nested too deeply');
  if (Array.isArray(value)) readList(reading, value, name, depth);
  else if (isPlainObject(value)) readStruct(reading, value, `${name}.`, depth + 1);
  else {
    throw signingError('unsupported-value', name, 'is not a string, finite number, boolean, list or plain object');
  }
}

/** Scalars at the beginning of a list stay together. After anything else, each item has its own name. */
function readList(reading: Reading, list: readonly unknown[], name: string, depth: number): void {
  const texts: string[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    const text = texts.length === index ? scalarText(item) : undefined;
    if (text === undefined) readValue(reading, item, `${name}.${index + 1}`, depth + 1);
    else if (texts.push(text) === 1) reading.entries.push([name, texts]);
  }
}

/** Undefined for what is not a scalar. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value) ? String(value) : undefined;
}

/**
 * Plain objects only, of any realm: a Date, a Buffer or a Map would lose its content without notice (rule 17). A value that is not an object
 * has the prototype of its class.
 */
export function isPlainObject(value: unknown): value is ParameterTree {
  const prototype: unknown = Object.getPrototypeOf(value ?? '');
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Writes out the items of lists, `Name.1`, `Name.2` …, in the order in which they were given.
 *
 * @throws SigningError `duplicate-name`
 */
export function expandLists(entries: readonly ParameterEntry[]): (readonly [name: string, text: string])[] {
  const seen = new Set<string>();
  const flat: (readonly [string, string])[] = [];
  const add = (name: string, text: string) => {
    if (seen.has(name)) throw signingError('duplicate-name', name, 'is given twice');
    seen.add(name);
    flat.push([name, text]);
  };
  for (const [name, value] of entries) {
    if (typeof value === 'string') add(name, value);
    else for (const [index, text] of value.entries()) add(`${name}.${index + 1}`, text);
  }
  return flat;
}
