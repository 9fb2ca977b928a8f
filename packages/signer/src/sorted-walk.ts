import { type Encoded, encode } from './encoded.ts';
import type { Members, MemberValue } from './members.ts';
import { loneSurrogate } from './signing-error.ts';

/** A name, encoded for the query and a second time for v1's string to sign. */
export type EncodedName = Pick<Encoded, 'once' | 'twice'>;

/** Takes parameters one after the other, sorted by name. */
export interface Target {
  /**
   * @param name the encoded name, or that of the list
   * @param place `.1`, `.2` … for an item of a list, else empty
   * @param text the value as it is
   * @throws SigningError `lone-surrogate`
   */
  add(name: EncodedName, place: string, text: string): void;
}

/**
 * Walks parameters under their flat names and in the order in which these sort (docs/wire/signing.md, rules 11 and 20 to 22).
 *
 * Only the names of a struct are sorted. A list is walked in the order in which its indexes sort as text, so ten thousand device names
 * are never compared. That is right unless a name sorts between a list and its items, as `L-` does between `L` and `L.1`: then the
 * answer is false, what the target got is useless, and the caller has to start again from flat names.
 */
export function walkSorted(members: Members, target: Target): boolean {
  return walkStruct(undefined, members, target);
}

function walkStruct(parent: EncodedName | undefined, { names, values }: Members, target: Target): boolean {
  const order = sortedOrder(names);
  for (let index = 0; index < order.length; index++) {
    const at = order[index] as number;
    const name = names[at] as string;
    const value = values[at] as MemberValue;
    if (typeof value !== 'string' && interleaves(name, names[order[index + 1] as number])) return false;
    const own = encodeOf(name, name);
    if (!walkValue(parent === undefined ? own : below(parent, own), value, target)) return false;
  }
  return true;
}

function below(parent: EncodedName, { once, twice }: EncodedName): EncodedName {
  return { once: `${parent.once}.${once}`, twice: `${parent.twice}.${twice}` };
}

export function walkValue(name: EncodedName, value: MemberValue, target: Target): boolean {
  if (typeof value === 'string') {
    addText(name, '', value, target);
    return true;
  }
  return isList(value) ? walkList(name, value, target) : walkStruct(name, value, target);
}

function walkList(name: EncodedName, list: readonly MemberValue[], target: Target): boolean {
  const last = list.length;
  for (let count = 1, place = 1; count <= last; count++) {
    const item = list[place - 1] as MemberValue;
    if (typeof item === 'string') addText(name, `.${place}`, item, target);
    else if (!walkValue(below(name, encode(String(place))), item, target)) return false;
    place = nextAsText(place, last);
  }
  return true;
}

function addText(name: EncodedName, place: string, text: string, target: Target): void {
  try {
    target.add(name, place, text);
  } catch {
    throw loneSurrogate(decodeURIComponent(name.once) + place);
  }
}

/** @throws SigningError `lone-surrogate`, with the name of the parameter whose name or value it is */
export function encodeOf(name: string, text: string): Encoded {
  try {
    return encode(text);
  } catch {
    throw loneSurrogate(name);
  }
}

/** `Array.isArray` does not know readonly lists. */
export function isList(value: MemberValue): value is readonly MemberValue[] {
  return Array.isArray(value);
}

/** The indexes of names in the order in which the names sort by code units. */
export function sortedOrder(names: readonly string[]): number[] {
  const order = names.map((_, index) => index);
  if (names.length > 32)
    return order.toSorted((one, other) => ((names[one] as string) < (names[other] as string) ? -1 : 1));
  // Insertion: the built-in sort calls back, and for the few names of a request that takes ten times as long.
  for (let sorted = 1; sorted < order.length; sorted++) {
    const name = names[sorted] as string;
    let place = sorted;
    for (; place > 0 && (names[order[place - 1] as number] as string) > name; place--) {
      order[place] = order[place - 1] as number;
    }
    order[place] = sorted;
  }
  return order;
}

/** Whether the name that sorts next after a list or struct belongs before or between its parts. */
export function interleaves(name: string, next: string | undefined): boolean {
  return next !== undefined && next.startsWith(name) && next.charCodeAt(name.length) <= '.'.charCodeAt(0);
}

/** Counts from 1 to `last` in the order in which the numbers sort as text: 1, 10, 100, 101 … 11 … 2. */
function nextAsText(place: number, last: number): number {
  if (place * 10 <= last) return place * 10;
  let next = place < last ? place + 1 : Math.trunc(place / 10) + 1;
  while (next % 10 === 0) next /= 10;
  return next;
}
