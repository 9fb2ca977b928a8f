/** From the name of an operation to its contract, for callers without type checks. */
import type { Operation } from './contract.ts';
import { InputError } from './errors.ts';
import { operations, type Action } from './operations/operations.ts';

/**
 * Whether a name is exactly that of an operation with a contract.
 *
 * @example
 * isAction('QueryDeviceDistributeJob'); // true
 * isAction('querydevicedistributejob'); // false
 */
export function isAction(name: unknown): name is Action {
  return typeof name === 'string' && Object.hasOwn(operations, name);
}

/** @throws {InputError} when there is no such operation */
export function contractOf(action: Action): Operation {
  if (isAction(action)) return operations[action];
  throw new InputError('there is no such operation', { code: 'UnknownAction', pointer: '' });
}
