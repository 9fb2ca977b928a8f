/** The spelling of each scalar on the wire, and nothing beyond it. Both directions of an enumeration stand here. */
import { ContractError } from '../errors.ts';
import type { EnumPlan } from './plan.ts';
import { NumberLiteral, type WireValue } from './wire-value.ts';

const decimalDigits = /^-?\d+$/;

/**
 * Text, to the byte. A bare number keeps its digits: the wire has sent account ids that way.
 *
 * @throws {ContractError} for anything but text or a bare number
 */
export function readString(value: WireValue, pointer: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof NumberLiteral) return value.digits;
  throw unexpected(pointer, 'a string', value);
}

/**
 * An optional minus and decimal digits, bare or quoted. `null` is never 0, and no blank, fraction or exponent passes.
 *
 * @throws {ContractError} for any other spelling, and for an integer that a JavaScript number cannot hold exactly
 */
export function readInteger(value: WireValue, pointer: string): number {
  const digits = typeof value === 'number' ? String(value) : value instanceof NumberLiteral ? value.digits : value;
  if (typeof digits !== 'string' || !decimalDigits.test(digits)) throw unexpected(pointer, 'an integer', value);
  const integer = Number(digits);
  if (!Number.isSafeInteger(integer)) {
    throw new ContractError(`${pointer} is ${digits.slice(0, 40)}, beyond what a number holds exactly (2^53 - 1)`, {
      code: 'UnsafeInteger',
      pointer,
    });
  }
  // No minus zero in the model: it would not equal 0 in a deep comparison.
  return integer === 0 ? 0 : integer;
}

/**
 * `true` or `false`, bare or quoted.
 *
 * @throws {ContractError} for any other spelling
 */
export function readBoolean(value: WireValue, pointer: string): boolean {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw unexpected(pointer, 'true or false', value);
}

const unrecognized = /^unrecognized:(\d+)$/;

/**
 * The name of a code; `unrecognized:<code>` for one that the contract does not know.
 *
 * @throws {ContractError} when the value is no integer, or negative
 */
export function readEnum(value: WireValue, plan: EnumPlan, pointer: string): string {
  const code = readInteger(value, pointer);
  if (code < 0) throw unexpected(pointer, 'a code of 0 or above', value);
  return plan.names.get(code) ?? `unrecognized:${code}`;
}

/** The code of a name: the inverse of `readEnum`. */
export function writeEnum(name: string, plan: EnumPlan): number {
  const code = plan.codes.get(name) ?? Number(unrecognized.exec(name)?.[1]);
  if (!Number.isSafeInteger(code)) throw new TypeError(`no code for the enum name "${name}"`);
  return code;
}

function unexpected(pointer: string, wanted: string, value: WireValue): ContractError {
  return new ContractError(`${pointer} is ${describe(value)} where the contract has ${wanted}`, {
    code: 'UnexpectedType',
    pointer,
  });
}

/** The kind of a value, never the value: it may be what must not be logged. */
function describe(value: WireValue): string {
  if (value === null) return 'null';
  if (value instanceof NumberLiteral || typeof value === 'number') return 'another number';
  if (typeof value === 'string') return value === '' ? 'an empty string' : 'another string';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a struct' : `${value}`;
}
