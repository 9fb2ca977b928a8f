/**
 * A plain copy of a caller's input, with each member read once: the checked value is then the one that is sent, regardless of getters,
 * proxies and later changes. `undefined` members are omitted.
 */
import type { Breach } from './breach.ts';
import { nameOf, pointerTo, type Place } from './wire/pointer.ts';

/** Maximum depth of a copy. No contract has more than 7 levels. */
const maxDepth = 16;

/** Thrown for a value that cannot be copied; caught in this file. */
class Uncopyable {
  readonly breach: Breach;

  constructor(reason: string, place: Place | undefined) {
    this.breach = { pointer: pointerTo(place), sentence: `${nameOf(place) || 'the value'} ${reason}` };
  }
}

/**
 * The copy. Functions, dates, holes in lists, lone surrogates and the like cannot be sent.
 *
 * @param maxTextLength maximum length of a text, in UTF-16 code units
 * @param reject called for a value that cannot be copied; throws
 */
export function snapshot(input: unknown, maxTextLength: number, reject: (breach: Breach) => never): unknown {
  try {
    return copyOf(input, maxTextLength, 0);
  } catch (error) {
    if (error instanceof Uncopyable) return reject(error.breach);
    // A getter or a proxy threw; its error may contain a secret.
    return reject({ pointer: '', sentence: 'the value could not be read' });
  }
}

/** @throws {Uncopyable} */
function copyOf(value: unknown, maxTextLength: number, depth: number, within?: Place, step?: string | number): unknown {
  switch (typeof value) {
    case 'function':
    case 'symbol':
    case 'bigint':
      throw new Uncopyable(`must not be a ${typeof value}`, placeOf(within, step));
    case 'string':
      if (!value.isWellFormed()) throw new Uncopyable('contains a lone surrogate', placeOf(within, step));
      if (value.length > maxTextLength) {
        const problem = `is longer than ${maxTextLength.toLocaleString('en-US')} characters`;
        throw new Uncopyable(problem, placeOf(within, step));
      }
      return value;
    case 'object': {
      if (value === null) return value;
      const place = placeOf(within, step);
      if (depth > maxDepth) throw new Uncopyable('is nested too deeply', place);
      return Array.isArray(value)
        ? copyOfList(value, maxTextLength, depth, place)
        : copyOfObject(value, maxTextLength, depth, place);
    }
    default:
      return value;
  }
}

function placeOf(within: Place | undefined, step: string | number | undefined): Place | undefined {
  return step === undefined ? undefined : { within, step };
}

function copyOfList(
  list: readonly unknown[],
  maxTextLength: number,
  depth: number,
  place: Place | undefined,
): unknown[] {
  return Array.from({ length: list.length }, (_, index) => {
    const item = copyOf(list[index], maxTextLength, depth + 1, place, index);
    if (item === undefined) throw new Uncopyable('is missing from the list', { within: place, step: index });
    return item;
  });
}

function copyOfObject(
  value: object,
  maxTextLength: number,
  depth: number,
  place: Place | undefined,
): Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  // The Object.prototype of another realm is also plain.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new Uncopyable('is not a plain object', place);
  }
  const members = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(value)) {
    const copied = copyOf((value as Record<string, unknown>)[name], maxTextLength, depth + 1, place, name);
    if (copied !== undefined) members[name] = copied;
  }
  return members;
}
