import { type Encoded, encode } from './encoded.ts';
import type { Members, MemberValue } from './members.ts';
import { SigningError } from './signing-error.ts';

/**
 * Takes parameters one after the other, sorted by name. What stands before the value comes encoded, once for the query (`&Name=`) and
 * twice for v1's string to sign (`%26Name%3D`).
 *
 * @throws SigningError `lone-surrogate`
 */
export interface Target {
  add(headOnce: string, headTwice: string, text: string): void;
}

/** A name with the `&` before it. */
export type Prefix = Pick<Encoded, 'once' | 'twice'>;

const ampersand: Prefix = { once: '&', twice: '%26' };

/**
 * Walks parameters under their flat names and in the order in which these sort (docs/wire/signing.md, rules 11 and 20 to 22).
 *
 * Only the names of a struct are sorted. A list is walked in the order in which its indexes sort as text, so ten thousand device names
 * are never compared. That is right unless a name sorts between a list and its items, as `L-` does between `L` and `L.1`: then the
 * answer is false, what the target got is useless, and the caller has to start again from flat names.
 */
export function walkSorted(members: Members, target: Target): boolean {
  return walkStruct(ampersand, members, target);
}

function walkStruct(prefix: Prefix, { names, values }: Members, target: Target): boolean {
  const order = sortedOrder(names);
  for (const [index, at] of order.entries()) {
    const name = names[at] as string;
    const value = values[at] as MemberValue;
    const { once, twice } = encodeName(name);
    if (typeof value !== 'string' && interleaves(name, names[order[index + 1] as number])) return false;
    if (!walkValue(prefix.once + once, prefix.twice + twice, value, target)) return false;
  }
  return true;
}

/** Walks one parameter, whose name comes with the `&` before it. */
export function walkValue(once: string, twice: string, value: MemberValue, target: Target): boolean {
  if (typeof value === 'string') {
    addText(once, twice, value, target);
    return true;
  }
  if (isList(value)) return walkList(`${once}.`, `${twice}.`, value, target);
  return walkStruct({ once: `${once}.`, twice: `${twice}.` }, value, target);
}

function walkList(once: string, twice: string, list: readonly MemberValue[], target: Target): boolean {
  const last = list.length;
  for (let count = 1, place = 1; count <= last; count++) {
    if (!walkValue(once + place, twice + place, list[place - 1] as MemberValue, target)) return false;
    place = nextAsText(place, last);
  }
  return true;
}

function addText(once: string, twice: string, text: string, target: Target): void {
  try {
    target.add(`${once}=`, `${twice}%3D`, text);
  } catch {
    throw loneSurrogate(decodeURIComponent(once.slice(1)));
  }
}

/** @throws SigningError `lone-surrogate`, with the name */
export function encodeName(name: string): Encoded {
  try {
    return encode(name);
  } catch {
    throw loneSurrogate(name);
  }
}

export function loneSurrogate(name: string): SigningError {
  return new SigningError('lone-surrogate', 'the name or the value of a parameter holds a lone surrogate', name);
}

/** `Array.isArray` does not know readonly lists. */
export function isList(value: MemberValue): value is readonly MemberValue[] {
  return Array.isArray(value);
}

/** The indexes of names in the order in which the names sort by code units. */
export function sortedOrder(names: readonly string[]): number[] {
  if (names.length === 1) return [0];
  return [...names.keys()].toSorted((one, other) => ((names[one] as string) < (names[other] as string) ? -1 : 1));
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
