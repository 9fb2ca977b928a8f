import { readDistributionResult, type AllowUrl, type DeviceResult } from '@iot-distribution/client';
import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { namesFrom } from '../device-names.ts';
import { exitCodes } from '../exit-codes.ts';
import { printRows, type Column } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface ResultOptions extends ConnectionOptions {
  readonly names?: string;
}

const columns: readonly Column<DeviceResult>[] = [
  ['Device', ({ deviceName }) => deviceName],
  ['Product', ({ productKey = '' }) => productKey],
  ['Outcome', outcomeText],
  ['Code', ({ code = '' }) => code],
  ['Message', ({ message = '' }) => message],
];

function outcomeText({ outcome, reason, unexpected }: DeviceResult): string {
  if (reason !== undefined) return `${outcome} (${reason})`;
  return unexpected ? `${outcome} (unexpected)` : outcome;
}

/** `result`: one result per device. A device that is not in --names is shown, and makes the command fail. */
export function addResult(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  withConnection(program.command('result'))
    .description('show the result of each device of a job that has ended')
    .argument('<job-id>', 'ID of the job')
    .option(
      '--names <file>',
      'names of the devices of the job, one per line, or - for stdin: missing and unexpected devices are then shown',
    )
    .action(async (jobId: string, options: ResultOptions) => {
      const { client, signal } = connect(options, terminal);
      const devices = options.names === undefined ? undefined : await namesFrom(options.names, terminal);
      const allow = allowed(options.endpoint);
      const results = await readDistributionResult(
        client,
        { jobId },
        { signal, devices, allow, onUnexpected: 'report' },
      );
      await printRows(results, columns, options.output, terminal);
      const distributed = results.filter(({ outcome }) => outcome === 'distributed').length;
      if (!options.quiet) terminal.stderr.write(`${distributed} of ${results.length} distributed\n`);
      const isDone = distributed === results.length && !results.some(({ unexpected }) => unexpected);
      end(isDone ? exitCodes.done : exitCodes.failed);
    });
}

/** An endpoint that somebody named, such as an emulator, serves its own files; the vendor's are always allowed. */
function allowed(endpoint: string | undefined): AllowUrl | undefined {
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
  const { origin } = new URL(endpoint);
  return (url) => url.origin === origin;
}
