import type { ParameterTree } from './parameter-tree.ts';
import { encodeParameter } from './percent-encode.ts';
import { expandLists, type ParameterEntry, readParameters } from './read-parameters.ts';

/**
 * Joins parameters, nested or flat, to `name=value&name=value`: sorted by flat name in code units, each name and value encoded. This is the
 * text that is signed, and you can send it as it is, as a query or as a form body.
 *
 * Source: docs/wire/signing.md, rules 20 to 23, 29, 30, 33 and 39.
 *
 * @throws SigningError as `flatten`
 * @example
 * canonicalQuery({ 'K.2': 'b', 'K.10': 'a b', K: '' }); // 'K=&K.10=a%20b&K.2=b'
 * canonicalQuery({ ProductKey: 'a1', DeviceName: ['x', 'y z'] }); // 'DeviceName.1=x&DeviceName.2=y%20z&ProductKey=a1'
 */
export function canonicalQuery(parameters: ParameterTree): string {
  return joinParameters(readParameters(parameters));
}

/**
 * @param encode a faster way to the same result as `encodeParameter`
 * @throws SigningError `lone-surrogate`, `duplicate-name`
 */
export function joinParameters(entries: readonly ParameterEntry[], encode = encodeParameter): string {
  let query = '';
  // By index: a destructured array costs an iterator per entry until this function is optimized.
  for (const entry of sortByName(entries)) {
    const name = entry[0];
    const value = entry[1];
    const encodedName = encodeParameter(name, name);
    query +=
      typeof value === 'string'
        ? `&${encodedName}=${encode(value, name)}`
        : joinItems(`&${encodedName}.`, name, value, 1);
  }
  return query.slice('&'.length);
}

/**
 * Items in the order in which their indexes sort as text, 1, 10, 100, 101 … 11 … 2: after each index come those that begin with it.
 *
 * @param first of up to nine or ten indexes that differ in their last digit
 */
function joinItems(prefix: string, name: string, list: readonly string[], first: number): string {
  let items = '';
  const end = Math.min(first - (first % 10) + 9, list.length);
  for (let index = first; index <= end; index++) {
    items += `${prefix}${index}=${encodeParameter(list[index - 1] as string, name, index)}`;
    if (index * 10 <= list.length) items += joinItems(prefix, name, list, index * 10);
  }
  return items;
}

/** By code units (rules 20 to 22). A list takes the place of its items, unless another name sorts between them, as `L.1-` does. */
function sortByName(entries: readonly ParameterEntry[]): readonly ParameterEntry[] {
  const sorted = entries.length > 32 ? entries.toSorted(compareNames) : insertByName(entries);
  return sorted.some(overlapsNext) ? expandLists(entries).toSorted(compareNames) : sorted;
}

function compareNames([one]: ParameterEntry, [other]: ParameterEntry): number {
  return one < other ? -1 : 1;
}

/** Insertion sort: the built-in sort calls back for each comparison, and takes twice the time for the few names of a request. */
function insertByName(entries: readonly ParameterEntry[]): ParameterEntry[] {
  const sorted: ParameterEntry[] = [];
  for (const entry of entries) {
    let place = sorted.length;
    for (; place > 0 && (sorted[place - 1] as ParameterEntry)[0] > entry[0]; place--)
      sorted[place] = sorted[place - 1] as ParameterEntry;
    sorted[place] = entry;
  }
  return sorted;
}

function overlapsNext(entry: ParameterEntry, at: number, sorted: readonly ParameterEntry[]): boolean {
  const name = entry[0];
  const next = sorted[at + 1]?.[0];
  // In code units the slash comes right after the dot.
  return next !== undefined && (typeof entry[1] === 'string' ? next === name : next < `${name}/`);
}
