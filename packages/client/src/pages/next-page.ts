/** Decides which page to request next. A pure function. */

/** The paging members of a request. */
export interface PageRequest {
  readonly pageSize: number;
  readonly currentPage?: number | undefined;
  readonly nextToken?: string | undefined;
}

/** The paging members of a response. */
export interface PageEnd {
  readonly items: number;
  readonly total: number;
  /** It contains only entries of earlier pages, although entries are missing: the total does not match the pages. */
  readonly isRepeated?: boolean | undefined;
  /** Absent or empty if the service sent none. */
  readonly nextToken?: string | undefined;
}

export type NextPage = PageRequest | 'end' | 'token-missing';

/**
 * The page after `request`. A token takes precedence over a page number, as it does at the service. Without a token, the number grows until
 * the total is reached. If the last page by that count contains only known entries, new entries have moved others to later pages, or the
 * service ignores the number: the next page shows which.
 *
 * @param offsetLimit the number of entries that page numbers reach, if the contract has such a limit; beyond it, a token is required
 */
export function pageAfter(
  request: PageRequest,
  { items, total, isRepeated, nextToken }: PageEnd,
  offsetLimit: number | undefined,
): NextPage {
  const { pageSize, currentPage } = request;
  if (nextToken !== undefined && nextToken !== '') return { pageSize, nextToken };
  // A page that was requested by token is the last one if it has no token.
  if (currentPage === undefined || items === 0) return 'end';
  if (currentPage * pageSize >= total && isRepeated !== true) return 'end';
  if (offsetLimit !== undefined && currentPage * pageSize > offsetLimit) return 'token-missing';
  return { pageSize, currentPage: currentPage + 1 };
}
