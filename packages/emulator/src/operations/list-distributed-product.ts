import { entryOf, findDistributions, slicePage } from './find-distributions.ts';
import type { Handler } from './handler.ts';

export const handleListDistributedProduct: Handler<'ListDistributedProduct'> = (input, call) => {
  const { currentPage, pageSize, ...filter } = input;
  const unit = call.service.assume.productGmtCreate === 'seconds' ? 1000 : 1;
  const found = findDistributions(filter, 'product', call);
  const info = slicePage(found, pageSize, currentPage).map((one) => ({
    ...entryOf(one, call),
    gmtCreate: Math.floor(one.gmtCreate / unit),
  }));
  return { data: { total: found.length, info } };
};
