/** The allowed spellings of each scalar on the wire, and both directions of enumerations. */
import { ContractError } from '../errors.ts';
import type { EnumPlan } from './plan.ts';
import { pointerTo, type Place } from './pointer.ts';
import { NumberLiteral, type WireValue } from './wire-value.ts';

const decimalDigits = /^-?\d+$/;

/**
 * Text, byte for byte. A bare number keeps its digits: the service has sent account ids in this form.
 *
 * @throws {ContractError} unless it is text or a bare number
 */
export function readString(value: WireValue, within: Place | undefined, step: string | number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof NumberLiteral) return value.digits;
  throw unexpected(value, 'a string', within, step);
}

/**
 * An optional minus and decimal digits, bare or quoted. `null` is never 0; spaces, fractions and exponents are rejected.
 *
 * @throws {ContractError} for any other spelling, and for an integer that a JavaScript number cannot represent exactly
 */
export function readInteger(value: WireValue, within: Place | undefined, step: string | number): number {
  // The JSON reader returns a plain number only if that is lossless.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  const digits = value instanceof NumberLiteral ? value.digits : value;
  if (typeof digits !== 'string' || !decimalDigits.test(digits)) throw unexpected(value, 'an integer', within, step);
  const integer = Number(digits);
  if (!Number.isSafeInteger(integer)) throw unsafe(digits, within, step);
  // No minus zero in the model: it does not equal 0 in a deep comparison.
  return integer === 0 ? 0 : integer;
}

/**
 * `true` or `false`, bare or quoted.
 *
 * @throws {ContractError} for any other spelling
 */
export function readBoolean(value: WireValue, within: Place | undefined, step: string | number): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw unexpected(value, 'true or false', within, step);
}

const unrecognized = /^unrecognized:(0|[1-9]\d*)$/;

/**
 * The name of a code; `unrecognized:<code>` for a code that is not in the contract.
 *
 * @throws {ContractError} when the value is not an integer, or is negative
 */
export function readEnum(value: WireValue, plan: EnumPlan, within: Place | undefined, step: string | number): string {
  const code = readInteger(value, within, step);
  const name = plan.names.get(code);
  if (name !== undefined) return name;
  if (code < 0) throw unexpected(value, 'a code of 0 or above', within, step);
  return `unrecognized:${code}`;
}

/**
 * The code of a name: the inverse of `readEnum`.
 *
 * @throws {ContractError} for a name that `readEnum` never returns
 */
export function writeEnum(name: string, plan: EnumPlan, within: Place | undefined, step: string | number): number {
  const known = plan.codes.get(name);
  if (known !== undefined) return known;
  const code = Number(unrecognized.exec(name)?.[1]);
  if (Number.isSafeInteger(code) && !plan.names.has(code)) return code;
  const pointer = pointerTo(within, step);
  throw new ContractError(`${pointer}: not the name of a code`, { code: 'UnknownName', pointer });
}

function unsafe(digits: string, within: Place | undefined, step: string | number): ContractError {
  const pointer = pointerTo(within, step);
  const shown = digits.length > 40 ? `${digits.slice(0, 40)}...` : digits;
  return new ContractError(`${pointer} is ${shown}: beyond the safe integers of JavaScript (2^53 - 1)`, {
    code: 'UnsafeInteger',
    pointer,
  });
}

function unexpected(value: WireValue, wanted: string, within: Place | undefined, step: string | number): ContractError {
  const pointer = pointerTo(within, step);
  return new ContractError(`${pointer}: expected ${wanted}, got ${describe(value)}`, {
    code: 'UnexpectedType',
    pointer,
  });
}

/** The kind of a value, never the value: it may be a secret. */
export function describe(value: WireValue): string {
  if (value === null) return 'null';
  if (value instanceof NumberLiteral || typeof value === 'number') return 'another number';
  if (typeof value === 'string') return value === '' ? 'an empty string' : 'a string';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a struct' : `${value}`;
}
