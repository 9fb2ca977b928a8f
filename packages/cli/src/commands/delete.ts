import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { printOne } from '../print.ts';
import type { Terminal } from '../terminal.ts';

/** `delete`: one job, gone. */
export function addDelete(program: Command, terminal: Terminal): void {
  withConnection(program.command('delete'))
    .description('delete one distribution job')
    .argument('<job-id>', 'ID of the job')
    .action(async (jobId: string, options: ConnectionOptions) => {
      const { client, signal } = connect(options, terminal);
      const answer = await client.deleteDeviceDistributeJob({ jobId }, { signal });
      const lines: [string, string][] = [
        ['Deleted', jobId],
        ['Request', answer.requestId],
      ];
      printOne(answer, lines, options.output, terminal);
    });
}
