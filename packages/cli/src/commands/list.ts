import type { ListItems } from '@iot-distribution/client';
import { JobStatus, type ListDeviceDistributeJobInput } from '@iot-distribution/codec';
import { Option, type Command } from 'commander';
import { withConnection } from '../connection.ts';
import { withCode } from '../enum-code.ts';
import type { Column } from '../output/table.ts';
import { timestamp } from '../output/timestamp.ts';
import type { Terminal } from '../terminal.ts';
import { printPages, withPages, type PagesOptions } from './print-pages.ts';

type ListOptions = PagesOptions & Omit<ListDeviceDistributeJobInput, 'currentPage' | 'nextToken' | 'pageSize'>;

const columns: readonly Column<ListItems['ListDeviceDistributeJob']>[] = [
  ['Job', ({ jobId }) => jobId],
  ['Status', ({ status }) => withCode('JobStatus', status)],
  ['Strategy', ({ strategy }) => withCode('DistributionStrategy', strategy)],
  ['Product', ({ productKey }) => productKey],
  ['Devices', ({ total }) => String(total)],
  ['Source', ({ sourceInstanceId }) => sourceInstanceId],
  ['Targets', ({ targetInstanceConfigs }) => targetInstanceConfigs.map((target) => target.targetInstanceId).join(', ')],
  ['Created', ({ gmtCreate }) => timestamp(gmtCreate)],
];

/** `list`: lists the jobs of the account. */
export function addList(program: Command, terminal: Terminal): void {
  const command = program
    .command('list')
    .description('List distribution jobs')
    .addOption(new Option('--status <status>', 'Only jobs with this status').choices(Object.values(JobStatus)))
    .option('--product-key <key>', 'Only jobs of this product')
    .option('--job-id <id>', 'Only this job')
    .option('--target-uid <uid>', 'Only jobs with this target account')
    .option('--iot-instance-id <id>', 'Instance that the call is made for')
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution list --status running
  $ iot-distribution list --output jsonl | jq -r .jobId`,
    )
    .action(async (options: ListOptions) => {
      const { status, productKey, jobId, targetUid, iotInstanceId } = options;
      const input = { status, productKey, jobId, targetUid, iotInstanceId };
      await printPages('ListDeviceDistributeJob', input, 'jobs', columns, options, terminal);
    });
  withConnection(withPages(command));
}
