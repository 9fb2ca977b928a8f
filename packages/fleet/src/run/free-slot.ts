/** Deletes a finished job of the fleet whose results are stored. */
import { isErrorNamed, type Client } from '@iot-distribution/client';
import type { Batch } from '../model/batch.ts';
import { existingJob } from './existing-job.ts';
import type { RunState } from './run-state.ts';

/**
 * A job that does not exist is free as well: an earlier request or another user has deleted it.
 *
 * @throws {DistributionError} when the job still exists
 */
export async function freeSlot(
  client: Pick<Client, 'deleteDeviceDistributeJob' | 'queryDeviceDistributeJob'>,
  state: RunState,
  batch: Batch,
): Promise<void> {
  const { jobId = '' } = batch;
  try {
    await client.deleteDeviceDistributeJob({ jobId });
    state.lastSuccess = state.clock.now();
  } catch (error) {
    const canBeGone = isErrorNamed(error, 'AmbiguousError') || isErrorNamed(error, 'ServiceError');
    if (!canBeGone || (await existingJob(client, jobId)) !== undefined) throw error;
  }
  state.listing = withoutJob(state.listing, jobId);
  await state.update(batch, { ...batch, state: 'freed' });
  state.emit({ type: 'freed', batch: batch.id, size: batch.size, jobId });
}

function withoutJob(listing: RunState['listing'], jobId: string): RunState['listing'] {
  if (listing === undefined) return undefined;
  const jobs = new Map(listing.jobs);
  jobs.delete(jobId);
  return { ...listing, jobs };
}
