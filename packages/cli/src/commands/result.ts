import { isErrorNamed, readDistributionResult, type DeviceResult } from '@iot-distribution/client';
import type { Command } from 'commander';
import { allowedFiles } from '../allowed-files.ts';
import {
  connect,
  endpointOf,
  withConnection,
  wordsOf,
  type Connection,
  type ConnectionOptions,
} from '../connection.ts';
import { namesFrom } from '../device-names.ts';
import { exitCodes } from '../exit-codes.ts';
import { commandOf } from '../output/shell-quote.ts';
import type { Column } from '../output/table.ts';
import { printRows } from '../print.ts';
import { writeLine, type Terminal } from '../terminal.ts';

interface ResultOptions extends ConnectionOptions {
  readonly names?: string;
  readonly namesColumn?: string;
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

/** `result`: shows the result of each device. A device that is not in --names is shown too, and the command then fails. */
export function addResult(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('result')
    .description('Show the result of each device of a finished job')
    .argument('<job-id>', 'ID of the job')
    .option(
      '--names <file>',
      'File with the device names of the job, one per line, to show missing and unexpected devices; - for stdin',
    )
    .option('--names-column <name>', 'Column with the names, if the file is CSV with a header')
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution result 'UbmsMHmkqv0PiAG****010001' --names lights.txt
  $ iot-distribution result 'UbmsMHmkqv0PiAG****010001' --output jsonl | jq 'select(.outcome != "distributed")'`,
    )
    .action(async (jobId: string, options: ResultOptions) => {
      const devices = options.names === undefined ? undefined : await namesFrom(options.names, options, terminal);
      const connection = connect(options, terminal);
      end(await showResults(jobId, devices, connection, options).catch(explainRunning(jobId, options, terminal)));
    });
  withConnection(command);
}

/** Prints the result of each device. The exit code is 0 only if every device was distributed. */
export async function showResults(
  jobId: string,
  devices: readonly string[] | undefined,
  { client, signal, printing }: Connection,
  options: ConnectionOptions,
): Promise<number> {
  const allow = allowedFiles(endpointOf(options, printing.terminal));
  const results = await readDistributionResult(client, { jobId }, { signal, devices, allow, onUnexpected: 'report' });
  await printRows(results, 'devices', columns, printing);
  const distributed = results.filter(({ outcome }) => outcome === 'distributed').length;
  if (!options.quiet) writeLine(printing.terminal.stderr, `${distributed} of ${results.length} distributed`);
  const isDone = distributed === results.length && !results.some(({ unexpected }) => unexpected);
  return isDone ? exitCodes.done : exitCodes.failed;
}

/** The service may reject the request because the job is still running, but no source names the code. So this suggests to wait. */
function explainRunning(jobId: string, options: ConnectionOptions, terminal: Terminal): (error: unknown) => never {
  return (error) => {
    if (isErrorNamed(error, 'ServiceError')) {
      const wait = commandOf('query', jobId, '--wait', ...wordsOf(options));
      writeLine(terminal.stderr, `The job may not have finished. To wait for it: ${wait}`);
    }
    throw error;
  };
}
