import { isErrorNamed, waitForDistribution } from '@iot-distribution/client';
import { JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import type { Command } from 'commander';
import { connect, withConnection, wordsOf, type Connection, type ConnectionOptions } from '../connection.ts';
import { withCode } from '../enum-code.ts';
import { exitCodes } from '../exit-codes.ts';
import { commandOf } from '../output/shell-quote.ts';
import { timestamp } from '../output/timestamp.ts';
import { printOne } from '../print.ts';
import { writeLine, type Terminal } from '../terminal.ts';

interface QueryOptions extends ConnectionOptions {
  readonly wait?: boolean;
}

/** `query`: shows a job, at once or when it has finished. */
export function addQuery(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('query')
    .description('Show one distribution job')
    .argument('<job-id>', 'ID of the job, which create prints')
    .option('--wait', 'Wait until the job has finished')
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution query 'UbmsMHmkqv0PiAG****010001'
  $ iot-distribution query 'UbmsMHmkqv0PiAG****010001' --wait --timeout 600`,
    )
    .action(async (jobId: string, options: QueryOptions) => end(await query(jobId, options, terminal)));
  withConnection(command);
}

async function query(jobId: string, options: QueryOptions, terminal: Terminal): Promise<number> {
  const connection = connect(options, terminal, { waits: options.wait });
  const response = options.wait
    ? await waitForJob(jobId, connection, options)
    : await connection.client.queryDeviceDistributeJob({ jobId }, { signal: connection.signal });
  printOne(response, jobPairs(response), connection.printing);
  return response.data.status === JobStatus.Interrupted ? exitCodes.jobInterrupted : exitCodes.done;
}

/** Waits until a job has finished. If the wait ends early, prints how to continue it. */
export async function waitForJob(
  jobId: string,
  { client, signal, timeout, printing: { progress, terminal } }: Connection,
  options: ConnectionOptions,
): Promise<QueryDeviceDistributeJobOutput> {
  progress.count(`${jobId}: waiting for the first response`);
  try {
    return await waitForDistribution(
      client,
      { jobId },
      { signal, timeout, onProgress: ({ data }) => progress.update(`${jobId} is ${data.status}`) },
    );
  } catch (error) {
    progress.stop();
    if (!options.dryRun && (isErrorNamed(error, 'AbortedError') || isErrorNamed(error, 'TimeoutError'))) {
      const again = commandOf('query', jobId, '--wait', ...wordsOf(options));
      writeLine(terminal.stderr, `Stopped waiting; the job is not affected. To wait again: ${again}`);
    }
    throw error;
  }
}

/** The members of a job, with labels. */
export function jobPairs({ data, requestId }: QueryDeviceDistributeJobOutput): [label: string, text: string][] {
  return [
    ['Job', data.jobId],
    ['Status', withCode('JobStatus', data.status)],
    ['Strategy', withCode('DistributionStrategy', data.strategy)],
    ['Product', data.productKey],
    ['Devices', String(data.total)],
    ['Created', timestamp(data.gmtCreate)],
    ['Source instance', data.sourceInstanceId],
    ['Source account', data.sourceUid],
    ['Target account', data.targetUid],
    ['Target instances', data.targetInstanceConfigs.map(({ targetInstanceId }) => targetInstanceId).join(', ')],
    ['Request', requestId],
  ];
}
