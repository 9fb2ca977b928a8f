/** Values of options, checked before anything else happens. */
import { InvalidArgumentError } from 'commander';

export function secondsOf(text: string): number {
  const value = Number(text);
  // setTimeout fires at once beyond 2^31 - 1 ms.
  if (!(value > 0 && value <= 2_000_000)) throw new InvalidArgumentError('Give a number of seconds above 0.');
  return value;
}

export function wholeNumberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

export function countOf(text: string): number {
  const value = wholeNumberOf(text);
  if (value === 0) throw new InvalidArgumentError('Give a number from 1.');
  return value;
}

/** Collects an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
