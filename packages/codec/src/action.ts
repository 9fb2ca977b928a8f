/** The way from the name of an operation to its rules, for callers that types do not hold. */
import { InputError } from './errors.ts';
import { operationRules } from './generated/operation-rules.ts';
import type { Action } from './operations/index.ts';
import type { OperationRules } from './rules.ts';

/**
 * Whether a name is that of an operation with a contract here, to the letter.
 *
 * @example
 * isAction('QueryDeviceDistributeJob'); // true
 * isAction('querydevicedistributejob'); // false
 */
export function isAction(name: unknown): name is Action {
  return typeof name === 'string' && Object.hasOwn(operationRules, name);
}

/** @throws {InputError} when there is no such operation */
export function rulesOfAction(action: Action): OperationRules {
  if (isAction(action)) return operationRules[action];
  throw new InputError('there is no such operation', { code: 'UnknownAction', pointer: '' });
}
