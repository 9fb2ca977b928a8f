/** Waits until a job has finished. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { readOptions } from '../caller/check-option.ts';
import type { Client } from '../client.ts';
import { InputError } from '../errors.ts';
import { waitForDistributions } from './wait-for-distributions.ts';
import type { WaitOptions } from './wait-options.ts';
import { readToken } from './wait-token.ts';

/**
 * Polls until the job is completed or interrupted, and returns the last response. A completed job can have failed devices: their results
 * are in the file of QueryDeviceDistributeDetail.
 *
 * After a transient error, such as a reset connection, the wait continues. A permanent error rejects the wait at once with the error of the
 * call. Until a first poll has succeeded, any error does so: the wait then fails like a single call.
 *
 * @throws {TimeoutError} if the job has not finished in time; `lastResponse` is the last response, and `token` continues the wait
 * @throws {AbortedError} if the signal aborts the wait; `token` continues the wait
 * @throws {ContractError} for a status that is not in the contract, unless `onUnrecognized` is `wait`
 * @throws {InputError} if the token is not valid, or belongs to another version or account
 * @throws {DistributionError} every permanent error of QueryDeviceDistributeJob
 *
 * @example
 * const seen: JobStatus[] = [];
 * const { data } = await waitForDistribution(
 *   client,
 *   { jobId: 'UbmsMHmkqv0PiAG****010001' },
 *   { onProgress: (response) => seen.push(response.data.status) },
 * );
 * data.status === JobStatus.Completed; // true
 * seen; // ['running', 'completed']
 */
export async function waitForDistribution(
  client: Pick<Client, 'queryDeviceDistributeJob'>,
  input: { readonly jobId: string } | { readonly token: string },
  options?: WaitOptions,
): Promise<QueryDeviceDistributeJobOutput> {
  const given = readOptions(
    input as { readonly jobId?: string; readonly token?: string },
    ['jobId', 'token'],
    '/input',
  );
  const { jobId, token } = given;
  if (token === undefined && jobId === undefined) throw invalid('pass the jobId to wait for, or a token', '/jobId');
  if (token !== undefined && readToken(token).length !== 1) {
    throw invalid('invalid wait token: it is for several jobs, so pass it to waitForDistributions', '/token');
  }
  const jobs = token === undefined ? { jobIds: [jobId as string] } : { token };
  const [outcome] = await waitForDistributions(client, jobs, options);
  if (outcome === undefined) throw new Error('a wait for one job must have one outcome');
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

function invalid(message: string, member: string): InputError {
  const code = member === '/token' ? 'InvalidToken' : 'InvalidInput';
  return new InputError(message, { code, action: 'QueryDeviceDistributeJob', pointer: member });
}
