import { encodeItems, itemPrefix, mostItems } from './encode-items.ts';
import { encodeParameter } from './percent-encode.ts';
import type { ParameterEntry } from './read-parameters.ts';

/** Takes a piece of a canonical query. */
export type WritePiece = (once: string) => void;

/** Takes a piece of a canonical query, and if it is known, the same encoded a second time. */
export type WriteTwice = (once: string, twice?: string) => void;

/** From this number of items on, writing bytes is faster than encoding strings twice. To encode them once, strings are as fast. */
const long = 64;

/** Whether `writeItemsTwice` is faster for a list. */
export function hasLongList(entries: readonly ParameterEntry[]): boolean {
  for (const entry of entries) if (typeof entry[1] !== 'string' && entry[1].length >= long) return true;
  return false;
}

/** @throws SigningError `lone-surrogate` */
export function writeItems(encodedName: string, name: string, list: readonly string[], write: WritePiece): void {
  write(joinItems(encodedName, name, sortedIndexes(list.length), list));
}

/**
 * As `writeItems`, in several pieces.
 *
 * @throws SigningError `lone-surrogate`
 */
export function writeItemsTwice(encodedName: string, name: string, list: readonly string[], write: WriteTwice): void {
  const prefix = itemPrefix(encodedName);
  const sorted = sortedIndexes(list.length);
  for (let start = 0; start < sorted.length; start += mostItems) {
    const indexes = sorted.slice(start, start + mostItems);
    const encoded = prefix && encodeItems(prefix, indexes, list);
    if (encoded) write(encoded.once, encoded.twice);
    else write(joinItems(encodedName, name, indexes, list));
  }
}

function joinItems(encodedName: string, name: string, indexes: readonly number[], list: readonly string[]): string {
  const prefix = `&${encodedName}.`;
  let items = '';
  for (const index of indexes) items += `${prefix}${index}=${encodeParameter(list[index - 1] as string, name, index)}`;
  return items;
}

/** 1 to `count` in the order in which they sort as text: 1, 10, 100, 101 … 11 … 2. After each index come those that begin with it. */
function sortedIndexes(count: number): number[] {
  const sorted: number[] = [];
  const addFrom = (first: number) => {
    const end = Math.min(first - (first % 10) + 9, count);
    for (let index = first; index <= end; index++) {
      sorted.push(index);
      if (index * 10 <= count) addFrom(index * 10);
    }
  };
  addFrom(1);
  return sorted;
}
