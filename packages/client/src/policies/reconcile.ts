/**
 * Finds out what became of a create or a delete whose answer was lost, before anything is sent again. The API has no
 * token that would make a second create harmless: it would make a second job.
 */
import { operationRules, type Action } from '@iot-distribution/codec';
import { allItems } from '../pages/all-items.ts';
import type { Call, Policy, Reply, Send } from '../request/call.ts';
import type { Clock } from '../time/service-clock.ts';
import { endOf, within } from './deadline.ts';
import { AmbiguousError, isDistributionError, isErrorNamed } from '../errors.ts';
import type { Emit, ReconciledEvent } from '../events.ts';
import { serverTime } from '../response/response-times.ts';
import { findCreated, orderOf, type ListedJob, type Since, type Verdict } from './match-job.ts';
import { mayHaveExecuted } from './may-have-executed.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { Sleep } from '../time/sleep.ts';

export interface ReconcileSettings {
  /** How many times in all a create is sent, at most, each time after it was found that the last one did nothing. */
  readonly attempts: number;
  /** Milliseconds between two looks at the list, before a job that is not there counts as not created. */
  readonly settle: number;
  readonly budget: RetryBudget;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly emit?: Emit | undefined;
}

export function reconcile(settings: ReconcileSettings): Policy {
  const answered = new Set<string>();
  return (next) => (call) => {
    switch (operationRules[call.action].effect) {
      case 'read':
        return next(call);
      case 'create':
        return create(call, next, answered, settings);
      case 'delete':
        return remove(call, next, settings);
    }
  };
}

async function create(call: Call, next: Send, answered: Set<string>, settings: ReconcileSettings): Promise<Reply> {
  const begun = settings.clock.now();
  for (let sends = 1; ; sends++) {
    const before = call.sent.requests;
    try {
      const reply = await next(call);
      return adopt((reply.value as { jobId: string }).jobId, reply, answered);
    } catch (error) {
      if (call.sent.requests === before || !mayHaveExecuted(error)) throw error;
      // Nobody is left to look.
      if (endOf(call) !== undefined) throw unknownOutcome(error);
      const { verdict, list } = await look(call, begun, next, answered, settings, error);
      tell(settings.emit, call, verdictWords[verdict.kind]);
      if (verdict.kind === 'one') return adopt(verdict.jobId, list, answered);
      if (verdict.kind === 'unclear') throw ambiguous(call, verdict.jobIds, error);
      // Whether jobs of products are in the list is documented nowhere: that it is not there proves nothing.
      if (call.action === 'CreateProductDistributeJob') throw ambiguous(call, [], error);
      const mayPass = isDistributionError(error) && error.retryable;
      if (!mayPass || sends >= settings.attempts || !settings.budget.take()) throw error;
    }
  }
}

const verdictWords: Readonly<Record<Verdict['kind'], ReconciledEvent['verdict']>> = {
  one: 'adopted',
  none: 'absent',
  unclear: 'ambiguous',
};

/** Hands the reply out, under the id of the answer that proved the job. */
function adopt(jobId: string, reply: Reply, answered: Set<string>): Reply {
  const { requestId } = reply.value as { requestId: string };
  answered.add(jobId);
  // Later calls look back no further than their own begin: the oldest ids are of no use any more.
  if (answered.size > 1_000) for (const oldest of answered) if (answered.delete(oldest)) break;
  return { ...reply, value: { requestId, success: true, jobId } };
}

interface Look {
  readonly verdict: Verdict;
  readonly list: Reply;
}

/** A job that is not in the list at once may be on its way there. */
async function look(
  call: Call,
  begun: number,
  next: Send,
  answered: ReadonlySet<string>,
  settings: ReconcileSettings,
  error: unknown,
): Promise<Look> {
  try {
    const first = await lookOnce(call, begun, next, answered, settings);
    if (first.verdict.kind !== 'none') return first;
    await within(call, (signal) => settings.sleep(settings.settle, signal));
    return await lookOnce(call, begun, next, answered, settings);
  } catch {
    const end = endOf(call);
    if (end !== undefined) throw unknownOutcome(end);
    throw ambiguous(call, [], error);
  }
}

