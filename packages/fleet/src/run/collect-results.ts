/** Reads the results of a finished job, from its file and, where that does not tell, from the list of distributed devices. */
import { isDistributionError, readDistributionResult, type Client, type DeviceResult } from '@iot-distribution/client';
import type { Batch } from '../model/batch.ts';
import type { DeviceOutcome } from '../model/device-outcome.ts';
import { outcomesOfFile, proofOf, unknownOutcomes, withList, withRounds } from '../batch/device-outcomes.ts';
import { isTransientFailure } from './create-failure.ts';
import { distributedDevices } from './distributed-devices.ts';
import type { RunState } from './run-state.ts';

export type ResultClient = Pick<Client, 'queryDeviceDistributeDetail' | 'listDistributedDevice'>;

/**
 * Stores one result for each device of a batch. A file with devices of others is not the one of this job: it says nothing.
 *
 * @returns `transient`: the file is to be downloaded again
 */
export async function collectResults(
  client: ResultClient,
  state: RunState,
  batch: Batch,
  signal: AbortSignal,
): Promise<'transient' | undefined> {
  const names = await state.settings.store.readNames(batch.id);
  const { jobId = '', jobStatus } = batch;
  const hasFile = jobStatus === 'completed';
  const read = hasFile ? await readFile(client, state, jobId, names, signal) : undefined;
  const results = read !== undefined && proofOf(read) === 'foreign' ? undefined : read;
  if (hasFile && results === undefined && state.downloadsAgain(batch)) return 'transient';
  await storeResults(client, state, batch, { names, results }, signal);
  return undefined;
}

export interface FileOfBatch {
  readonly names: readonly string[];
  /** Undefined: there is no file, or it cannot be read. */
  readonly results: readonly DeviceResult[] | undefined;
}

/** The same, when the file has been read already. */
export async function storeResults(
  client: ResultClient,
  state: RunState,
  batch: Batch,
  { names, results }: FileOfBatch,
  signal: AbortSignal,
): Promise<void> {
  const { fleet, settings } = state;
  const ofFile = results && outcomesOfFile(names, results, fleet.parameters.productKey);
  const outcomes = await completed(client, state, batch, ofFile ?? unknownOutcomes(names), signal);
  const isLastRound = batch.round >= settings.rounds;
  await state.finish(batch, isLastRound ? outcomes : withRounds(outcomes, settings.isTransient));
}

/** Looks up the devices of which the file says nothing. */
async function completed(
  client: ResultClient,
  { fleet }: RunState,
  batch: Batch,
  outcomes: readonly DeviceOutcome[],
  signal: AbortSignal,
): Promise<readonly DeviceOutcome[]> {
  const names = outcomes.filter(({ outcome }) => outcome === 'unknown').map(({ deviceName }) => deviceName);
  if (names.length === 0) return outcomes;
  try {
    const found = await distributedDevices(client, fleet.parameters, names, batch, signal);
    return withList(outcomes, found, batch.jobStatus === 'interrupted');
  } catch (error) {
    if (signal.aborted || isTransientFailure(error)) throw error;
    return outcomes;
  }
}

/**
 * The entries of the result file; undefined when it has none that can be read.
 *
 * @throws {DistributionError} what can succeed later, and a URL that is not allowed
 */
export async function readFile(
  client: ResultClient,
  { settings }: RunState,
  jobId: string,
  devices: readonly string[],
  signal: AbortSignal,
): Promise<readonly DeviceResult[] | undefined> {
  const { allow, fetch, maxBytes } = settings;
  try {
    const options = { devices, onUnexpected: 'report', allow, fetch, maxBytes, signal } as const;
    return await readDistributionResult(client, { jobId }, options);
  } catch (error) {
    if (signal.aborted || !isDistributionError(error) || isTransientFailure(error)) throw error;
    // Not the format that is known, another file, an error of the storage, or a job that was deleted.
    const isUnreadable = ['DecodeError', 'ContractError', 'LimitError', 'ServiceError', 'TransportError'].includes(
      error.name,
    );
    if (isUnreadable && error.code !== 'FileUrlRejected') return undefined;
    throw error;
  }
}
