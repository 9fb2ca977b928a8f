/** All items of a list, page after page. */
import { operations, type Inputs, type ListAction, type ListItems } from '@iot-distribution/codec';
import { allItems, type ListPage } from '../pages/all-items.ts';
import type { CallOptions, Client } from '../client.ts';
import { InputError } from '../errors.ts';
import type { PageRequest } from '../pages/next-page.ts';

/** Filters of a list, and optionally how large its pages are. Default: 200, the largest. */
export type ListInput<A extends ListAction> = Omit<Inputs[A], 'pageSize' | 'currentPage' | 'nextToken'> & {
  readonly pageSize?: number | undefined;
};

/**
 * Iterates over all entries of a list. The next page is requested when the entries of the last one are used up. An entry that
 * comes again, because the list changed between two pages, is given once.
 *
 * While pages are requested by number, entries can be missed: when an entry of an earlier page is deleted, those after it move forward, and one of
 * them from the next page to the last one that was read. The lists of devices and products have no tokens, so go through them again when
 * entries may have been deleted meanwhile.
 *
 * @param options for the call of each page
 * @throws {InputError} when the input cannot be sent, or is not of a list
 * @throws {ContractError} `PageLoop` when a token comes again, or when as many pages as the list has bring nothing new
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
  const method = methodOf(client, action);
  const { pageSize = 200, ...filters } = copyOf(action, input);
  for (const name of ['currentPage', 'nextToken']) {
    if (name in filters) throw invalidInput(action, `${name} is set by paginate itself`, `/${name}`);
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
    isList ? `the client has no method ${name}` : 'no operation of that name returns a list',
    '',
  );
}

/** Its members, each read once. What a getter throws is not repeated. */
function copyOf<A extends ListAction>(action: A, input: ListInput<A>): ListInput<A> {
  try {
    return { ...input };
  } catch {
    throw invalidInput(action, 'the input cannot be read', '');
  }
}

function invalidInput(action: ListAction, problem: string, member: string): InputError {
  return new InputError(`${String(action)}: ${problem}`, { code: 'InvalidInput', action, pointer: member });
}
