import { entryOf, findDistributions, slicePage } from './find-distributions.ts';
import type { Handler } from './handler.ts';

export const handleListDistributedDevice: Handler<'ListDistributedDevice'> = (input, call) => {
  const { currentPage, pageSize, ...filter } = input;
  const found = findDistributions(filter, 'device', call);
  const info = slicePage(found, pageSize, currentPage).map((one) => ({
    ...entryOf(one, call),
    deviceName: one.deviceName ?? '',
    gmtCreate: one.gmtCreate,
    gmtModified: one.gmtModified,
  }));
  return { data: { total: found.length, info } };
};
