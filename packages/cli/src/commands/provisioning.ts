import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { moment } from '../enum-code.ts';
import { printOne } from '../print.ts';
import type { Terminal } from '../terminal.ts';

/** `provisioning`: where one device belongs now. */
export function addProvisioning(program: Command, terminal: Terminal): void {
  withConnection(program.command('provisioning'))
    .description('tell where one device belongs now')
    .argument('<product-key>', 'ProductKey of its product')
    .argument('<device-name>', 'name of the device')
    .action(async (productKey: string, deviceName: string, options: ConnectionOptions) => {
      const { client, signal } = connect(options, terminal);
      const answer = await client.queryDeviceProvisioning({ productKey, deviceName }, { signal });
      const { data } = answer;
      const where = (instance: string | undefined, region: string | undefined) =>
        [instance, region].filter((text) => text !== undefined).join(' in ');
      const lines: [string, string][] = [
        ['Device', data.deviceName],
        ['Product', data.productKey],
        ['From', where(data.sourceIotInstanceId, data.sourceRegion)],
        ['To', where(data.targetIotInstanceId, data.targetRegion)],
        ['Account', data.aliyunUid ?? ''],
        // For a device that was never distributed the service gives its present time.
        ['Distributed', moment(data.gmtCreate)],
        ['Request', answer.requestId],
      ];
      printOne(answer, lines, options.output, terminal);
    });
}
