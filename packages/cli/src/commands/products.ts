import { paginate } from '@iot-distribution/client';
import type {
  ListDistributedProductInput,
  ListDistributedProductOutputDataInfoItem as Product,
} from '@iot-distribution/codec';
import type { Command } from 'commander';
import { connect, withConnection, type ConnectionOptions } from '../connection.ts';
import { wholeNumberOf } from '../option-values.ts';
import { printRows, type Column } from '../print.ts';
import type { Terminal } from '../terminal.ts';

interface ProductsOptions extends ConnectionOptions, Omit<ListDistributedProductInput, 'currentPage'> {}

const columns: readonly Column<Product>[] = [
  ['Product', ({ productKey }) => productKey],
  ['From', ({ sourceInstanceId, sourceRegion = '' }) => `${sourceInstanceId}\n${sourceRegion}`],
  ['To', ({ targetInstanceId, targetRegion = '' }) => `${targetInstanceId}\n${targetRegion}`],
  ['Account', ({ targetUid }) => targetUid],
  // Seconds or milliseconds: the vendor's only example has ten digits, so the number is shown as it came.
  ['GmtCreate', ({ gmtCreate }) => String(gmtCreate)],
];

/** `products`: the products that have been distributed, all pages. */
export function addProducts(program: Command, terminal: Terminal): void {
  withConnection(program.command('products'))
    .description('list distributed products, all pages')
    .option('--product-key <key>', 'only this product')
    .option('--source-instance-id <id>', 'only products that came from this instance')
    .option('--target-instance-id <id>', 'only products that went to this instance')
    .option('--target-uid <uid>', 'only products that went to this account')
    .option('--page-size <n>', 'products a page, 1 to 200', wholeNumberOf, 200)
    .action(async (options: ProductsOptions) => {
      const { client, signal } = connect(options, terminal);
      const { productKey, sourceInstanceId, targetInstanceId, targetUid, pageSize } = options;
      const input = { productKey, sourceInstanceId, targetInstanceId, targetUid, pageSize };
      await printRows(paginate(client, 'ListDistributedProduct', input, { signal }), columns, options.output, terminal);
    });
}
