import type { ParameterTree } from './parameter-tree.ts';
import { encodeParameter } from './percent-encode.ts';
import { type WritePiece, writeItems } from './list-items.ts';
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
  writeParameters(entries, encode, writeItems, (piece) => {
    query += piece;
  });
  return query.slice('&'.length);
}

/**
 * Writes a canonical query piece by piece, each with an `&` before it.
 *
 * @param write gets the parameters that are not lists; `writeList` calls it for items
 * @throws SigningError `lone-surrogate`, `duplicate-name`
 */
export function writeParameters<Write extends WritePiece>(
  entries: readonly ParameterEntry[],
  encode: typeof encodeParameter,
  writeList: (encodedName: string, name: string, list: readonly string[], write: Write) => void,
  write: Write,
): void {
  // By index: a destructured array costs an iterator per entry until this function is optimized.
  for (const entry of sortByName(entries)) {
    const name = entry[0];
    const value = entry[1];
    const encodedName = encodeParameter(name, name);
    if (typeof value === 'string') write(`&${encodedName}=${encode(value, name)}`);
    else writeList(encodedName, name, value, write);
  }
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
