/** All items of a list, page after page. */
import { operationRules, type Inputs, type Outputs } from '@iot-distribution/codec';
import type { CallOptions, Client } from './client.ts';
import { ContractError, InputError } from './errors.ts';
import { pageAfter, type PageRequest } from './pages.ts';

/** The operations that give a list. */
export type ListAction = 'ListDeviceDistributeJob' | 'ListDistributedDevice' | 'ListDistributedProduct';

/** The entries of each list. */
export interface ListItems {
  readonly ListDeviceDistributeJob: Outputs['ListDeviceDistributeJob']['data']['jobInfo'][number];
  readonly ListDistributedDevice: Outputs['ListDistributedDevice']['data']['info'][number];
  readonly ListDistributedProduct: Outputs['ListDistributedProduct']['data']['info'][number];
}

/** Filters of a list, and optionally how large its pages are. Default: 200, the largest. */
export type ListInput<A extends ListAction> = Omit<Inputs[A], 'pageSize' | 'currentPage' | 'nextToken'> & {
  readonly pageSize?: number | undefined;
};

interface Page {
  readonly total: number;
  readonly nextToken?: string;
  readonly jobInfo?: readonly object[];
  readonly info?: readonly object[];
}

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

/** The same over anything that gives pages. */
export async function* allItems<Item extends object>(
  action: ListAction,
  pageSize: number,
  askFor: (page: PageRequest) => Promise<Page>,
): AsyncGenerator<Item, void, undefined> {
  const hasTokens = 'NextToken' in operationRules[action].request.properties;
  const seen = new Set<string>();
  const tokens = new Set<string>();
  let emptyPages = 0;
  for (let request: PageRequest = { pageSize, currentPage: 1 }; ;) {
    const page = await askFor(request);
    const items = (page.jobInfo ?? page.info ?? []) as readonly Item[];
    const fresh = items.filter((item) => isNew(seen, identityOf(item)));
    yield* fresh;
    const next = pageAfter(request, { items: items.length, total: page.total, nextToken: page.nextToken }, hasTokens);
    if (next === 'end') return;
    if (next === 'token-missing') throw tokenMissing(action);
    emptyPages = items.length === 0 ? emptyPages + 1 : 0;
    const loops = (next.nextToken !== undefined && !isNew(tokens, next.nextToken)) || emptyPages > 1;
    if (loops || (items.length > 0 && fresh.length === 0)) throw loop(action);
    request = next;
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** What two entries of one list never have in common. */
function identityOf(item: object): string {
  const { jobId, productKey, deviceName, sourceInstanceId, targetInstanceId, gmtCreate } = item as Record<
    string,
    unknown
  >;
  return JSON.stringify(jobId ?? [productKey, deviceName, sourceInstanceId, targetInstanceId, gmtCreate]);
}

function loop(action: ListAction): ContractError {
  return new ContractError(`${action}: the pages repeat, so that they would never end`, {
    code: 'PageLoop',
    action,
    pointer: '/Data',
  });
}

function tokenMissing(action: ListAction): ContractError {
  return new ContractError(`${action}: there are more entries, and the answer has no NextToken to reach them`, {
    code: 'NextTokenMissing',
    action,
    pointer: '/Data/NextToken',
  });
}

function setByPaginate(action: ListAction, name: string): InputError {
  return new InputError(`${action}: ${name} is set by paginate itself`, {
    code: 'InvalidInput',
    action,
    member: `/${name}`,
  });
}
