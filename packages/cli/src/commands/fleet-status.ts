import { Option, type Command } from 'commander';
import { outputOf } from '../connection.ts';
import { exitCodeOfFleet, summaryPairs } from '../fleet/fleet-summary.ts';
import { openStore, type StoreOptions } from '../fleet/open-store.ts';
import { rejectParentOptions } from '../fleet/parent-options.ts';
import { withStore } from '../fleet/run-and-show.ts';
import { outputForms, printOne, type OutputForm } from '../print.ts';
import { silent } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

interface StatusOptions extends StoreOptions {
  readonly output?: OutputForm;
}

/** `distribute status`: shows where a fleet is, without a call to the service. */
export function addFleetStatus(distribute: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = distribute
    .command('status')
    .description('Show where the fleet of a journal is, without calls to the service')
    .action(async (options: StatusOptions) => {
      rejectParentOptions(command);
      const open = await openStore(options, terminal, { mustExist: true });
      try {
        const { summaryOf } = await import('@iot-distribution/fleet');
        const summary = await summaryOf(open.store);
        printOne(summary, summaryPairs(summary), { output: outputOf(options, terminal), terminal, progress: silent });
        end(exitCodeOfFleet(summary));
      } finally {
        await open.close();
      }
    });
  withStore(command).addOption(
    new Option('-o, --output <form>', 'Output format (default: table on a terminal, tsv in a pipe)').choices(
      outputForms,
    ),
  );
}
