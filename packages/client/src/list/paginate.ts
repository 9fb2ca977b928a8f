/** Iterates over the entries of a list, page by page. */
import { operations, type Inputs, type ListAction, type ListItems } from '@iot-distribution/codec';
import { allItems, type ListPage } from '../pages/all-items.ts';
import type { CallOptions, Client } from '../client.ts';
import { InputError } from '../errors.ts';
import type { PageRequest } from '../pages/next-page.ts';

/** Filters of a list, and the page size. Default: 200, the maximum. */
export type ListInput<A extends ListAction> = Omit<Inputs[A], 'pageSize' | 'currentPage' | 'nextToken'> & {
  readonly pageSize?: number | undefined;
};

/**
 * Iterates over all entries of a list. The next page is requested when all entries of the current page have been read. An entry that is on
 * two pages, because the list changed in between, is returned once.
 *
 * With pages by number, entries can be missed: if an entry of an earlier page is deleted, later entries move up, and one of them moves to a
 * page that was already read. The lists of devices and products have no page tokens, so iterate again if entries may have been deleted.
 *
 * @param options options for the call of each page
 * @throws {InputError} if the input is not valid, or the operation does not return a list
 * @throws {ContractError} `PageLoop` if a token is repeated, or if as many pages as the list has contain no new entry
 * @throws {ContractError} `NextTokenMissing` beyond an offset of 10,000, where a token is required
 * @throws {DistributionError} the error of the call of a page
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
  const method = methodOf(client, action);
  const { pageSize = 200, ...filters } = copyOf(action, input);
  for (const name of ['currentPage', 'nextToken']) {
    if (name in filters) throw invalidInput(action, `remove ${name}: paginate sets it`, `/${name}`);
  }
  const askFor = async (page: PageRequest) => (await method({ ...filters, ...page }, options)).data;
  for await (const item of allItems(action, pageSize, askFor)) yield item as ListItems[A];
}

type Method = (input: object, options: CallOptions) => Promise<{ data: ListPage }>;

function methodOf<A extends ListAction>(client: Pick<Client, Uncapitalize<A>>, action: A): Method {
  const name = `${String(action).charAt(0).toLowerCase()}${String(action).slice(1)}`;
  const isList = Object.hasOwn(operations, action) && operations[action].list !== undefined;
  const method = isList ? (client as Readonly<Record<string, unknown>>)[name] : undefined;
  if (typeof method === 'function') return method as Method;
  throw invalidInput(
    action,
    isList ? `the client has no method ${name}` : 'no operation with this name returns a list',
    '',
  );
}

/** Reads each member once. The error of a getter is not quoted. */
function copyOf<A extends ListAction>(action: A, input: ListInput<A>): ListInput<A> {
  try {
    return { ...input };
  } catch {
    throw invalidInput(action, 'cannot read the input: a getter throws', '');
  }
}

function invalidInput(action: ListAction, problem: string, member: string): InputError {
  return new InputError(`${String(action)}: ${problem}`, { code: 'InvalidInput', action, pointer: member });
}
