import { loneSurrogateError, SigningError, signingError } from '../signing-error.ts';
import { isWellFormedText } from '../well-formed.ts';
import type { FlatParameters, ParameterTree, ParameterValue } from './parameter-tree.ts';
import {
  expandLists,
  isPlainObject,
  maxParameterDepth,
  type ParameterEntry,
  readParameters,
} from './read-parameters.ts';

/**
 * Writes a tree of parameters under the names that are sent: a list is `Name.1`, `Name.2` …, a struct in it `Name.1.Field`. Empty lists and
 * structs, and members that are null or undefined, yield nothing; an empty string stays a parameter. The names keep their order.
 *
 * Source: docs/wire/signing.md, rules 8 and 11 to 17.
 *
 * @throws SigningError `unsupported-value`, `list-hole`, `lone-surrogate`, `invalid-name`, `duplicate-name`, `too-deep`, with `parameter`
 * @example
 * flatten({ DeviceName: ['a', 'b'], TargetInstanceConfig: [{ TargetInstanceId: 'iot-1' }] });
 * // { 'DeviceName.1': 'a', 'DeviceName.2': 'b', 'TargetInstanceConfig.1.TargetInstanceId': 'iot-1' }
 */
export function flatten(parameters: ParameterTree): FlatParameters {
  return flatParameters(readParameters(parameters));
}

/** @throws SigningError `lone-surrogate`, `duplicate-name` */
export function flatParameters(entries: readonly ParameterEntry[]): FlatParameters {
  const flat: FlatParameters = {};
  for (const [name, text] of expandLists(entries)) {
    if (!isWellFormedText(name) || !isWellFormedText(text)) throw loneSurrogateError(name);
    flat[name] = text;
  }
  return flat;
}

/**
 * A copy of parameters as a server decodes them: a plain object of strings. A copy of a Map or URLSearchParams would be empty, so they are
 * rejected.
 *
 * @throws SigningError `unsupported-value`
 */
export function copyFlat(parameters: unknown): FlatParameters {
  if (!isPlainObject(parameters)) throw new SigningError('unsupported-value', 'parameters are not a plain object');
  const copy: FlatParameters = {};
  for (const [name, value] of Object.entries<unknown>(parameters)) {
    if (typeof value !== 'string') throw signingError('unsupported-value', name, 'is not a string');
    // Not an assignment: a parameter may be called `__proto__`, and is rejected later.
    Object.defineProperty(copy, name, { value, enumerable: true });
  }
  return copy;
}

interface Branch {
  [key: string]: string | Branch;
}

/**
 * The inverse of `flatten`: reads flat names as a tree. Names `1` to `N` make a list, anything else a struct; values stay strings.
 * `unflatten(flatten(x))` equals `x` when its values are strings, no list or struct is empty, and no name contains a dot or is a number.
 *
 * @throws SigningError `conflicting-names` when a list has missing indexes or a name is both a value and a list; `invalid-name`, `too-deep`;
 *   `unsupported-value` for a value that is not a string
 * @example
 * unflatten({ 'DeviceName.1': 'a', 'DeviceName.2': 'b' }); // { DeviceName: ['a', 'b'] }
 */
export function unflatten(flat: Readonly<FlatParameters>): ParameterTree {
  const root: Branch = {};
  for (const [name, value] of Object.entries(flat)) {
    if (typeof value !== 'string') throw signingError('unsupported-value', name, 'is not a string');
    insert(root, name, value);
  }
  return toStruct(root, '');
}

function insert(root: Branch, name: string, value: string): void {
  const path = name.split('.', maxParameterDepth + 1);
  if (path.length > maxParameterDepth) throw signingError('too-deep', name, `has more than ${maxParameterDepth} parts`);
  if (path.some((key) => key === '' || key === '__proto__')) {
    throw signingError('invalid-name', name, 'is not a name that can be sent');
  }
  const last = path.pop() as string;
  let branch = root;
  for (const key of path) {
    const next = Object.hasOwn(branch, key) ? branch[key] : (branch[key] = {});
    if (typeof next !== 'object') throw valueAndTreeError(name);
    branch = next;
  }
  if (Object.hasOwn(branch, last)) throw valueAndTreeError(name);
  branch[last] = value;
}

function valueAndTreeError(name: string): SigningError {
  return signingError('conflicting-names', name, 'has a value and names below it');
}

const listIndex = /^[1-9][0-9]*$/;

function toValue(branch: string | Branch, name: string): ParameterValue {
  if (typeof branch === 'string') return branch;
  const keys = Object.keys(branch);
  return keys.every((key) => listIndex.test(key)) ? toList(branch, keys.length, name) : toStruct(branch, `${name}.`);
}

function toList(branch: Branch, length: number, name: string): ParameterValue[] {
  return Array.from({ length }, (_, index) => {
    const item = branch[index + 1];
    const itemName = `${name}.${index + 1}`;
    if (item === undefined) throw signingError('conflicting-names', itemName, 'is missing from its list');
    return toValue(item, itemName);
  });
}

function toStruct(branch: Branch, prefix: string): ParameterTree {
  const struct: Record<string, ParameterValue> = {};
  for (const [key, value] of Object.entries(branch)) struct[key] = toValue(value, prefix + key);
  return struct;
}
