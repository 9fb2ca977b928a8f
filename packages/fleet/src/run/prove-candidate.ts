/** Finds out whether a job of the list is the one of a batch whose create got no response. */
import type { Batch, Candidate } from '../model/batch.ts';
import { proofOf, type FileProof } from '../batch/device-outcomes.ts';
import { readFile, storeResults, type ResultClient } from './collect-results.ts';
import { distributedDevices } from './distributed-devices.ts';
import type { RunState } from './run-state.ts';

/** @param status of the candidate, which has finished */
export async function proveCandidate(
  client: ResultClient,
  state: RunState,
  batch: Batch,
  { candidate, status }: { readonly candidate: Candidate; readonly status: string },
  signal: AbortSignal,
): Promise<'transient' | undefined> {
  const { jobId, gmtCreate } = candidate;
  const names = await state.settings.store.readNames(batch.id);
  const hasFile = status === 'completed';
  const results = hasFile ? await readFile(client, state, jobId, names, signal) : undefined;
  if (hasFile && results === undefined && state.downloadsAgain(batch)) return 'transient';
  let proof: FileProof = results === undefined ? 'unknown' : proofOf(results);
  if (proof === 'unknown') {
    // Devices are in one batch of the fleet, so one of them with the time of this job proves it.
    const found = await distributedDevices(client, state.fleet.parameters, names, candidate, signal);
    proof = found.size > 0 ? 'own' : 'unknown';
  }
  const of = { batch: batch.id, size: batch.size, jobId };
  if (proof !== 'own') {
    const candidates = (batch.candidates ?? []).map((one) =>
      one.jobId === jobId ? { ...one, proof: proof === 'foreign' ? ('refuted' as const) : ('gone' as const) } : one,
    );
    await state.update(batch, { ...batch, candidates });
    state.emit({ type: 'refuted', ...of });
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
  state.emit({ type: 'adopted', ...of });
  await storeResults(client, state, adopted, { names, results }, signal);
  return undefined;
}
