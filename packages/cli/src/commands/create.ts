import { InputError, JobStatus } from '@iot-distribution/client';
import type { Command } from 'commander';
import { connect, withConnection, wordsOf, type Connection, type ConnectionOptions } from '../connection.ts';
import { namesFrom } from '../device-names.ts';
import { withDistribution, type DistributionOptions } from '../distribution-options.ts';
import { exitCodes } from '../exit-codes.ts';
import { collect } from '../option-values.ts';
import { commandOf } from '../output/shell-quote.ts';
import { printOne } from '../print.ts';
import { writeLine, type Terminal } from '../terminal.ts';
import { jobPairs, waitForJob } from './query.ts';
import { showResults } from './result.ts';

interface CreateOptions extends ConnectionOptions, DistributionOptions {
  readonly productKey: string;
  readonly source: string;
  readonly target: readonly string[];
  readonly productOnly?: boolean;
  readonly wait?: boolean;
}

/** `create`: creates a job that distributes devices, or only a product, to other instances. */
export function addCreate(program: Command, terminal: Terminal, end: (exitCode: number) => void): void {
  const command = program
    .command('create')
    .description('Create a job that distributes devices to other instances')
    .argument('[device-name...]', 'Names of the devices; or use --names')
    .requiredOption('--product-key <key>', 'ProductKey of the product of the devices')
    .requiredOption('--source <instance-id>', 'Source instance, which has the devices')
    .requiredOption('--target <instance-id>', 'Target instance; repeatable with --strategy nearest', collect);
  withDistribution(command)
    .option('--product-only', 'Distribute only the product, without devices')
    .option('--wait', 'Wait until the job has finished, then print the result of each device')
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution create light1 light2 --product-key a1BwAGVxxxx --source iot-060xxx --target iot-cn-6jaxxx --target-uid 198xxx
  $ iot-distribution create --names devices.csv --names-column DeviceName --product-key a1BwAGVxxxx --source iot-060xxx --target iot-cn-6jaxxx --target-uid 198xxx --wait`,
    )
    .action(async (names: readonly string[], options: CreateOptions) => {
      const read = options.names === undefined ? [] : await namesFrom(options.names, options, terminal);
      end(await create([...names, ...read], options, terminal));
    });
  withConnection(command);
}

async function create(deviceName: readonly string[], options: CreateOptions, terminal: Terminal): Promise<number> {
  const connection = connect(options, terminal, { waits: options.wait });
  const response = await send(deviceName, options, connection);
  const { jobId } = response;
  if (options.wait) return waitAndShow(jobId, deviceName, options, connection);
  const pairs: [string, string][] = [
    ['Job', jobId],
    ['Next', commandOf('query', jobId, '--wait', ...wordsOf(options))],
    ['Request', response.requestId],
  ];
  printOne(response, pairs, connection.printing);
  return exitCodes.done;
}

/** Waits for the job and prints the result of each device; for a product job, which has no devices, prints the job. */
async function waitAndShow(
  jobId: string,
  deviceName: readonly string[],
  options: CreateOptions,
  connection: Connection,
): Promise<number> {
  const { printing } = connection;
  printing.progress.stop();
  writeLine(printing.terminal.stderr, `Created job ${jobId}`);
  const waiting = connect(options, printing.terminal, { waits: true });
  const job = await waitForJob(jobId, waiting, options);
  if (options.productOnly || job.data.status === JobStatus.Interrupted) {
    printOne(job, jobPairs(job), waiting.printing);
    return job.data.status === JobStatus.Interrupted ? exitCodes.jobInterrupted : exitCodes.done;
  }
  return showResults(jobId, deviceName, waiting, options);
}

async function send(deviceName: readonly string[], options: CreateOptions, { client, signal }: Connection) {
  const { productKey, source: sourceInstanceId, target, strategy, targetUid, targetAliyunId } = options;
  const common = { productKey, sourceInstanceId, targetUid, targetAliyunId };
  if (options.productOnly) {
    const [targetInstanceId = '', ...more] = target;
    if (deviceName.length > 0 || more.length > 0) {
      throw new InputError('--product-only: remove the device names and pass exactly one --target', {
        code: 'InvalidInput',
        pointer: '/deviceName',
      });
    }
    return client.createProductDistributeJob({ ...common, targetInstanceId }, { signal });
  }
  const targetInstanceConfig = target.map((targetInstanceId) => ({ targetInstanceId }));
  return client.createDeviceDistributeJob({ ...common, deviceName, strategy, targetInstanceConfig }, { signal });
}
