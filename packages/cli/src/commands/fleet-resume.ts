import type { Command } from 'commander';
import { withConnection } from '../connection.ts';
import { openStore } from '../fleet/open-store.ts';
import { runAndShow, withRun, type RunFleetOptions } from '../fleet/run-and-show.ts';
import { rejectParentOptions } from '../fleet/parent-options.ts';
import type { Terminal } from '../terminal.ts';

/** `distribute resume`: continues the fleet of a journal. */
export function addFleetResume(distribute: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = distribute
    .command('resume')
    .description('Continue the fleet of a journal')
    .action(async (options: RunFleetOptions) => {
      rejectParentOptions(command);
      const open = await openStore(options, terminal, { mustExist: true });
      try {
        end(await runAndShow(open.store, options, terminal));
      } finally {
        await open.close();
      }
    });
  withConnection(withRun(command));
}
