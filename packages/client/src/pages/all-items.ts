/** Collects the entries of a list from its pages. */
import { modelName, operations, type ListAction } from '@iot-distribution/codec';
import { ContractError, InputError } from '../errors.ts';
import { pageAfter, type PageRequest } from './next-page.ts';

/** The `data` of a page. The contract names the member with the entries. */
export interface ListPage {
  readonly total: number;
  readonly nextToken?: string;
}

/** With a new token on each page, this many pages without a new entry are accepted. */
const patience = 100;
/** Maximum number of pages without a new entry, even if the total of the list is larger. */
const most = 1_000;

/**
 * Returns each item once. Fails if the pages repeat: if a token is repeated, or if as many pages as the list has contain no new entry.
 * Fewer pages prove nothing: a page can be empty, or contain only known entries because new entries were inserted before them.
 */
export async function* allItems<Item extends object>(
  action: ListAction,
  pageSize: number,
  askFor: (page: PageRequest) => Promise<ListPage>,
): AsyncGenerator<Item, void, undefined> {
  const { list, request: rules } = operations[action];
  if (list === undefined)
    throw new InputError(`${action} does not return a list`, { code: 'InvalidInput', action, pointer: '' });
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

/** A key that is unique for each entry of a list. */
function identityOf(item: object, members: readonly string[]): string {
  return JSON.stringify(members.map((name) => (item as Readonly<Record<string, unknown>>)[name]));
}

function loop(action: ListAction): ContractError {
  return new ContractError(`${action}: the pages of the list repeat`, {
    code: 'PageLoop',
    action,
    pointer: '/Data',
  });
}

function tokenMissing(action: ListAction): ContractError {
  return new ContractError(`${action}: the list has more entries, but the response has no NextToken`, {
    code: 'NextTokenMissing',
    action,
    pointer: '/Data/NextToken',
  });
}
