import type { ParameterTree } from './parameter-tree.ts';
import { refusal, SigningError } from '../signing-error.ts';

/**
 * A tree of parameters after it was checked: flat, but for lists of text. A list of ten thousand device names is kept as one, since spelling
 * their names takes as long as signing them.
 *
 * Two columns and no object, because JavaScript is slow at objects whose members differ from one operation to the next.
 */
export interface Members {
  readonly names: readonly string[];
  readonly values: readonly MemberValue[];
  /** Whether nothing was nested: then no name is given twice, and no value is a list. */
  readonly isFlat: boolean;
}

export type MemberValue = string | readonly string[];

/** No request nests deeper than three; the limit is there for trees that hold themselves and for hostile names. */
export const deepest = 32;

/**
 * Copies a tree of parameters, and refuses by name what has no spelling on the wire. Each member of the tree is read once. Names that are
 * given twice and lone surrogates are left to those who write the names and values.
 *
 * Source: docs/wire/signing.md, rules 11 to 17.
 *
 * @throws SigningError `unsupported-value`, `list-hole`, `invalid-name`, `too-deep`
 */
export function readMembers(parameters: ParameterTree): Members {
  const reading: Reading = { names: [], values: [], isFlat: true };
  try {
    if (!isPlainObject(parameters)) throw new SigningError('unsupported-value', 'parameters are not a plain object');
    readStruct(reading, parameters, '', 1);
  } catch (error) {
    if (error instanceof SigningError) throw error;
    // A getter or a proxy may throw anything, and what it throws may quote the value: it stops here.
    throw refusal('unsupported-value', reading.name ?? 'parameters', 'cannot be read');
  }
  return reading;
}

interface Reading {
  readonly names: string[];
  readonly values: MemberValue[];
  isFlat: boolean;
  /** Of the member that is being read. */
  name?: string;
}

function readStruct(reading: Reading, struct: ParameterTree, prefix: string, depth: number): void {
  for (const key of Object.keys(struct)) {
    const name = prefix + key;
    if (key === '' || key === '__proto__') throw refusal('invalid-name', name, 'is not a name that can be sent');
    reading.name = name;
    const value: unknown = struct[key];
    if (value !== null && value !== undefined) readValue(reading, value, name, depth);
  }
}

function readValue(reading: Reading, value: unknown, name: string, depth: number): void {
  const text = textOf(value);
  if (text !== undefined) {
    add(reading, name, text);
    return;
  }
  reading.isFlat = false;
  if (value === null || value === undefined) throw refusal('list-hole', name, 'is missing');
  if (depth > deepest) throw refusal('too-deep', name, 'is nested too deeply');
  if (Array.isArray(value)) readList(reading, value, name, depth);
  else if (isPlainObject(value)) readStruct(reading, value, `${name}.`, depth + 1);
  else throw refusal('unsupported-value', name, 'is not text, a finite number, a boolean, a list or a plain object');
}

/** Texts at the beginning of a list stay together. After anything else each item has a name of its own. */
function readList(reading: Reading, list: readonly unknown[], name: string, depth: number): void {
  const texts: string[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    const text = texts.length === index ? textOf(item) : undefined;
    if (text === undefined) readValue(reading, item, `${name}.${index + 1}`, depth + 1);
    else if (texts.push(text) === 1) add(reading, name, texts);
  }
}

/** Undefined for what is not a scalar. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value) ? String(value) : undefined;
}

function add({ names, values }: Reading, name: string, value: MemberValue): void {
  names.push(name);
  values.push(value);
}

/**
 * Plain objects only, of any realm: a Date, a Buffer or a Map would lose its content without a word (rule 17). What is no object has
 * the prototype of its class.
 */
function isPlainObject(value: unknown): value is ParameterTree {
  const prototype: unknown = Object.getPrototypeOf(value ?? '');
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/**
 * Spells the items of lists, `Name.1`, `Name.2` …, in the order in which they were given.
 *
 * @throws SigningError `duplicate-name`
 */
export function spelled({ names, values }: Members): Members {
  const flatNames = names.flatMap((name, at) => {
    const value = values[at];
    return typeof value === 'object' ? value.map((_, index) => `${name}.${index + 1}`) : name;
  });
  const seen = new Set<string>();
  for (const name of flatNames) {
    if (seen.has(name)) throw refusal('duplicate-name', name, 'is given twice');
    seen.add(name);
  }
  return { names: flatNames, values: values.flat(), isFlat: true };
}
