import { deepest, readMembers, spelled } from './members.ts';
import type { FlatParameters, ParameterTree, ParameterValue } from './parameter-tree.ts';
import { loneSurrogate, refusal, type SigningError } from '../signing-error.ts';
import { isText } from '../well-formed.ts';

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
  const flat: FlatParameters = {};
  const { names, values } = spelled(readMembers(parameters));
  for (const [index, name] of names.entries()) {
    const text = values[index];
    if (!isText(name) || !isText(text)) throw loneSurrogate(name);
    flat[name] = text;
  }
  return flat;
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
    if (typeof value !== 'string') throw refusal('unsupported-value', name, 'is not text');
    plant(root, name, value);
  }
  return growStruct(root, '');
}

function plant(root: Branch, name: string, value: string): void {
  const path = name.split('.', deepest + 1);
  if (path.length > deepest) throw refusal('too-deep', name, `has more than ${deepest} parts`);
  if (path.some((key) => key === '' || key === '__proto__')) {
    throw refusal('invalid-name', name, 'is not a name that can be sent');
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
  return refusal('conflicting-names', name, 'has a value and names below it');
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
    if (item === undefined) throw refusal('conflicting-names', itemName, 'is missing from its list');
    return grow(item, itemName);
  });
}

function growStruct(branch: Branch, prefix: string): ParameterTree {
  const struct: Record<string, ParameterValue> = {};
  for (const [key, value] of Object.entries(branch)) struct[key] = grow(value, prefix + key);
  return struct;
}
