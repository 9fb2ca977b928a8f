/** `bench [table…]`: our packages side by side with their peers and with the least that the work takes. */
import { Argument, Command } from 'commander';
import { showMeasured } from './show.ts';
import type { Measured } from './side-by-side.ts';

/** A table is a file of its own: it gives the rows to show, or shows what it has found by itself. */
const tables: Readonly<Record<string, () => Promise<readonly Measured[] | undefined>>> = {
  sign: async () => (await import('./sign/table.ts')).signTable(),
  call: async () => {
    await (await import('./call/table.ts')).callTable();
    return undefined;
  },
  decode: async () => (await import('./decode/table.ts')).decodeTable(),
  import: async () => {
    (await import('./import/table.ts')).importTable();
    return undefined;
  },
};

interface Options {
  readonly json?: boolean;
  readonly check?: boolean;
}

async function bench(names: readonly string[], { json, check }: Options): Promise<void> {
  const measured: Record<string, readonly Measured[]> = {};
  for (const name of names.length === 0 ? Object.keys(tables) : names) {
    const rows = await tables[name]?.();
    if (rows === undefined) continue;
    measured[name] = rows;
    if (!json) console.log(`${showMeasured(rows)}\n`);
  }
  if (json) console.log(JSON.stringify({ node: process.version, tables: measured }, undefined, 2));
  const missed = Object.values(measured).some((rows) => rows.some(({ ours, goal }) => ours > goal));
  if (check && missed) process.exitCode = 1;
}

await new Command('bench')
  .description(
    'Measures in turns, in one run; every figure is a ratio to the least that the work takes. Proves first that all do the same.',
  )
  .addArgument(
    new Argument('[tables...]', 'which tables to measure; all, when none is named').choices(Object.keys(tables)),
  )
  .option('--json', 'print the figures as JSON')
  .option('--check', 'exit with 1 when a goal is missed')
  .action(bench)
  .parseAsync();
