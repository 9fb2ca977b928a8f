/** Parses and checks the values of options. */
import { InvalidArgumentError } from 'commander';

export function secondsOf(text: string): number {
  const value = Number(text);
  // With more than 2^31 - 1 ms, setTimeout fires at once.
  if (!(value > 0 && value <= 2_000_000)) throw new InvalidArgumentError('Use a number of seconds above 0.');
  return value;
}

export function wholeNumberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Use a whole number.');
  return Number(text);
}

export function countOf(text: string): number {
  const value = wholeNumberOf(text);
  if (value === 0) throw new InvalidArgumentError('Use a number of at least 1.');
  return value;
}

/** Collects the values of a repeatable option. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function portOf(text: string): number {
  const port = wholeNumberOf(text);
  if (port > 65_535) throw new InvalidArgumentError('Use a port from 0 to 65535.');
  return port;
}

const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Parses a duration with a unit and returns milliseconds. A number without a unit is in seconds. */
export function millisecondsOf(text: string): number {
  const [, amount, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)?$/.exec(text) ?? [];
  if (amount === undefined) throw new InvalidArgumentError('Use a duration such as 500ms, 30s or 2m.');
  return Number(amount) * units[unit as keyof typeof units];
}

/** Collects `DEVICE=CODE[,CODE…]` of a repeatable option. A device name may contain `=`. */
export function failingDeviceOf(
  text: string,
  before: Readonly<Record<string, readonly number[]>> = {},
): Readonly<Record<string, readonly number[]>> {
  const [, device, codes] = /^(.+)=(\d{1,9}(?:,\d{1,9})*)$/s.exec(text) ?? [];
  if (device === undefined || codes === undefined)
    throw new InvalidArgumentError('Use DEVICE=CODE, such as light3=6204.');
  return Object.fromEntries([...Object.entries(before), [device, codes.split(',').map(Number)]]);
}
