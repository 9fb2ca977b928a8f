/** All items of a list, from whatever gives its pages. */
import { modelName, operationRules, type ListAction } from '@iot-distribution/codec';
import { ContractError, InputError } from '../errors.ts';
import { pageAfter, type PageRequest } from './next-page.ts';

/** The `data` of a page. Its entries are in the member that the contract names. */
export interface Page {
  readonly total: number;
  readonly nextToken?: string;
}

/** Each item once; fails when the pages never end. */
export async function* allItems<Item extends object>(
  action: ListAction,
  pageSize: number,
  askFor: (page: PageRequest) => Promise<Page>,
): AsyncGenerator<Item, void, undefined> {
  const { list, request: rules } = operationRules[action];
  if (list === undefined)
    throw new InputError(`${action} returns no list`, { code: 'InvalidInput', action, member: '' });
  const limit = rules['x-offset-limit']?.maximum;
  const identity = list.identity.map(modelName);
  const seen = new Set<string>();
  const tokens = new Set<string>();
  let emptyPages = 0;
  for (let request: PageRequest = { pageSize, currentPage: 1 }; ;) {
    const page = await askFor(request);
    const items = ((page as unknown as Readonly<Record<string, unknown>>)[modelName(list.items)] ??
      []) as readonly Item[];
    const fresh = items.filter((item) => isNew(seen, identityOf(item, identity)));
    yield* fresh;
    const next = pageAfter(request, { items: items.length, total: page.total, nextToken: page.nextToken }, limit);
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
function identityOf(item: object, members: readonly string[]): string {
  return JSON.stringify(members.map((name) => (item as Readonly<Record<string, unknown>>)[name]));
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
