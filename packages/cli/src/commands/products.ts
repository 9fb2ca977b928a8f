import type { ListItems } from '@iot-distribution/client';
import type { ListDistributedProductInput } from '@iot-distribution/codec';
import type { Command } from 'commander';
import { withConnection } from '../connection.ts';
import type { Column } from '../output/table.ts';
import type { Terminal } from '../terminal.ts';
import { inRegion, printPages, withPages, type PagesOptions } from './print-pages.ts';

type ProductsOptions = PagesOptions & Omit<ListDistributedProductInput, 'currentPage' | 'pageSize'>;

const columns: readonly Column<ListItems['ListDistributedProduct']>[] = [
  ['Product', ({ productKey }) => productKey],
  ['From', ({ sourceInstanceId, sourceRegion }) => inRegion(sourceInstanceId, sourceRegion)],
  ['To', ({ targetInstanceId, targetRegion }) => inRegion(targetInstanceId, targetRegion)],
  ['Account', ({ targetUid }) => targetUid],
  // The unit is unknown: the vendor's only example has ten digits, which are seconds. So the number is shown unchanged.
  ['GmtCreate', ({ gmtCreate }) => String(gmtCreate)],
];

/** `products`: lists the distributed products. */
export function addProducts(program: Command, terminal: Terminal): void {
  const command = program
    .command('products')
    .description('List distributed products')
    .option('--product-key <key>', 'Only this product')
    .option('--source-instance-id <id>', 'Only products that were distributed from this instance')
    .option('--target-instance-id <id>', 'Only products that were distributed to this instance')
    .option('--target-uid <uid>', 'Only products that were distributed to this account')
    .addHelpText('after', '\nExample:\n  $ iot-distribution products --output json')
    .action(async (options: ProductsOptions) => {
      const { productKey, sourceInstanceId, targetInstanceId, targetUid } = options;
      const input = { productKey, sourceInstanceId, targetInstanceId, targetUid };
      await printPages('ListDistributedProduct', input, 'products', columns, options, terminal);
    });
  withConnection(withPages(command));
}
