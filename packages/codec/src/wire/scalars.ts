/** The spelling of each scalar on the wire, and nothing beyond it. Both directions of an enumeration stand here. */
import { ContractError } from '../errors.ts';
import type { EnumPlan } from './plan.ts';
import { pointerTo, type Place } from './pointer.ts';
import { NumberLiteral, type WireValue } from './wire-value.ts';

const decimalDigits = /^-?\d+$/;

/**
 * Text, to the byte. A bare number keeps its digits: the wire has sent account ids that way.
 *
 * @throws {ContractError} for anything but text or a bare number
 */
export function readString(value: WireValue, within: Place | undefined, step: string | number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof NumberLiteral) return value.digits;
  throw unexpected(value, 'a string', within, step);
}

/**
 * An optional minus and decimal digits, bare or quoted. `null` is never 0, and no blank, fraction or exponent passes.
 *
 * @throws {ContractError} for any other spelling, and for an integer that a JavaScript number cannot hold exactly
 */
export function readInteger(value: WireValue, within: Place | undefined, step: string | number): number {
  // The JSON reader gives a plain number only where that lost nothing.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  const digits = value instanceof NumberLiteral ? value.digits : value;
  if (typeof digits !== 'string' || !decimalDigits.test(digits)) throw unexpected(value, 'an integer', within, step);
  const integer = Number(digits);
  if (!Number.isSafeInteger(integer)) throw unsafe(digits, within, step);
  // No minus zero in the model: it would not equal 0 in a deep comparison.
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
 * The name of a code; `unrecognized:<code>` for one that the contract does not know.
 *
 * @throws {ContractError} when the value is no integer, or negative
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
 * @throws {ContractError} for a name that `readEnum` never gives
 */
export function writeEnum(name: string, plan: EnumPlan, within: Place | undefined, step: string | number): number {
  const known = plan.codes.get(name);
  if (known !== undefined) return known;
  const code = Number(unrecognized.exec(name)?.[1]);
  if (Number.isSafeInteger(code) && !plan.names.has(code)) return code;
  const pointer = pointerTo(within, step);
  throw new ContractError(`${pointer} is no name of a code`, { code: 'UnknownName', pointer });
}

function unsafe(digits: string, within: Place | undefined, step: string | number): ContractError {
  const pointer = pointerTo(within, step);
  const shown = digits.length > 40 ? `${digits.slice(0, 40)}...` : digits;
  return new ContractError(`${pointer} is ${shown}, beyond what a number holds exactly (2^53 - 1)`, {
    code: 'UnsafeInteger',
    pointer,
  });
}

function unexpected(value: WireValue, wanted: string, within: Place | undefined, step: string | number): ContractError {
  const pointer = pointerTo(within, step);
  return new ContractError(`${pointer} is ${describe(value)} where the contract has ${wanted}`, {
    code: 'UnexpectedType',
    pointer,
  });
}

/** The kind of a value, never the value: it may be what must not be logged. */
export function describe(value: WireValue): string {
  if (value === null) return 'null';
  if (value instanceof NumberLiteral || typeof value === 'number') return 'another number';
  if (typeof value === 'string') return value === '' ? 'an empty string' : 'another string';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a struct' : `${value}`;
}
