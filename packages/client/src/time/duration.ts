/** Checks durations, so that they are safe for a timer. */
import { invalid } from '../caller/check-option.ts';

/** The maximum of a timer, in milliseconds: with more, it fires at once. */
const maxTimer = 2 ** 31 - 1;

/**
 * Checks a duration in milliseconds. This rule applies to every option that is a duration: a number from 0; more than the maximum of a
 * timer, which is 24.8 days, means no limit, like `Infinity`.
 *
 * @param option the name of the option, as a path if it is nested: `timeout/attempt`
 * @throws {InputError} if it is not a number from 0
 */
export function checkDuration(option: string, given: number | null | undefined, usual: number): number {
  const value: unknown = given ?? usual;
  if (typeof value === 'number' && value >= 0) return value > maxTimer ? Infinity : value;
  throw invalid(`/${option}`, `the option ${option} must be a number of milliseconds from 0`);
}
