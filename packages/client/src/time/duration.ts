/** Durations that callers pass: checked where they are passed, and safe to give to a timer. */
import { invalid } from '../caller/check-option.ts';

/** The longest time of a timer, in milliseconds: one that is set to more fires at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * A duration in milliseconds. The one rule for every option that is a time: a number from 0, where more than a timer can run, which is 24.8
 * days, means no limit, as `Infinity` does.
 *
 * @param option its name, for the message; a path for one within another: `timeout/attempt`
 * @throws {InputError} when it is not a number from 0
 */
export function checkDuration(option: string, given: number | null | undefined, usual: number): number {
  const value: unknown = given ?? usual;
  if (typeof value === 'number' && value >= 0) return value > longestTimer ? Infinity : value;
  throw invalid(`/${option}`, `the option ${option} must be a number of milliseconds from 0`);
}
