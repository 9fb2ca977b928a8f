import type { ListItems } from '@iot-distribution/client';
import type { ListDistributedDeviceInput } from '@iot-distribution/codec';
import type { Command } from 'commander';
import { withConnection } from '../connection.ts';
import type { Column } from '../output/table.ts';
import { timestamp } from '../output/timestamp.ts';
import type { Terminal } from '../terminal.ts';
import { inRegion, printPages, withPages, type PagesOptions } from './print-pages.ts';

type DevicesOptions = PagesOptions & Omit<ListDistributedDeviceInput, 'currentPage' | 'pageSize'>;

const columns: readonly Column<ListItems['ListDistributedDevice']>[] = [
  ['Device', ({ deviceName }) => deviceName],
  ['Product', ({ productKey }) => productKey],
  ['From', ({ sourceInstanceId, sourceRegion }) => inRegion(sourceInstanceId, sourceRegion)],
  ['To', ({ targetInstanceId, targetRegion }) => inRegion(targetInstanceId, targetRegion)],
  ['Account', ({ targetUid }) => targetUid],
  ['Distributed', ({ gmtCreate }) => timestamp(gmtCreate)],
];

/** `devices`: lists the distributed devices. */
export function addDevices(program: Command, terminal: Terminal): void {
  const command = program
    .command('devices')
    .description('List distributed devices')
    .option('--product-key <key>', 'Only devices of this product')
    .option('--device-name <name>', 'Only this device')
    .option('--target-uid <uid>', 'Only devices that were distributed to this account')
    .option('--source-instance-id <id>', 'Only devices that were distributed from this instance')
    .addHelpText(
      'after',
      `
Examples:
  $ iot-distribution devices --product-key a1BwAGVxxxx --limit 100
  $ iot-distribution devices --output jsonl > devices.jsonl`,
    )
    .action(async (options: DevicesOptions) => {
      const { productKey, deviceName, targetUid, sourceInstanceId } = options;
      const input = { productKey, deviceName, targetUid, sourceInstanceId };
      await printPages('ListDistributedDevice', input, 'devices', columns, options, terminal);
    });
  withConnection(withPages(command));
}
