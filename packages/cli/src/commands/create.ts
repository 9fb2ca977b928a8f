import { InputError } from '@iot-distribution/client';
import { Option, type Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { namesFrom } from '../device-names.ts';
import { collect } from '../option-values.ts';
import { printOne } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface CreateOptions extends ConnectionOptions {
  readonly productKey: string;
  readonly source: string;
  readonly target: readonly string[];
  readonly strategy: 'designated' | 'nearest';
  readonly targetUid?: string;
  readonly targetAliyunId?: string;
  readonly names?: string;
  readonly productOnly: boolean;
}

/** `create`: a job that hands devices, or a product alone, over to other instances. */
export function addCreate(program: Command, terminal: Terminal): void {
  withConnection(program.command('create'))
    .description('start a job that hands devices over to other instances')
    .argument('[device-name...]', 'names of the devices; or give --names')
    .requiredOption('--product-key <key>', 'ProductKey of their product')
    .requiredOption('--source <instance-id>', 'instance that gives them')
    .requiredOption('--target <instance-id>', 'instance that receives them; several for --strategy nearest', collect)
    .addOption(
      new Option('--strategy <strategy>', 'how a device finds its instance')
        .choices(['designated', 'nearest'])
        .default('designated'),
    )
    .option('--target-uid <uid>', 'account that receives them, by its id')
    .option('--target-aliyun-id <name>', 'account that receives them, by its login name')
    .option('--names <file>', 'read the names from a file, one a line; - for stdin')
    .option('--product-only', 'hand over the product without devices', false)
    .action(async (names: readonly string[], options: CreateOptions) => {
      const deviceName = [...names, ...(options.names === undefined ? [] : await namesFrom(options.names, terminal))];
      const { jobId, answer } = await create(deviceName, options, terminal);
      const lines: [string, string][] = [
        ['Job', jobId],
        ['Next', `iot-distribution query ${jobId} --wait`],
        ['Request', answer.requestId],
      ];
      printOne(answer, lines, options.output, terminal);
    });
}

async function create(deviceName: readonly string[], options: CreateOptions, terminal: Terminal) {
  const { productKey, source: sourceInstanceId, target, strategy, targetUid, targetAliyunId } = options;
  const { client, signal } = connect(options, terminal);
  const common = { productKey, sourceInstanceId, targetUid, targetAliyunId };
  if (options.productOnly) {
    const [targetInstanceId = '', ...more] = target;
    if (deviceName.length > 0 || more.length > 0) {
      throw new InputError('with --product-only there are no device names and one target', {
        code: 'InvalidInput',
        member: '/deviceName',
      });
    }
    const answer = await client.createProductDistributeJob({ ...common, targetInstanceId }, { signal });
    return { answer, jobId: answer.jobId };
  }
  const targetInstanceConfig = target.map((targetInstanceId) => ({ targetInstanceId }));
  const answer = await client.createDeviceDistributeJob(
    { ...common, deviceName, strategy, targetInstanceConfig },
    { signal },
  );
  return { answer, jobId: answer.jobId };
}
