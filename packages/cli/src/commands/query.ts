import { AbortedError, TimeoutError, waitForDistribution } from '@iot-distribution/client';
import { JobStatus, type QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import type { Command } from 'commander';
import { connect, withConnection, type Connection, type ConnectionOptions } from '../connection.ts';
import { moment, withCode } from '../enum-code.ts';
import { exitCodes } from '../exit-codes.ts';
import { printOne } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface QueryOptions extends ConnectionOptions {
  readonly wait: boolean;
}

/** `query`: one job, looked up once or until it has ended. */
export function addQuery(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  withConnection(program.command('query'))
    .description('show one distribution job')
    .argument('<job-id>', 'ID of the job, as its creation returned it')
    .option('--wait', 'ask again until the job has ended', false)
    .action(async (jobId: string, options: QueryOptions) => end(await query(jobId, options, terminal)));
}

async function query(jobId: string, options: QueryOptions, terminal: Terminal): Promise<number> {
  const connection = connect(options, terminal, { waits: options.wait });
  const answer = options.wait
    ? await wait(jobId, connection, terminal)
    : await connection.client.queryDeviceDistributeJob({ jobId }, { signal: connection.signal });
  printOne(answer, jobLines(answer), options.output, terminal);
  return answer.data.status === JobStatus.Interrupted ? exitCodes.jobInterrupted : exitCodes.done;
}

async function wait(
  jobId: string,
  { client, signal, timeout, progress }: Connection,
  { stderr }: Terminal,
): Promise<QueryDeviceDistributeJobOutput> {
  const started = Date.now();
  try {
    return await waitForDistribution(
      client,
      { jobId },
      {
        signal,
        timeout,
        onProgress: ({ data }) =>
          progress.update(`${jobId} is ${data.status}`, `after ${((Date.now() - started) / 1000).toFixed(0)} s`),
      },
    );
  } catch (error) {
    if (error instanceof AbortedError || error instanceof TimeoutError) {
      progress.stop();
      stderr.write(`The job goes on without us. To wait again: iot-distribution query ${jobId} --wait\n`);
    }
    throw error;
  } finally {
    progress.stop();
  }
}

/** A job as a person reads it. */
export function jobLines({ data, requestId }: QueryDeviceDistributeJobOutput): [label: string, text: string][] {
  return [
    ['Job', data.jobId],
    ['Status', withCode('JobStatus', data.status)],
    ['Strategy', withCode('DistributionStrategy', data.strategy)],
    ['Product', data.productKey],
    ['Devices', String(data.total)],
    ['Created', moment(data.gmtCreate)],
    ['Source instance', data.sourceInstanceId],
    ['Source account', data.sourceUid],
    ['Target account', data.targetUid],
    ['Target instances', data.targetInstanceConfigs.map(({ targetInstanceId }) => targetInstanceId).join('\n')],
    ['Request', requestId],
  ];
}
