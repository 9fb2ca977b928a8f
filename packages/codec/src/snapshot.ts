/**
 * A plain copy of what a caller gave, each member read once: what is checked is then what is sent, whatever getters,
 * proxies or later changes do. Members that are `undefined` are left out.
 */
import { InputError } from './errors.ts';
import { pointerStep } from './wire/wire-value.ts';

const maxDepth = 8;

/** @throws {InputError} for what cannot travel: functions, dates, holes in lists, half surrogates and the like */
export function snapshot(input: unknown, action: string): unknown {
  function refuse(member: string, reason: string): never {
    throw new InputError(`${action}: ${member || 'the input'} ${reason}`, { code: 'InvalidInput', action, member });
  }

  function copy(value: unknown, member: string, depth: number): unknown {
    if (depth > maxDepth) refuse(member, 'is nested too deeply');
    if (typeof value === 'string' && !value.isWellFormed()) refuse(member, 'holds half of a surrogate pair');
    if (typeof value !== 'object' || value === null) {
      if (typeof value === 'function' || typeof value === 'symbol') refuse(member, `is a ${typeof value}`);
      return value;
    }
    if (Array.isArray(value)) {
      return Array.from(value, (item: unknown, index) => {
        if (item === undefined) refuse(pointerStep(member, index), 'is a hole in the list');
        return copy(item, pointerStep(member, index), depth + 1);
      });
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) refuse(member, 'is not a plain object');
    const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const name of Object.keys(value)) {
      const read = copy((value as Record<string, unknown>)[name], pointerStep(member, name), depth + 1);
      if (read !== undefined) members[name] = read;
    }
    return members;
  }

  try {
    return copy(input, '', 0);
  } catch (error) {
    if (error instanceof InputError) throw error;
    // A getter or a proxy threw; what it threw may hold anything.
    return refuse('', 'could not be read');
  }
}
