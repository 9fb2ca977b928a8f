import type { FleetDevice } from '@iot-distribution/fleet';
import { Option, type Command } from 'commander';
import { outputOf } from '../connection.ts';
import { exitCodeOfFleet } from '../fleet/fleet-summary.ts';
import { openStore, type StoreOptions } from '../fleet/open-store.ts';
import { rejectParentOptions } from '../fleet/parent-options.ts';
import { withStore } from '../fleet/run-and-show.ts';
import { writeCsv } from '../fleet/write-csv.ts';
import type { Column } from '../output/table.ts';
import { outputForms, printRows, type OutputForm } from '../print.ts';
import { silent } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

interface ReportOptions extends StoreOptions {
  readonly output?: OutputForm | 'csv';
  readonly failed?: boolean;
}

const columns: readonly Column<FleetDevice>[] = [
  ['Device', ({ deviceName }) => deviceName],
  ['Outcome', ({ outcome }) => outcome],
  ['Code', ({ code = '' }) => code],
  ['Message', ({ message = '' }) => message],
  ['Source', ({ source = '' }) => source],
  ['Job', ({ jobId = '' }) => jobId],
  ['Round', ({ round }) => String(round)],
  ['Line', ({ line }) => String(line)],
];

/** `distribute report`: prints one row per device, without a call to the service. */
export function addFleetReport(distribute: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = distribute
    .command('report')
    .description('Print the result of each device of the fleet, without calls to the service')
    .option('--failed', 'Only the devices that were not distributed, and those whose result is unknown')
    .action(async (options: ReportOptions) => {
      rejectParentOptions(command);
      end(await report(options, terminal));
    });
  withStore(command)
    .addOption(
      new Option('-o, --output <form>', 'Output format (default: table on a terminal, tsv in a pipe)').choices([
        ...outputForms,
        'csv',
      ]),
    )
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution distribute report --failed
  $ iot-distribution distribute report --output csv > report.csv`,
    );
}

async function report({ output, failed, ...options }: ReportOptions, terminal: Terminal): Promise<number> {
  const open = await openStore(options, terminal, { mustExist: true });
  try {
    const { deviceResults, summaryOf } = await import('@iot-distribution/fleet');
    const outcomes = failed ? (['failed', 'unknown'] as const) : [undefined];
    const rows = concat(outcomes.map((outcome) => deviceResults(open.store, { outcome })));
    if (output === 'csv') await writeCsv(rows, columns, terminal.stdout);
    else
      await printRows(rows, 'devices', columns, { output: outputOf({ output }, terminal), terminal, progress: silent });
    return exitCodeOfFleet(await summaryOf(open.store));
  } finally {
    await open.close();
  }
}

async function* concat<T>(sources: readonly AsyncIterable<T>[]): AsyncGenerator<T, void, undefined> {
  for (const source of sources) yield* source;
}
