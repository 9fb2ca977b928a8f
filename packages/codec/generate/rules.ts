/** The rules of all operations and of both failures, as data. */
import type { Operation } from '../src/contract.ts';
import { gatewayError, serviceFailure } from '../src/operations/failures.ts';
import { rulesOf, rulesOfOperation } from '../src/rules.ts';
import { banner } from './banner.ts';

export function rulesFile(operations: readonly Operation[]): string {
  const rules = operations.map((operation) => [operation.action, rulesOfOperation(operation)] as const);
  return `${banner}import type { Action } from '../operations/index.ts';
import type { ObjectRules, OperationRules } from '../rules.ts';

/**
 * What a program has to know of each operation: the contract in \`operations\` without its words for people. Who reads these alone keeps
 * the words out of a bundle.
 *
 * @example
 * operationRules.CreateDeviceDistributeJob.effect; // 'create'
 */
export const operationRules: Readonly<Record<Action, OperationRules>> = ${spell(Object.fromEntries(rules), '')};

export const serviceFailureRules: ObjectRules = ${spell(rulesOf(serviceFailure), '')};

export const gatewayErrorRules: ObjectRules = ${spell(rulesOf(gatewayError), '')};
`;
}

/** As much on a line as fits. */
function spell(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || line.length < 100) return line;
  const members = Object.entries(value).map(
    ([key, member]) => `${indent}  ${JSON.stringify(key)}: ${spell(member, `${indent}  `)},\n`,
  );
  return `{\n${members.join('')}${indent}}`;
}
