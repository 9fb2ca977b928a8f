/**
 * Ensures that a create creates at most one job, and succeeds only with this job. The API has no idempotency token, and its list of jobs
 * has no device names, so a similar job in the list proves nothing.
 */
import { operations } from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';
import { featuresOfRequest, type Features } from '../creates/features.ts';
import { matchJobs, type Matches, type Since } from '../creates/match-job.ts';
import { isDistributionError, isErrorNamed } from '../errors.ts';
import type { Call, Reply, Send } from '../request/call.ts';
import { startCall } from './call-start.ts';
import { endOf, within } from './deadline.ts';
import { nonceUsed, settleSuccess } from './may-have-executed.ts';
import { readJobs } from './read-jobs.ts';
import type { ReconcileSettings } from './reconcile-settings.ts';
import { ambiguous, inDoubt, report } from './unknown-outcome.ts';

export async function createOnce(call: Call, next: Send, settings: ReconcileSettings): Promise<Reply> {
  const { lookup } = operations[call.action];
  if (lookup === undefined) return createWithoutLookup(call, next);
  const { openCreates } = settings;
  const features = featuresOfRequest(call.action, call.request, lookup);
  openCreates.begin(features);
  try {
    return await createWithLookup({ call, next, lookup, features, sinceOf: startCall(settings.clock) }, settings);
  } finally {
    openCreates.end(features, call.sent.inDoubt.size > 0);
  }
}

/** The outcome of such a request cannot be looked up, so it is sent once. */
async function createWithoutLookup(call: Call, next: Send): Promise<Reply> {
  try {
    return await next(call);
  } catch (error) {
    if (call.sent.inDoubt.size === 0) throw error;
    if (endOf(call) !== undefined) throw inDoubt(error, 'the request may have been executed');
    throw ambiguous(call, 'no list shows its outcome', [], error);
  }
}

interface Create {
  readonly call: Call;
  readonly next: Send;
  readonly lookup: LookupContract;
  readonly features: Features;
  readonly sinceOf: (reply: Reply) => Since;
}

async function createWithLookup(create: Create, settings: ReconcileSettings): Promise<Reply> {
  const { call, next, lookup, features } = create;
  const { openCreates, soleWriter, emit } = settings;
  for (let sends = 1; ; sends++) {
    try {
      const reply = await next(call);
      settleSuccess(call.sent);
      openCreates.created((reply.value as { readonly jobId: string }).jobId);
      return reply;
    } catch (error) {
      if (call.sent.inDoubt.size === 0) throw error;
      if (call.sendsOnce)
        throw endOf(call) === undefined ? ambiguous(call, sentOnce, [], error) : inDoubt(error, sentOnce);
      const { list, candidates, single, isComplete } = await look(create, settings, error);
      if (soleWriter && isComplete && single !== undefined && openCreates.adopt(features, single.jobId)) {
        report(emit, call, 'adopted');
        call.sent.inDoubt.clear();
        const { requestId } = list.value as { readonly requestId: string };
        return { ...list, value: { requestId, success: true, jobId: single.jobId } };
      }
      const reason = unclear(candidates.length, isComplete && lookup.showsAbsence, call, error);
      report(emit, call, reason === undefined ? 'absent' : 'ambiguous');
      if (reason !== undefined) throw ambiguous(call, reason, candidates, error);
      if (!isTransient(error) || sends >= settings.attempts || !settings.budget.take()) throw inDoubt(error, notShown);
      call.sent.nonce = isFromService(error) ? undefined : [...call.sent.inDoubt].at(-1)?.nonce;
    }
  }
}

const sentOnce = 'it was sent once, with the nonce of the caller';

const notShown =
  'the list of jobs does not contain its job, but a request in flight may still create it, up to 31 minutes later';

/** Why the outcome is unknown; undefined if the list has shown that the request was not executed. */
function unclear(candidates: number, showsAbsence: boolean, call: Call, error: unknown): string | undefined {
  if (candidates > 0) {
    const jobs = candidates === 1 ? '1 job in the list' : `${candidates} jobs in the list`;
    return `${jobs} may be its job. Call proveJob(client, { jobId, input }) to find out which one distributes the devices of this call`;
  }
  if (!showsAbsence) return 'the list of jobs does not contain its job, which proves nothing';
  // It was sent again with the nonce of a lost request, which the gateway has accepted.
  const isAccepted = isErrorNamed(error, 'AuthError') && error.code === nonceUsed && call.sent.nonce !== undefined;
  return isAccepted ? 'the service has accepted it, but the list does not contain its job' : undefined;
}

function isTransient(error: unknown): boolean {
  return isDistributionError(error) && error.retryable;
}

/**
 * Whether the service has accepted the request and responded to it: then no request is in flight, and the nonce is used. In all other
 * cases, the request is sent again with the same nonce: the gateway accepts only one of the two, even if the first arrives late.
 */
function isFromService(error: unknown): boolean {
  return (
    (isErrorNamed(error, 'ServiceError') && error.layer === 'service' && error.requestId !== undefined) ||
    (isErrorNamed(error, 'AuthError') && error.code === nonceUsed)
  );
}

interface Look extends Matches {
  /** Whether the list was read without gaps. */
  readonly isComplete: boolean;
  readonly list: Reply;
}

/** Reads the list twice, since a new job may appear in it with a delay. */
async function look(create: Create, settings: ReconcileSettings, error: unknown): Promise<Look> {
  const { call } = create;
  const unknown = 'it may have created a job: look for it with ListDeviceDistributeJob';
  if (endOf(call) !== undefined) throw inDoubt(error, unknown);
  try {
    const first = await lookOnce(create, settings);
    if (first.candidates.length > 0) return first;
    await within(call, (signal) => settings.sleep(settings.settle, signal));
    const second = await lookOnce(create, settings);
    return { ...second, isComplete: first.isComplete && second.isComplete };
  } catch {
    const end = endOf(call);
    if (end !== undefined) throw inDoubt(end, unknown);
    throw ambiguous(call, 'the list of jobs could not be read', [], error);
  }
}

async function lookOnce(
  { call, next, lookup, features, sinceOf }: Create,
  { openCreates }: ReconcileSettings,
): Promise<Look> {
  const { jobs, isComplete, reply } = await readJobs(call, lookup, next);
  const wanted = { features, request: call.request, lookup };
  const found = matchJobs(wanted, jobs, sinceOf(reply), (jobId) => openCreates.hasCreated(jobId));
  return { ...found, isComplete, list: reply };
}
