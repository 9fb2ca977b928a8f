import type { ParameterTree } from './parameter-tree.ts';
import { SigningError } from './signing-error.ts';

/**
 * The parameters of a struct after they were checked: nothing is absent, no list has a hole, every value is text, a list or a struct.
 * Two columns and no object, because JavaScript is slow at objects whose members differ from one operation to the next.
 */
export interface Members {
  readonly names: readonly string[];
  readonly values: readonly MemberValue[];
}

export type MemberValue = string | readonly MemberValue[] | Members;

/** No request nests deeper than three; the limit is there for trees that hold themselves and for hostile names. */
export const deepest = 32;

/**
 * Copies a tree of parameters, and refuses by name what has no spelling on the wire. Each member of the tree is read once. Lone
 * surrogates are left to the encoder, which meets them anyway.
 *
 * Source: docs/wire/signing.md, rules 13 to 17.
 *
 * @throws SigningError `unsupported-value`, `list-hole`, `invalid-name`, `too-deep`
 */
export function readMembers(parameters: ParameterTree): Members {
  try {
    if (isPlainObject(parameters)) return readStruct(parameters, '', 0);
  } catch (error) {
    throw ownError(error);
  }
  throw new SigningError('unsupported-value', 'parameters are not a plain object');
}

function readStruct(struct: ParameterTree, prefix: string, depth: number): Members {
  const names: string[] = [];
  const values: MemberValue[] = [];
  for (const key of Object.keys(struct)) {
    const name = prefix + key;
    if (key === '' || key === '__proto__') throw new SigningError('invalid-name', 'not a name for a parameter', name);
    try {
      const value: unknown = struct[key];
      if (value === null || value === undefined) continue;
      names.push(key);
      values.push(readValue(value, name, depth + 1));
    } catch (error) {
      throw ownError(error, name);
    }
  }
  return { names, values };
}

function readValue(value: unknown, name: string, depth: number): MemberValue {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  if (depth > deepest) throw new SigningError('too-deep', `parameters are nested deeper than ${deepest} levels`, name);
  if (Array.isArray(value)) return readList(value, name, depth);
  if (isPlainObject(value)) return readStruct(value, `${name}.`, depth);
  const expected = 'text, a finite number, a boolean, a list or a plain object';
  throw new SigningError('unsupported-value', `parameter '${name}' is not ${expected}`, name);
}

function readList(list: readonly unknown[], name: string, depth: number): MemberValue[] {
  const items: MemberValue[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    // The name of an item is spelled only where it is needed: for ten thousand device names that takes as long as signing them.
    if (typeof item === 'string') items.push(item);
    else items.push(readItem(item, `${name}.${index + 1}`, depth + 1));
  }
  return items;
}

function readItem(item: unknown, name: string, depth: number): MemberValue {
  if (item === null || item === undefined) throw new SigningError('list-hole', `a list has nothing at '${name}'`, name);
  return readValue(item, name, depth);
}

/** Plain objects only, of any realm: a Date, a Buffer or a Map would lose its content without a word (rule 17). */
function isPlainObject(value: unknown): value is ParameterTree {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

/** A getter or a proxy may throw anything, and what it throws may quote the value: it stops here. */
function ownError(error: unknown, name?: string): SigningError {
  if (error instanceof SigningError) return error;
  return new SigningError('unsupported-value', 'a parameter cannot be read', name);
}
