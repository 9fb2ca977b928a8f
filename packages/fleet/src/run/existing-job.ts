/** Whether a job exists, when the list does not show it: pages by number can miss entries. */
import { isErrorNamed, type Client, type DistributionJob } from '@iot-distribution/client';
import { isTransientFailure } from './create-failure.ts';

/** @returns undefined when the service says that it has no such job */
export async function existingJob(
  client: Pick<Client, 'queryDeviceDistributeJob'>,
  jobId: string,
  signal?: AbortSignal,
): Promise<DistributionJob | undefined> {
  try {
    return (await client.queryDeviceDistributeJob({ jobId }, { signal })).data;
  } catch (error) {
    // No source has the code for a job that does not exist.
    if (isErrorNamed(error, 'ServiceError') && error.layer === 'service' && !isTransientFailure(error))
      return undefined;
    throw error;
  }
}
