/** The two ways to wait for many jobs: together, or one by one. */
import type * as Client from '@iot-distribution/client';

/** Starts waiting, and returns a function that stops it. */
type Wait = (
  package_: typeof Client,
  client: Client.Client,
  jobIds: readonly string[],
  signal: AbortSignal,
) => Promise<unknown>;

/** Longer than the measurement, so that all wait at the same time. */
const interval = 600_000;

export const waits: Readonly<Record<string, Wait>> = {
  waitForDistributions: ({ waitForDistributions }, client, jobIds, signal) =>
    waitForDistributions(client, { jobIds }, { interval, signal }),
  'waitForDistribution, for each': ({ waitForDistribution }, client, jobIds, signal) =>
    Promise.all(jobIds.map((jobId) => waitForDistribution(client, { jobId }, { interval, signal }))),
};
