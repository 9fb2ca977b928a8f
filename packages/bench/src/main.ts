/** `bench [table…]`: our packages side by side with their peers and with the least that the work takes. */
import { Argument, Command } from 'commander';
import type { Table } from './figures.ts';
import { goalsOf, isMissed, readGoals, withGoals } from './goals.ts';
import { machine } from './machine.ts';
import { forTerminal, goalsTable } from './print.ts';
import { writePage } from './page.ts';

/** Each of these measures for itself, and is loaded only when it is asked for. */
const benches: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  sign: async () => (await import('./sign/table.ts')).signTables(),
  decode: async () => (await import('./decode/table.ts')).decodeTables(),
  call: async () => (await import('./call/table.ts')).callTables(),
  import: async () => (await import('./import/table.ts')).importTables(),
  scale: async () => (await import('./scale/tables.ts')).scaleTables(),
};

interface Options {
  readonly json?: boolean;
  readonly check?: boolean;
  readonly write?: boolean;
}

async function bench(names: readonly string[], { json, check, write }: Options): Promise<void> {
  const goals = readGoals();
  const tables: Table[] = [];
  for (const name of write || names.length === 0 ? Object.keys(benches) : names) {
    for (const measured of (await benches[name]?.()) ?? []) {
      const table = withGoals(measured, goals);
      tables.push(table);
      if (!json) console.log(`${forTerminal(table)}\n`);
    }
  }
  if (json) console.log(JSON.stringify({ ...machine(), tables }, undefined, 2));
  if (write) writePage(tables);
  if (!check) return;
  if (!json) console.log(forTerminal(goalsTable(tables)));
  if (tables.flatMap(goalsOf).some(isMissed)) process.exitCode = 1;
}

await new Command('bench')
  .description(
    'Measures in turns, in one run; proves first that all do the same. A figure with a goal says whether it is met: 0.38 ≤ 0.60.',
  )
  .addArgument(new Argument('[tables...]', 'what to measure; all, when nothing is named').choices(Object.keys(benches)))
  .option('--json', 'print the figures as JSON')
  .option('--check', 'exit with 1 when a goal is missed')
  .option('--write', 'measure all, and put the tables into docs/performance.md; then run pnpm generate')
  .action(bench)
  .parseAsync();
