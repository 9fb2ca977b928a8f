/** What a caller passes as options: each one read once, checked where it is passed, rejected without being quoted. */
import { InputError } from '../errors.ts';

/**
 * The named members of an options object. `null` counts as not given, like `undefined`.
 *
 * @param path JSON pointer of the object, empty for the options themselves
 * @throws {InputError} when it is no object, or when reading a member throws; what was thrown is not repeated
 */
export function readOptions<Options extends object>(
  given: Options | null | undefined,
  names: readonly (keyof Options & string)[],
  path = '',
): Partial<Options> {
  if (given === undefined || given === null) return {};
  const what = path === '' ? 'the options are' : `the option ${path.slice(1)} is`;
  if (typeof given !== 'object') throw invalid(path, `${what} not an object`);
  const read: Partial<Options> = {};
  for (const name of names) {
    let value: Options[typeof name];
    try {
      value = given[name];
    } catch {
      throw invalid(`${path}/${name}`, `the option ${`${path}/${name}`.slice(1)} cannot be read: its getter throws`);
    }
    if (value !== null && value !== undefined) read[name] = value;
  }
  return read;
}

/**
 * A whole number of something.
 *
 * @param option name of the option, a path for one within another: `retry/attempts`
 */
export function count(option: string, given: unknown, usual: number, least = 1): number {
  const value = given ?? usual;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw invalid(`/${option}`, `the option ${option} must be a whole number from ${least}`);
}

/** One of a few texts. */
export function choice<Choice extends string>(
  option: string,
  given: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  if (given === undefined || given === null) return undefined;
  const found = choices.find((one) => one === given);
  if (found !== undefined) return found;
  throw invalid(`/${option}`, `the option ${option} must be one of: ${choices.join(', ')}`);
}

/** A value of that `typeof`. */
export function typed<Value>(option: string, given: Value | null | undefined, type: Typeof): Value | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === type) return given;
  throw invalid(`/${option}`, `the option ${option} must be a ${type}`);
}

type Typeof = 'function' | 'string' | 'boolean';

/** @param member JSON pointer of the option */
export function invalid(member: string, message: string): InputError {
  return new InputError(message, { code: 'InvalidOption', pointer: member });
}
