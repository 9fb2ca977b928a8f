/** A delete may be sent twice, but that its job is not there proves that it was deleted only when it is known to have been there. */
import { operations, type LookupContract } from '@iot-distribution/codec';
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
    if (endOf(call) !== undefined) throw inDoubt(error, 'whether it was executed is not known');
    const { lookup } = operations[call.action];
    const absence = lookup && (await findAbsence(call, lookup, next));
    if (absence === 'present') throw error;
    if (absence !== undefined && openCreates.hasCreated(jobId)) {
      report(emit, call, 'gone');
      openCreates.deleted(jobId);
      const { requestId } = absence.value as { readonly requestId: string };
      return { ...absence, value: { requestId, success: true } };
    }
    report(emit, call, 'ambiguous');
    const reason =
      absence === undefined
        ? 'the list of jobs does not tell'
        : 'the job is not in the list, and may never have been there';
    throw ambiguous(call, reason, [], error);
  }
}

/** The response that shows that the list does not have the entry; undefined when none does. */
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