async function lookOnce(
  call: Call,
  begun: number,
  next: Send,
  answered: ReadonlySet<string>,
  { clock }: ReconcileSettings,
): Promise<Look> {
  const order = orderOf(call.action, call.request);
  let list: Reply | undefined;
  const pages = allItems<ListedJob>('ListDeviceDistributeJob', 200, async ({ pageSize, currentPage, nextToken }) => {
    const page = nextToken === undefined ? { CurrentPage: currentPage ?? 1 } : { NextToken: nextToken };
    const query = { PageSize: pageSize, ProductKey: order.productKey, ...page };
    list = await next(asking(call, 'ListDeviceDistributeJob', { query, form: {} }));
    return (list.value as { data: { total: number; nextToken?: string; jobInfo: readonly ListedJob[] } }).data;
  });
  const jobs: ListedJob[] = [];
  for await (const job of pages) jobs.push(job);
  if (list === undefined) throw new Error('a list has one page at least');
  return { verdict: findCreated(order, jobs, sinceOf(begun, list, clock), answered), list };
}

/** What the gateway accepts of a clock, in milliseconds. Source: docs/wire/signing.md, rule 46. */
const clockWindow = 15 * 60_000;
/** The `Date` of an answer has whole seconds, and the answer was on its way for a while. */
const rounding = 2_000;

/** The begin of the call by the clock of the service, as well as its answer tells. */
function sinceOf(begun: number, { headers }: Reply, clock: Clock): Since {
  const theirs = serverTime(headers);
  const offset = theirs === undefined ? Infinity : theirs - clock.now();
  // A date that is further away is not that of who accepted our timestamp.
  if (Math.abs(offset) > clockWindow) return { earliest: begun - clockWindow, certain: begun - rounding };
  return { earliest: begun + offset - rounding, certain: begun + offset - rounding };
}

/** Codes of a job that is not there. They are documented nowhere, so the list is asked when the code says something else. */
const goneCodes = /not_?(?:found|exist)/i;

/** A delete may be sent twice. That its job is gone after a lost answer is what it was to do. */
async function remove(call: Call, next: Send, { emit }: ReconcileSettings): Promise<Reply> {
  try {
    return await next(call);
  } catch (error) {
    const refused = isErrorNamed(error, 'ServiceError') && !error.retryable;
    if (!refused || !call.sent.inDoubt || call.sent.requests < 2) throw error;
    const proof = goneCodes.test(error.code) ? error.requestId : await absence(call, next);
    if (proof === undefined) throw error;
    tell(emit, call, 'gone');
    const value = { requestId: proof, success: true };
    return { kind: 'success', format: 'json', value, unknownMembers: [], headers: {} };
  }
}

/** Id of the answer that shows that the job is not in the list; undefined when none does. */
async function absence(call: Call, next: Send): Promise<string | undefined> {
  const request = { query: { PageSize: 1, CurrentPage: 1 }, form: { JobId: String(call.request.query['JobId']) } };
  try {
    const { value } = await next(asking(call, 'ListDeviceDistributeJob', request));
    const { data, requestId } = value as { data: { jobInfo: readonly unknown[] }; requestId: string };
    return data.jobInfo.length === 0 ? requestId : undefined;
  } catch {
    return undefined;
  }
}

/** A read for the sake of `call`, under its signal and its time. */
function asking(call: Call, action: Action, request: Call['request']): Call {
  return { ...call, action, request, sent: { requests: 0, inDoubt: false } };
}

function tell(emit: Emit | undefined, { id, action }: Call, verdict: ReconciledEvent['verdict']): void {
  emit?.({ type: 'reconciled', call: id, action, verdict });
}

/** What ended the call stays what it is, but must not invite to a second create. */
function unknownOutcome(error: unknown): unknown {
  if (!isDistributionError(error)) return error;
  const message = `${error.message}; whether it created a job is not known: look for it in ListDeviceDistributeJob`;
  return Object.assign(error, { message, retryable: false });
}

function ambiguous({ action }: Call, jobIds: readonly string[], cause: unknown): AmbiguousError {
  const found =
    jobIds.length === 0
      ? 'the list of jobs does not tell'
      : `${jobIds.length} ${jobIds.length === 1 ? 'job in the list looks' : 'jobs in the list look'} like it`;
  return new AmbiguousError(`${action}: its answer was lost, and whether it created a job is not known: ${found}`, {
    code: 'OutcomeUnknown',
    action,
    jobIds,
    cause,
  });
}
