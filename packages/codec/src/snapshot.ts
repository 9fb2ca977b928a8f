/**
 * A plain copy of what a caller gave, each member read once: what is checked is then what is sent, whatever getters,
 * proxies or later changes do. Members that are `undefined` are left out.
 */
import type { Breach } from './breach.ts';
import { nameOf, pointerTo, type Place } from './wire/pointer.ts';

/** Deepest nesting copied; the deepest contract has 7 levels. */
const maxDepth = 16;

/** What cannot be copied; never leaves this file. */
class Refusal {
  readonly breach: Breach;

  constructor(reason: string, place: Place | undefined) {
    this.breach = { pointer: pointerTo(place), sentence: `${nameOf(place) || 'the value'} ${reason}` };
  }
}

/**
 * The copy. Functions, dates, holes in lists, half surrogates and the like cannot travel.
 *
 * @param longestText longest text copied, in UTF-16 code units
 * @param refuse called with what cannot be copied; throws
 */
export function snapshot(input: unknown, longestText: number, refuse: (breach: Breach) => never): unknown {
  function copyOf(value: unknown, depth: number, within?: Place, step?: string | number): unknown {
    const place = () => (step === undefined ? undefined : { within, step });
    switch (typeof value) {
      case 'function':
      case 'symbol':
      case 'bigint':
        throw new Refusal(`must not be a ${typeof value}`, place());
      case 'string':
        if (!value.isWellFormed()) throw new Refusal('holds half of a surrogate pair', place());
        if (value.length > longestText) {
          throw new Refusal(`is longer than ${longestText.toLocaleString('en-US')} characters`, place());
        }
        return value;
      case 'object':
        if (value === null) return value;
        if (depth > maxDepth) throw new Refusal('is nested too deeply', place());
        return Array.isArray(value) ? copyOfList(value, depth, place()) : copyOfObject(value, depth, place());
      default:
        return value;
    }
  }

  function copyOfList(list: readonly unknown[], depth: number, place: Place | undefined): unknown[] {
    return Array.from({ length: list.length }, (_, index) => {
      const item = copyOf(list[index], depth + 1, place, index);
      if (item === undefined) throw new Refusal('is a hole in the list', { within: place, step: index });
      return item;
    });
  }

  function copyOfObject(value: object, depth: number, place: Place | undefined): Record<string, unknown> {
    const prototype: unknown = Object.getPrototypeOf(value);
    // The Object.prototype of another realm is as plain as our own.
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new Refusal('is not a plain object', place);
    }
    const members = Object.create(null) as Record<string, unknown>;
    for (const name of Object.keys(value)) {
      const copied = copyOf((value as Record<string, unknown>)[name], depth + 1, place, name);
      if (copied !== undefined) members[name] = copied;
    }
    return members;
  }

  try {
    return copyOf(input, 0);
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.breach);
    // A getter or a proxy threw; what it threw may hold anything.
    return refuse({ pointer: '', sentence: 'the value could not be read' });
  }
}
