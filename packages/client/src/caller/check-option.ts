/** Reads and checks options: each is read once, and errors do not quote its value. */
import { InputError } from '../errors.ts';

/**
 * Reads the named members of an options object. `null` counts as absent, like `undefined`.
 *
 * @param path JSON pointer of the object, empty for the options themselves
 * @throws {InputError} if it is not an object, or if a getter throws; the error of the getter is not quoted
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
      throw invalid(`${path}/${name}`, `cannot read the option ${`${path}/${name}`.slice(1)}: its getter throws`);
    }
    if (value !== null && value !== undefined) read[name] = value;
  }
  return read;
}

/**
 * Checks an option that is a whole number.
 *
 * @param option the name of the option, as a path if it is nested: `retry/attempts`
 */
export function count(option: string, given: unknown, usual: number, least = 1): number {
  const value = given ?? usual;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw invalid(`/${option}`, `the option ${option} must be a whole number of at least ${least}`);
}

/** Checks an option that is one of several strings. */
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

/** Checks an option that has the given `typeof`. */
export function typed<Value>(option: string, given: Value | null | undefined, type: Typeof): Value | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === type) return given;
  throw invalid(`/${option}`, `the option ${option} must be a ${type}`);
}

type Typeof = 'function' | 'string' | 'boolean';

/** @param member the JSON pointer of the option */
export function invalid(member: string, message: string): InputError {
  return new InputError(message, { code: 'InvalidOption', pointer: member });
}
