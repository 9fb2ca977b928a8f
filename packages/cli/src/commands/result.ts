import { isErrorNamed, readDistributionResult, type DeviceResult } from '@iot-distribution/client';
import type { Command } from 'commander';
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

/** `result`: one result per device. A device that is not in --names is shown, and makes the command fail. */
export function addResult(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('result')
    .description('Show the result of each device of a job that has ended')
    .argument('<job-id>', 'ID of the job')
    .option(
      '--names <file>',
      'names that the job was created with, one per line, - for stdin: missing and unexpected devices are shown',
    )
    .option('--names-column <name>', 'the file is CSV with a header; take the names from this column')
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

/** Prints the result of each device. The exit code is 0 only when every device was distributed. */
export async function showResults(
  jobId: string,
  devices: readonly string[] | undefined,
  { client, signal, printing }: Connection,
  options: ConnectionOptions,
): Promise<number> {
  const allow = allowed(endpointOf(options, printing.terminal));
  const results = await readDistributionResult(client, { jobId }, { signal, devices, allow, onUnexpected: 'report' });
  await printRows(results, 'devices', columns, printing);
  const distributed = results.filter(({ outcome }) => outcome === 'distributed').length;
  if (!options.quiet) writeLine(printing.terminal.stderr, `${distributed} of ${results.length} distributed`);
  const isDone = distributed === results.length && !results.some(({ unexpected }) => unexpected);
  return isDone ? exitCodes.done : exitCodes.failed;
}

/** The service rejects the request for the result of a job that is still running, with a code that no source names: say how to wait for it. */
function explainRunning(jobId: string, options: ConnectionOptions, terminal: Terminal): (error: unknown) => never {
  return (error) => {
    if (isErrorNamed(error, 'ServiceError')) {
      const wait = commandOf('query', jobId, '--wait', ...wordsOf(options));
      writeLine(terminal.stderr, `The job may not have ended. To wait for it: ${wait}`);
    }
    throw error;
  };
}

/** An endpoint that was given, such as an emulator's, serves its own result files; those of the vendor are allowed as well. */
function allowed(endpoint: string | undefined): ((url: URL) => boolean) | undefined {
  if (endpoint === undefined || !URL.canParse(endpoint)) return undefined;
  const { origin, protocol } = new URL(endpoint);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return (url) => url.origin === origin || isOfVendor(url);
}

function isOfVendor({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && hostname.endsWith('.aliyuncs.com');
}
