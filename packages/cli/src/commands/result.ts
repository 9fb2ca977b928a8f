import { readDistributionResult, type AllowAddress, type DeviceVerdict } from '@iot-distribution/client';
import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { namesFrom } from '../device-names.ts';
import { exitCodes } from '../exit-codes.ts';
import { printRows, type Column } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface ResultOptions extends ConnectionOptions {
  readonly names?: string;
}

const columns: readonly Column<DeviceVerdict>[] = [
  ['Device', ({ deviceName }) => deviceName],
  ['Product', ({ productKey = '' }) => productKey],
  ['Outcome', ({ outcome, reason }) => (reason === undefined ? outcome : `${outcome} (${reason})`)],
  ['Code', ({ code = '' }) => code],
  ['Message', ({ message = '' }) => message],
];

/** `result`: one verdict a device. */
export function addResult(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  withConnection(program.command('result'))
    .description('show what became of each device of an ended job')
    .argument('<job-id>', 'ID of the job')
    .option(
      '--names <file>',
      'the names that the job was asked for, one a line; - for stdin: the missing are then shown',
    )
    .action(async (jobId: string, options: ResultOptions) => {
      const { client, signal } = connect(options, terminal);
      const devices = options.names === undefined ? undefined : await namesFrom(options.names, terminal);
      const verdicts: DeviceVerdict[] = [];
      const read = readDistributionResult(client, { jobId }, { signal, devices, allow: allowed(options.endpoint) });
      for await (const verdict of read) verdicts.push(verdict);
      await printRows(verdicts, columns, options.output, terminal);
      const distributed = verdicts.filter(({ outcome }) => outcome === 'distributed').length;
      if (!options.quiet) terminal.stderr.write(`${distributed} of ${verdicts.length} distributed\n`);
      end(distributed === verdicts.length ? exitCodes.done : exitCodes.failed);
    });
}

/** An endpoint that somebody named, such as an emulator, serves its own files; the vendor's are always allowed. */
function allowed(endpoint: string | undefined): AllowAddress | undefined {
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
  const { origin } = new URL(endpoint);
  return (url) => url.origin === origin;
}
