import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { timestamp } from '../output/timestamp.ts';
import { printOne } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import { inRegion } from './print-pages.ts';

/** `provisioning`: shows the instance that a device belongs to. */
export function addProvisioning(program: Command, terminal: Terminal): void {
  const command = program
    .command('provisioning')
    .description('Show the instance that a device belongs to now')
    .argument('<product-key>', 'ProductKey of the product of the device')
    .argument('<device-name>', 'Name of the device')
    .addHelpText('after', '\nExample:\n  $ iot-distribution provisioning a1BwAGVxxxx light1')
    .action(async (productKey: string, deviceName: string, options: ConnectionOptions) => {
      const { client, signal, printing } = connect(options, terminal);
      const response = await client.queryDeviceProvisioning({ productKey, deviceName }, { signal });
      const { data } = response;
      const pairs: [string, string][] = [
        ['Device', data.deviceName],
        ['Product', data.productKey],
        ['From', inRegion(data.sourceIotInstanceId ?? '', data.sourceRegion)],
        ['To', inRegion(data.targetIotInstanceId ?? '', data.targetRegion)],
        ['Account', data.aliyunUid ?? ''],
        // For a device that was never distributed, this is the current time of the service.
        ['Distributed', timestamp(data.gmtCreate)],
        ['Request', response.requestId],
      ];
      printOne(response, pairs, printing);
    });
  withConnection(command);
}
