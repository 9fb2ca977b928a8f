/** Durations that callers pass: checked where they are passed, and safe to give to a timer. */
import { InputError } from '../errors.ts';

/** The longest time of a timer, in milliseconds: one that is set to more fires at once. */
export const longestTimer: number = 2 ** 31 - 1;

/**
 * A duration in milliseconds. More than a timer can run, which is 24.8 days, means no limit, as `Infinity` does.
 *
 * @param option its name, for the message
 * @throws {InputError} when it is not a number from 0
 */
export function checkDuration(option: string, given: number | undefined, usual: number): number {
  const value: unknown = given ?? usual;
  if (typeof value === 'number' && value >= 0) return value > longestTimer ? Infinity : value;
  throw new InputError(`the option ${option} must be a number of milliseconds from 0`, {
    code: 'InvalidOption',
    member: `/${option}`,
  });
}
