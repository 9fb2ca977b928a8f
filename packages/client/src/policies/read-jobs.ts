/** Reads the list of jobs to look up the outcome of a create or a delete. */
import {
  operations,
  type EncodedRequest,
  type ListAction,
  type ListedJob,
  type RequestParameter,
} from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';
import { allItems, type ListPage } from '../pages/all-items.ts';
import type { Call, Reply, Send } from '../request/call.ts';

export interface JobList {
  readonly jobs: readonly ListedJob[];
  /** Whether all entries were read. Entries can move between pages during the reads. */
  readonly isComplete: boolean;
  /** The response with the last page. */
  readonly reply: Reply;
}

/** Uses the signal and the time limit of `call`, but its requests do not count as those of `call`. */
export async function readJobs(call: Call, lookup: LookupContract, next: Send): Promise<JobList> {
  // The contract names a list operation, which a test of the codec ensures.
  const action = lookup.list as ListAction;
  const filter = filterOf(call, lookup, action);
  let last: { readonly page: ListPage; readonly reply: Reply } | undefined;
  const items = allItems<ListedJob>(action, 200, async ({ pageSize, currentPage, nextToken }) => {
    const page = nextToken === undefined ? { CurrentPage: currentPage ?? 1 } : { NextToken: nextToken };
    const request = { query: { ...filter.query, PageSize: pageSize, ...page }, form: filter.form };
    const reply = await next({ ...call, action, request, sent: { requests: 0, inDoubt: new Set() } });
    last = { page: (reply.value as { readonly data: ListPage }).data, reply };
    return last.page;
  });
  const jobs: ListedJob[] = [];
  for await (const job of items) jobs.push(job);
  if (last === undefined) throw new Error('a list must have at least one page');
  return { jobs, isComplete: jobs.length >= last.page.total, reply: last.reply };
}

function filterOf({ request }: Call, { filter }: LookupContract, action: ListAction): EncodedRequest {
  const { properties } = operations[action].request;
  const given = { ...request.query, ...request.form };
  const query: Record<string, RequestParameter> = {};
  const form: Record<string, RequestParameter> = {};
  for (const [parameter, own] of Object.entries(filter)) {
    const value = given[own];
    if (value !== undefined) (properties[parameter]?.['x-in'] === 'form' ? form : query)[parameter] = value;
  }
  return { query, form };
}
