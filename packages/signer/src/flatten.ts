import { deepest, type Members, type MemberValue, readMembers } from './members.ts';
import type { FlatParameters, ParameterTree, ParameterValue } from './parameter-tree.ts';
import { loneSurrogate, SigningError } from './signing-error.ts';
import { isList } from './sorted-walk.ts';
import { isWellFormed } from './well-formed.ts';

/**
 * Spells a tree of parameters as the wire does: a list is `Name.1`, `Name.2` …, a struct in it `Name.1.Field`. Empty lists and structs,
 * and members that are null or undefined, yield nothing; an empty text stays a parameter. The names keep their order.
 *
 * Source: docs/wire/signing.md, rules 8 and 11 to 17.
 *
 * @throws SigningError `unsupported-value`, `list-hole`, `lone-surrogate`, `invalid-name`, `duplicate-name`, `too-deep`, with `parameter`
 * @example
 * flatten({ DeviceName: ['a', 'b'], TargetInstanceConfig: [{ TargetInstanceId: 'iot-1' }] });
 * // { 'DeviceName.1': 'a', 'DeviceName.2': 'b', 'TargetInstanceConfig.1.TargetInstanceId': 'iot-1' }
 */
export function flatten(parameters: ParameterTree): FlatParameters {
  return flattenMembers(readMembers(parameters));
}

export function flattenMembers(members: Members): FlatParameters {
  const flat: FlatParameters = {};
  spellStruct(flat, '', members);
  return flat;
}

function spellStruct(flat: FlatParameters, prefix: string, { names, values }: Members): void {
  for (const [index, name] of names.entries()) spell(flat, prefix + name, values[index] as MemberValue);
}

function spell(flat: FlatParameters, name: string, value: MemberValue): void {
  if (typeof value === 'string') {
    if (!isWellFormed(name) || !isWellFormed(value)) throw loneSurrogate(name);
    if (Object.hasOwn(flat, name)) throw new SigningError('duplicate-name', `parameter '${name}' is given twice`, name);
    flat[name] = value;
  } else if (isList(value)) {
    for (const [index, item] of value.entries()) spell(flat, `${name}.${index + 1}`, item);
  } else {
    spellStruct(flat, `${name}.`, value);
  }
}

interface Branch {
  [key: string]: string | Branch;
}

/**
 * The way back: reads flat names as the tree that they spell. Names `1` to `N` make a list, anything else a struct; values stay text.
 * `unflatten(flatten(x))` equals `x` when its values are text, no list or struct is empty, and no name holds a dot or is a number.
 *
 * @throws SigningError `conflicting-names` when a list has missing indexes or a name is both a value and a list; `invalid-name`, `too-deep`;
 *   `unsupported-value` for what is not text
 * @example
 * unflatten({ 'DeviceName.1': 'a', 'DeviceName.2': 'b' }); // { DeviceName: ['a', 'b'] }
 */
export function unflatten(flat: Readonly<FlatParameters>): ParameterTree {
  const root: Branch = {};
  for (const [name, value] of Object.entries(flat)) {
    if (typeof value !== 'string') throw new SigningError('unsupported-value', `parameter '${name}' is not text`, name);
    plant(root, name, value);
  }
  return growStruct(root, '');
}

function plant(root: Branch, name: string, value: string): void {
  const path = name.split('.', deepest + 1);
  if (path.length > deepest) throw new SigningError('too-deep', `a name has more than ${deepest} parts`, name);
  if (path.some((key) => key === '' || key === '__proto__')) {
    throw new SigningError('invalid-name', 'not a name for a parameter', name);
  }
  const last = path.pop() as string;
  let branch = root;
  for (const key of path) {
    const next = Object.hasOwn(branch, key) ? branch[key] : (branch[key] = {});
    if (typeof next !== 'object') throw bothValueAndTree(name);
    branch = next;
  }
  if (Object.hasOwn(branch, last)) throw bothValueAndTree(name);
  branch[last] = value;
}

function bothValueAndTree(name: string): SigningError {
  return new SigningError('conflicting-names', `'${name}' has a value and names below it`, name);
}

const listIndex = /^[1-9][0-9]*$/;

function grow(branch: string | Branch, name: string): ParameterValue {
  if (typeof branch === 'string') return branch;
  const keys = Object.keys(branch);
  return keys.every((key) => listIndex.test(key))
    ? growList(branch, keys.length, name)
    : growStruct(branch, `${name}.`);
}

function growList(branch: Branch, length: number, name: string): ParameterValue[] {
  return Array.from({ length }, (_, index) => {
    const item = branch[index + 1];
    const itemName = `${name}.${index + 1}`;
    if (item === undefined)
      throw new SigningError('conflicting-names', `a list has nothing at '${itemName}'`, itemName);
    return grow(item, itemName);
  });
}

function growStruct(branch: Branch, prefix: string): ParameterTree {
  const struct: Record<string, ParameterValue> = {};
  for (const [key, value] of Object.entries(branch)) struct[key] = grow(value, prefix + key);
  return struct;
}
