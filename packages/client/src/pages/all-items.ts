/** All items of a list, from whatever gives its pages. */
import { modelName, operations, type ListAction } from '@iot-distribution/codec';
import { ContractError, InputError } from '../errors.ts';
import { pageAfter, type PageRequest } from './next-page.ts';

/** The `data` of a page. Its entries are in the member that the contract names. */
export interface ListPage {
  readonly total: number;
  readonly nextToken?: string;
}

/** A service that gives a new token with each page may give that many without a new entry, and still be on its way to one. */
const patience = 100;
/** No list needs more pages without a new entry, whatever it says of its length. */
const most = 1_000;

/**
 * Each item once. Fails when the pages repeat: when a token comes again, or when as many pages as the list has, all together, bring nothing
 * new. Less proves nothing: a page can be empty, or full of entries that were there before because new ones came in front of them.
 */
export async function* allItems<Item extends object>(
  action: ListAction,
  pageSize: number,
  askFor: (page: PageRequest) => Promise<ListPage>,
): AsyncGenerator<Item, void, undefined> {
  const { list, request: rules } = operations[action];
  if (list === undefined)
    throw new InputError(`${action} returns no list`, { code: 'InvalidInput', action, pointer: '' });
  const limit = rules['x-offset-limit']?.maximum;
  const identity = list.identity.map(modelName);
  const seen = new Set<string>();
  const tokens = new Set<string>();
  let stale = 0;
  for (let request: PageRequest = { pageSize, currentPage: 1 }; ;) {
    const page = await askFor(request);
    const items = ((page as unknown as Readonly<Record<string, unknown>>)[modelName(list.items)] ??
      []) as readonly Item[];
    const fresh = items.filter((item) => isNew(seen, identityOf(item, identity)));
    yield* fresh;
    const { total, nextToken } = page;
    const isRepeated = items.length > 0 && fresh.length === 0 && seen.size < total;
    const next = pageAfter(request, { items: items.length, total, isRepeated, nextToken }, limit);
    if (next === 'end') return;
    if (next === 'token-missing') throw tokenMissing(action);
    stale = fresh.length === 0 ? stale + 1 : 0;
    const byToken = next.nextToken !== undefined;
    const fullPass = Math.min(Math.max(Math.ceil(total / pageSize), byToken ? patience : 1), most);
    if (stale >= fullPass || (byToken && !isNew(tokens, next.nextToken))) throw loop(action);
    request = next;
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** What two entries of one list never have in common. */
function identityOf(item: object, members: readonly string[]): string {
  return JSON.stringify(members.map((name) => (item as Readonly<Record<string, unknown>>)[name]));
}

function loop(action: ListAction): ContractError {
  return new ContractError(`${action}: the pages repeat, and would never end`, {
    code: 'PageLoop',
    action,
    pointer: '/Data',
  });
}

function tokenMissing(action: ListAction): ContractError {
  return new ContractError(`${action}: there are more entries, and the response has no NextToken to reach them`, {
    code: 'NextTokenMissing',
    action,
    pointer: '/Data/NextToken',
  });
}
