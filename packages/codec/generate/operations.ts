/** The contracts in src/operations, found by their files, and the module that lists them. */
import { readdirSync } from 'node:fs';
import type { Operation } from '../src/contract.ts';
import { banner } from './banner.ts';

export interface ContractFile {
  /** Name of the file, without its extension. */
  readonly file: string;
  /** Name of the constant that the file exports. */
  readonly name: string;
  readonly operation: Operation;
}

const folder = new URL('../src/operations/', import.meta.url);

/** Every file that exports a contract, in the order of the actions. Files of shared parts export none. */
export async function readContracts(): Promise<readonly ContractFile[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/(?:^operations|\.test)\.ts$/.test(name));
  const found = await Promise.all(
    files.map(async (name) => {
      const exported = (await import(new URL(name, folder).href)) as Readonly<Record<string, unknown>>;
      return Object.entries(exported).flatMap(([constant, value]) =>
        isOperation(value) ? [{ file: name.slice(0, -3), name: constant, operation: value }] : [],
      );
    }),
  );
  return found.flat().toSorted((left, right) => (left.operation.action < right.operation.action ? -1 : 1));
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'action' in value && 'effect' in value;
}

export function operationsFile(contracts: readonly ContractFile[]): string {
  const imports = contracts.map(({ file, name }) => `import { ${name} } from './${file}.ts';\n`);
  const entries = contracts.map(({ name, operation }) => `  ${operation.action}: ${name},\n`);
  return `${banner}/** The contracts, by action. */
import type { Operation } from '../contract.ts';
${imports.join('')}
const all = {
${entries.join('')}};

/** Name of an operation, in the service's spelling. */
export type Action = keyof typeof all;

/**
 * The contract of each operation: plain data, from which everything else in these packages is derived.
 *
 * @example
 * operations.QueryDeviceDistributeJob.queriesPerSecond; // 10
 */
export const operations: Readonly<Record<Action, Operation>> = all;
`;
}
