/** A delete may be sent twice. But a missing job proves that it was deleted only if the job is known to have existed. */
import { operations } from '@iot-distribution/codec';
import type { LookupContract } from '@iot-distribution/codec/contract';
import { differ, featuresOfEntry, featuresOfRequest } from '../creates/features.ts';
import type { Call, Reply, Send } from '../request/call.ts';
import { endOf } from './deadline.ts';
import { readJobs } from './read-jobs.ts';
import type { ReconcileSettings } from './reconcile-settings.ts';
import { ambiguous, inDoubt, report } from './unknown-outcome.ts';

export async function deleteForCertain(call: Call, next: Send, settings: ReconcileSettings): Promise<Reply> {
  const { openCreates, emit } = settings;
  const jobId = String(call.request.query['JobId']);
  try {
    const reply = await next(call);
    openCreates.deleted(jobId);
    return reply;
  } catch (error) {
    if (call.sent.inDoubt.size === 0) throw error;
    if (endOf(call) !== undefined) throw inDoubt(error, 'the request may have been executed');
    const { lookup } = operations[call.action];
    const absence = lookup && (await findAbsence(call, lookup, next));
    if (absence === 'present') throw error;
    if (absence !== undefined && openCreates.hasCreated(jobId)) {
      report(emit, call, 'deleted');
      openCreates.deleted(jobId);
      const { requestId } = absence.value as { readonly requestId: string };
      return { ...absence, value: { requestId, success: true } };
    }
    report(emit, call, 'ambiguous');
    const reason =
      absence === undefined
        ? 'the list of jobs is not conclusive'
        : 'the job is not in the list, but may not have existed before';
    throw ambiguous(call, reason, [], error);
  }
}

/** The response that proves that the list does not have the entry; undefined without a proof. */
async function findAbsence(call: Call, lookup: LookupContract, next: Send): Promise<Reply | 'present' | undefined> {
  try {
    const { jobs, isComplete, reply } = await readJobs(call, lookup, next);
    const features = featuresOfRequest(call.action, call.request, lookup);
    if (jobs.some((job) => !differ(features, featuresOfEntry(job, lookup)))) return 'present';
    return isComplete && lookup.showsAbsence ? reply : undefined;
  } catch {
    return undefined;
  }
}
