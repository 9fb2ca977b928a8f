/** `etc/operations.md`: which operations there are and what clients do with each, so that a review sees one come, go or change. */
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

Made by \`pnpm generate\` from the contracts. The effect decides whether a request is sent again; the quota is that of the vendor's page, in calls
per second. A change here is a change for users: it needs a changeset.

| operation | effect | per account | all accounts | list | how a lost response is looked up |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |\n`).join('')}`;
}
