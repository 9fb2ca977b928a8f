import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { printRows } from '../print.ts';
import type { Terminal } from '../terminal.ts';

/** `delete`: deletes jobs. */
export function addDelete(program: Command, terminal: Terminal): void {
  const command = program
    .command('delete')
    .description('Delete distribution jobs')
    .argument('<job-id...>', 'IDs of the jobs; the command stops at the first failure')
    .addHelpText('after', "\nExample:\n  $ iot-distribution delete 'UbmsMHmkqv0PiAG****010001'")
    .action(async (jobIds: readonly string[], options: ConnectionOptions) => {
      const { client, signal, printing } = connect(options, terminal);
      const deleteAll = async function* () {
        for (const jobId of jobIds) {
          const response = await client.deleteDeviceDistributeJob({ jobId }, { signal });
          yield { jobId, ...response };
        }
      };
      await printRows(
        deleteAll(),
        'jobs deleted',
        [
          ['Deleted', ({ jobId }) => jobId],
          ['Request', ({ requestId }) => requestId],
        ],
        printing,
      );
    });
  withConnection(command);
}
