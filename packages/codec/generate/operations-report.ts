/** `etc/operations.md`: the operations and what clients do with each, so that a review sees every change. */
import type { Operation } from '../src/contract.ts';

export function operationsReport(operations: readonly Operation[]): string {
  const rows = operations.map(({ action, effect, queriesPerSecond, queriesPerSecondOfAllAccounts, list, lookup }) =>
    [
      action,
      effect,
      String(queriesPerSecond),
      queriesPerSecondOfAllAccounts === undefined ? '' : String(queriesPerSecondOfAllAccounts),
      list?.items ?? '',
      lookup === undefined ? '' : JSON.stringify(lookup),
    ].join(' | '),
  );
  return `# Operations

Generated from the contracts by \`pnpm generate\`. The effect decides whether a request is sent again; the quota is the one on the vendor's page, in
calls per second. A change here affects users: it needs a changeset.

| operation | effect | per account | all accounts | list | how a lost response is looked up |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |\n`).join('')}`;
}
