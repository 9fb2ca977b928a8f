/** From one page to the next: which page to request, and when there is none. Pure. */

/** How a list is requested, apart from its filters. */
export interface PageRequest {
  readonly pageSize: number;
  readonly currentPage?: number | undefined;
  readonly nextToken?: string | undefined;
}

/** What a page says about those after it. */
export interface PageEnd {
  readonly items: number;
  readonly total: number;
  /** It has nothing but entries of earlier pages, and entries are missing: the total does not count pages as they are. */
  readonly isRepeated?: boolean | undefined;
  /** Absent or empty: the service gave none. */
  readonly nextToken?: string | undefined;
}

export type NextPage = PageRequest | 'end' | 'token-missing';

/**
 * The page after `request`. A token wins over a number, as it does at the service; without one the number grows until
 * the total is reached. When the last page by that count only repeats entries, new ones have moved the rest to pages beyond, or the service
 * does not read the number: the page after it tells.
 *
 * @param offsetLimit entries that pages reach by number, where the contract has such a limit: beyond it only a token leads on
 */
export function pageAfter(
  request: PageRequest,
  { items, total, isRepeated, nextToken }: PageEnd,
  offsetLimit: number | undefined,
): NextPage {
  const { pageSize, currentPage } = request;
  if (nextToken !== undefined && nextToken !== '') return { pageSize, nextToken };
  // A page that was requested by token is the last one when it has no token of its own.
  if (currentPage === undefined || items === 0) return 'end';
  if (currentPage * pageSize >= total && isRepeated !== true) return 'end';
  if (offsetLimit !== undefined && currentPage * pageSize > offsetLimit) return 'token-missing';
  return { pageSize, currentPage: currentPage + 1 };
}
