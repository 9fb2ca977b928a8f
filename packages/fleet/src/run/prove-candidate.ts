/** Finds out whether a job of the list is the one of a batch whose create got no response. */
import type { Client } from '@iot-distribution/client';
import type { Batch, Candidate } from '../model/batch.ts';
import { proofOf, type FileProof } from '../batch/device-outcomes.ts';
import { readFile, storeResults, type ResultClient } from './collect-results.ts';
import { hasFinished } from '../batch/job-listing.ts';
import { distributedDevices } from './distributed-devices.ts';
import { existingJob } from './existing-job.ts';
import type { RunState } from './run-state.ts';

/**
 * A file with devices of others refutes a candidate. Where no file decides, the list of distributed devices does: a device of the batch with the time of
 * the job proves it, since a device is in one batch. A job that is interrupted or deleted and has distributed none of them is not in the way. Of a job
 * that is completed, that would mean nothing: the list may be late.
 *
 * @param status of the candidate, which has finished; undefined when the list of jobs does not show it
 * @returns `look`: it has not finished
 */
export async function proveCandidate(
  client: ResultClient & Pick<Client, 'queryDeviceDistributeJob'>,
  state: RunState,
  batch: Batch,
  { candidate, status: listed }: { readonly candidate: Candidate; readonly status: string | undefined },
  signal: AbortSignal,
): Promise<'transient' | 'look' | undefined> {
  const { jobId, gmtCreate } = candidate;
  const status = listed ?? (await existingJob(client, jobId, signal))?.status ?? 'gone';
  if (status !== 'gone' && !hasFinished(status)) return 'look';
  const names = await state.settings.store.readNames(batch.id);
  const hasFile = status === 'completed';
  const results = hasFile ? await readFile(client, state, jobId, names, signal) : undefined;
  if (hasFile && results === undefined && state.downloadsAgain(batch)) return 'transient';
  let proof: FileProof = results === undefined ? 'unknown' : proofOf(results);
  if (proof === 'unknown') {
    const { ofJob, since } = await distributedDevices(client, state.fleet.parameters, names, candidate, signal);
    if (ofJob.size > 0) proof = 'own';
    else if (!hasFile && since.size === 0) proof = 'foreign';
  }
  if (proof !== 'own') {
    const candidates = (batch.candidates ?? []).map((one) =>
      one.jobId === jobId
        ? { ...one, proof: proof === 'foreign' ? ('refuted' as const) : ('undecidable' as const) }
        : one,
    );
    await state.update(batch, { ...batch, candidates });
    if (proof === 'foreign') state.emit({ type: 'refuted', batch: batch.id, size: batch.size, jobId });
    return undefined;
  }
  const { attempts, attempt } = batch;
  const adopted = await state.update(batch, {
    state: 'finished',
    attempts,
    attempt,
    jobId,
    gmtCreate,
    jobStatus: status,
  });
  state.emit({ type: 'adopted', batch: batch.id, size: batch.size, jobId });
  await storeResults(client, state, adopted, { names, results }, signal);
  return undefined;
}
