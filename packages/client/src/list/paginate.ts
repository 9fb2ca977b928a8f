/** All items of a list, page after page. */
import type { Inputs, ListAction, ListItems } from '@iot-distribution/codec';
import { allItems, type Page } from '../pages/all-items.ts';
import type { CallOptions, Client } from '../client.ts';
import { InputError } from '../errors.ts';
import type { PageRequest } from '../pages/next-page.ts';

/** Filters of a list, and optionally how large its pages are. Default: 200, the largest. */
export type ListInput<A extends ListAction> = Omit<Inputs[A], 'pageSize' | 'currentPage' | 'nextToken'> & {
  readonly pageSize?: number | undefined;
};

/**
 * Iterates over all entries of a list. An entry that comes again, because the list changed between two pages, is given
 * once. The next page is asked for when the entries of the last one are used up.
 *
 * @throws {ContractError} `PageLoop` when a page has nothing but entries that were there before, or its token was
 * @throws {ContractError} `NextTokenMissing` beyond an offset of 10,000, which only a token reaches
 * @throws {DistributionError} what the call of a page is rejected with
 *
 * @example
 * for await (const job of paginate(client, 'ListDeviceDistributeJob', { status: JobStatus.Running })) {
 *   job.jobId; // 'UbmsMHmkqv0PiAG****010001'
 * }
 */
export async function* paginate<A extends ListAction>(
  client: Pick<Client, Uncapitalize<A>>,
  action: A,
  input: ListInput<A>,
  options: CallOptions = {},
): AsyncGenerator<ListItems[A], void, undefined> {
  const method = client[`${action.charAt(0).toLowerCase()}${action.slice(1)}` as Uncapitalize<A>] as unknown as (
    input: object,
    options: CallOptions,
  ) => Promise<{ data: Page }>;
  const { pageSize = 200, ...filters } = input;
  for (const name of ['currentPage', 'nextToken']) if (name in filters) throw setByPaginate(action, name);
  const askFor = async (page: PageRequest) => (await method({ ...filters, ...page }, options)).data;
  for await (const item of allItems(action, pageSize, askFor)) yield item as ListItems[A];
}

function setByPaginate(action: ListAction, name: string): InputError {
  return new InputError(`${action}: ${name} is set by paginate itself`, {
    code: 'InvalidInput',
    action,
    member: `/${name}`,
  });
}
