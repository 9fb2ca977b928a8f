/** `bench [table…]`: compares the packages with their peers and with the minimum cost of the work. */
import { Argument, Command } from 'commander';
import type { Table } from './figures.ts';
import { goalsOf, isMissed, readGoals, withGoals } from './goals.ts';
import { machine } from './machine.ts';
import { forTerminal, goalsTable } from './print.ts';
import { isMeasuredAsNow, writePage } from './page.ts';

/** Each table measures separately, and is loaded only if it is requested. */
const benches: Readonly<Record<string, () => Promise<readonly Table[]>>> = {
  sign: async () => (await import('./sign/table.ts')).signTables(),
  decode: async () => (await import('./decode/table.ts')).decodeTables(),
  call: async () => (await import('./call/table.ts')).callTables(),
  import: async () => (await import('./import/table.ts')).importTables(),
  fleet: async () => (await import('./fleet/table.ts')).fleetTables(),
  scale: async () => (await import('./scale/tables.ts')).scaleTables(),
};

/** Measured only when it is named: it takes two minutes, and its figures are limits and not a comparison. */
const onlyWhenNamed = 'fleet';
const usual = Object.keys(benches).filter((name) => name !== onlyWhenNamed);

interface Options {
  readonly json?: boolean;
  readonly check?: boolean;
  readonly write?: boolean;
}

async function bench(names: readonly string[], { json, check, write }: Options): Promise<void> {
  if (write && names.length > 0 && !isMeasuredAsNow()) {
    throw new Error('the other tables are from another day, machine or version: measure all, without names');
  }
  const goals = readGoals();
  const tables: Table[] = [];
  for (const name of names.length === 0 ? usual : names) {
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
    'Measures in turns, in one run, after a check that all contenders give the same result. A figure with a goal shows whether it is met: 0.38 ≤ 0.60.',
  )
  .addArgument(
    new Argument('[tables...]', 'tables to measure (default: all except fleet)').choices(Object.keys(benches)),
  )
  .option('--json', 'print the figures as JSON')
  .option('--check', 'exit with 1 if a goal is missed')
  .option('--write', 'write the measured tables into docs/performance.md; then run pnpm generate')
  .action(bench)
  .parseAsync();
