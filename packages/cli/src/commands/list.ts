import { paginate } from '@iot-distribution/client';
import {
  JobStatus,
  type ListDeviceDistributeJobInput,
  type ListDeviceDistributeJobOutputDataJobInfoItem as Job,
} from '@iot-distribution/codec';
import { Option, type Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { moment, withCode } from '../enum-code.ts';
import { wholeNumberOf } from '../option-values.ts';
import { printRows, type Column } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface ListOptions extends ConnectionOptions, Omit<ListDeviceDistributeJobInput, 'currentPage' | 'nextToken'> {}

const columns: readonly Column<Job>[] = [
  ['Job', ({ jobId }) => jobId],
  ['Status', ({ status }) => withCode('JobStatus', status)],
  ['Strategy', ({ strategy }) => withCode('DistributionStrategy', strategy)],
  ['Product', ({ productKey }) => productKey],
  ['Devices', ({ total }) => String(total)],
  ['Source', ({ sourceInstanceId }) => sourceInstanceId],
  ['Targets', ({ targetInstanceConfigs }) => targetInstanceConfigs.map((target) => target.targetInstanceId).join('\n')],
  ['Created', ({ gmtCreate }) => moment(gmtCreate)],
];

/** `list`: the jobs of the account, all pages. */
export function addList(program: Command, terminal: Terminal): void {
  withConnection(program.command('list'))
    .description('list distribution jobs, all pages')
    .addOption(new Option('--status <status>', 'only jobs in this state').choices(Object.values(JobStatus)))
    .option('--product-key <key>', 'only jobs of this product')
    .option('--job-id <id>', 'only this job')
    .option('--target-uid <uid>', 'only jobs whose devices go to this account')
    .option('--iot-instance-id <id>', 'the instance the call is made for')
    .option('--page-size <n>', 'jobs a page, 1 to 200', wholeNumberOf, 200)
    .action(async (options: ListOptions) => {
      const { client, signal } = connect(options, terminal);
      const { status, productKey, jobId, targetUid, iotInstanceId, pageSize } = options;
      const input = { status, productKey, jobId, targetUid, iotInstanceId, pageSize };
      await printRows(
        paginate(client, 'ListDeviceDistributeJob', input, { signal }),
        columns,
        options.output,
        terminal,
      );
    });
}
