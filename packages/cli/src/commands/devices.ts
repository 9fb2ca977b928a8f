import { paginate } from '@iot-distribution/client';
import type {
  ListDistributedDeviceInput,
  ListDistributedDeviceOutputDataInfoItem as Device,
} from '@iot-distribution/codec';
import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { moment } from '../enum-code.ts';
import { wholeNumberOf } from '../option-values.ts';
import { printRows, type Column } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface DevicesOptions extends ConnectionOptions, Omit<ListDistributedDeviceInput, 'currentPage'> {}

const columns: readonly Column<Device>[] = [
  ['Device', ({ deviceName }) => deviceName],
  ['Product', ({ productKey }) => productKey],
  ['From', ({ sourceInstanceId, sourceRegion = '' }) => `${sourceInstanceId}\n${sourceRegion}`],
  ['To', ({ targetInstanceId, targetRegion = '' }) => `${targetInstanceId}\n${targetRegion}`],
  ['Account', ({ targetUid }) => targetUid],
  ['Distributed', ({ gmtCreate }) => moment(gmtCreate)],
];

/** `devices`: the devices that have been distributed, all pages. */
export function addDevices(program: Command, terminal: Terminal): void {
  withConnection(program.command('devices'))
    .description('list distributed devices, all pages')
    .option('--product-key <key>', 'only devices of this product')
    .option('--device-name <name>', 'only this device')
    .option('--target-uid <uid>', 'only devices that went to this account')
    .option('--source-instance-id <id>', 'only devices that came from this instance')
    .option('--page-size <n>', 'devices a page, 1 to 200', wholeNumberOf, 200)
    .action(async (options: DevicesOptions) => {
      const { client, signal } = connect(options, terminal);
      const { productKey, deviceName, targetUid, sourceInstanceId, pageSize } = options;
      const input = { productKey, deviceName, targetUid, sourceInstanceId, pageSize };
      await printRows(paginate(client, 'ListDistributedDevice', input, { signal }), columns, options.output, terminal);
    });
}
