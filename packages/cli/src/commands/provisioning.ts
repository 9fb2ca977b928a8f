import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { timestamp } from '../output/timestamp.ts';
import { printOne } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import { inRegion } from './print-pages.ts';

/** `provisioning`: where one device belongs now. */
export function addProvisioning(program: Command, terminal: Terminal): void {
  const command = program
    .command('provisioning')
    .description('Show to which instance one device belongs now')
    .argument('<product-key>', 'ProductKey of its product')
    .argument('<device-name>', 'name of the device')
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
        // For a device that was never distributed the service gives its present time.
        ['Distributed', timestamp(data.gmtCreate)],
        ['Request', response.requestId],
      ];
      printOne(response, pairs, printing);
    });
  withConnection(command);
}
