import type { FlatParameters, ParameterTree, ParameterValue } from './parameter-tree.ts';
import { SigningError } from './signing-error.ts';
import { isWellFormed } from './well-formed.ts';

/** No request nests deeper than three; the limit is there for trees that hold themselves and for hostile names. */
const deepest = 32;

/**
 * Spells a tree of parameters as the wire does: a list is `Name.1`, `Name.2` …, a struct in it `Name.1.Field`. Empty lists and structs,
 * and members that are null or undefined, yield nothing; an empty text stays a parameter. The names keep their order.
 *
 * Source: docs/wire/signing.md, rules 11 to 17.
 *
 * @throws SigningError `unsupported-value`, `list-hole`, `lone-surrogate`, `invalid-name`, `duplicate-name`, `too-deep`, with `parameter`
 * @example
 * flatten({ DeviceName: ['a', 'b'], TargetInstanceConfig: [{ TargetInstanceId: 'iot-1' }] });
 * // { 'DeviceName.1': 'a', 'DeviceName.2': 'b', 'TargetInstanceConfig.1.TargetInstanceId': 'iot-1' }
 */
export function flatten(parameters: ParameterTree): FlatParameters {
  if (!isStruct(parameters)) throw new SigningError('unsupported-value', 'parameters must be a plain object');
  const flat: FlatParameters = {};
  flattenStruct(flat, '', parameters, 0);
  return flat;
}

function flattenStruct(flat: FlatParameters, prefix: string, struct: ParameterTree, depth: number): void {
  for (const key of Object.keys(struct)) {
    const name = prefix + key;
    if (key === '' || key === '__proto__')
      throw new SigningError('invalid-name', `a parameter cannot be named '${name}'`, name);
    if (!isWellFormed(name)) throw new SigningError('lone-surrogate', 'a parameter name holds a lone surrogate', name);
    const value = read(struct, key, name);
    if (value !== null && value !== undefined) flattenValue(flat, name, value, depth + 1);
  }
}

function flattenValue(flat: FlatParameters, name: string, value: unknown, depth: number): void {
  if (depth > deepest) throw new SigningError('too-deep', `parameter '${name.slice(0, 80)}…' is nested too deep`, name);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const item: unknown = read(value, index, `${name}.${index + 1}`);
      if (item === null || item === undefined) {
        throw new SigningError('list-hole', `list '${name}' has nothing at place ${index + 1}`, `${name}.${index + 1}`);
      }
      flattenValue(flat, `${name}.${index + 1}`, item, depth + 1);
    }
  } else if (isStruct(value)) {
    flattenStruct(flat, `${name}.`, value, depth);
  } else {
    if (Object.hasOwn(flat, name)) throw new SigningError('duplicate-name', `parameter '${name}' is given twice`, name);
    flat[name] = scalarText(name, value);
  }
}

function scalarText(name: string, value: unknown): string {
  if (typeof value === 'string') {
    if (!isWellFormed(value))
      throw new SigningError('lone-surrogate', `the value of '${name}' holds a lone surrogate`, name);
    return value;
  }
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  throw new SigningError(
    'unsupported-value',
    `parameter '${name}' is neither text, a finite number, a boolean, a list nor a plain object`,
    name,
  );
}

/** A getter or proxy may throw anything, and what it throws may quote the value: it stops here. */
function read<Key extends PropertyKey>(from: { readonly [key in Key]?: unknown }, key: Key, name: string): unknown {
  try {
    return from[key];
  } catch {
    throw new SigningError('unsupported-value', `parameter '${name}' cannot be read`, name);
  }
}

/** Plain objects only, of any realm; a Date, a Buffer or a Map would lose its content without a word. */
function isStruct(value: unknown): value is ParameterTree {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

type Branch = { [key: string]: string | Branch };
type Tree = { [key: string]: ParameterValue };

/**
 * The way back: reads flat names as the tree they spell. Names that are all `1` to `N` make a list, anything else a struct. Values stay text.
 * `unflatten(flatten(x))` equals `x` when its values are text, no list or struct is empty and no struct has an index for a name.
 *
 * @throws SigningError `conflicting-names` when a list has missing indexes or a name is both a value and a list, `invalid-name`, `too-deep`
 * @example
 * unflatten({ 'DeviceName.1': 'a', 'DeviceName.2': 'b' }); // { DeviceName: ['a', 'b'] }
 */
export function unflatten(flat: Readonly<FlatParameters>): ParameterTree {
  const root: Branch = {};
  for (const name of Object.keys(flat)) plant(root, name, flat[name] as string);
  const tree: Tree = {};
  for (const key of Object.keys(root)) tree[key] = grow(root[key] as string | Branch, key);
  return tree;
}

function plant(root: Branch, name: string, value: string): void {
  const path = name.split('.', deepest + 1);
  if (path.length > deepest) throw new SigningError('too-deep', 'a parameter name has too many parts');
  if (path.some((key) => key === '' || key === '__proto__')) {
    throw new SigningError('invalid-name', `a parameter cannot be named '${name}'`, name);
  }
  const last = path.pop() as string;
  let branch = root;
  for (const key of path) {
    const next = Object.hasOwn(branch, key) ? branch[key] : (branch[key] = {});
    if (typeof next !== 'object')
      throw new SigningError('conflicting-names', `'${name}' lies below a name that has a value`, name);
    branch = next;
  }
  if (Object.hasOwn(branch, last))
    throw new SigningError('conflicting-names', `'${name}' is a value and has names below it`, name);
  branch[last] = value;
}

function grow(branch: string | Branch, name: string): ParameterValue {
  if (typeof branch === 'string') return branch;
  const keys = Object.keys(branch);
  if (!keys.every((key) => /^[1-9][0-9]*$/.test(key))) {
    const struct: Tree = {};
    for (const key of keys) struct[key] = grow(branch[key] as string | Branch, `${name}.${key}`);
    return struct;
  }
  return keys.map((_, index) => {
    const item = branch[index + 1];
    if (item === undefined)
      throw new SigningError('conflicting-names', `list '${name}' has nothing at place ${index + 1}`, name);
    return grow(item, `${name}.${index + 1}`);
  });
}
