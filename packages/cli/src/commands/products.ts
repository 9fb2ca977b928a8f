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
  // Seconds or milliseconds: the vendor's only example has ten digits, so the number is shown as it came.
  ['GmtCreate', ({ gmtCreate }) => String(gmtCreate)],
];

/** `products`: the products that have been distributed. */
export function addProducts(program: Command, terminal: Terminal): void {
  const command = program
    .command('products')
    .description('List distributed products')
    .option('--product-key <key>', 'only this product')
    .option('--source-instance-id <id>', 'only products that came from this instance')
    .option('--target-instance-id <id>', 'only products that went to this instance')
    .option('--target-uid <uid>', 'only products that went to this account')
    .addHelpText('after', '\nExample:\n  $ iot-distribution products --output json')
    .action(async (options: ProductsOptions) => {
      const { productKey, sourceInstanceId, targetInstanceId, targetUid } = options;
      const input = { productKey, sourceInstanceId, targetInstanceId, targetUid };
      await printPages('ListDistributedProduct', input, 'products', columns, options, terminal);
    });
  withConnection(withPages(command));
}
