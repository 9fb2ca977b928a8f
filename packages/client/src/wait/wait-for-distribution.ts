/** Waits until a job has ended. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { readOptions } from '../caller/check-option.ts';
import type { Client } from '../client.ts';
import { InputError } from '../errors.ts';
import { waitForDistributions, type WaitOptions } from './wait-for-distributions.ts';
import { readToken } from './wait-token.ts';

/**
 * Polls until the job is completed or interrupted, and returns the last response. Completed says nothing about single devices: their results
 * are in the file of QueryDeviceDistributeDetail.
 *
 * Transient errors, such as a reset connection, are waited out. A permanent error ends the wait at once with the error of the call, and so does
 * any error of the first poll: until a poll has got through, the wait fails as a single call does.
 *
 * @throws {TimeoutError} when the job has not ended in time; the last response is its `lastResponse`, and its `token` continues the wait
 * @throws {AbortedError} when the signal aborts the wait; its `token` continues the wait
 * @throws {ContractError} for a status that the contract does not know, unless `onUnrecognized` is `wait`
 * @throws {InputError} when the token is not one, or is of another version or account
 * @throws {DistributionError} every error of QueryDeviceDistributeJob that is not waited out
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
    throw invalid('the wait token is not of one job: use waitForDistributions', '/token');
  }
  const jobs = token === undefined ? { jobIds: [jobId as string] } : { token };
  const [outcome] = await waitForDistributions(client, jobs, options);
  if (outcome === undefined) throw new Error('a wait for one job has one outcome');
  if ('error' in outcome) throw outcome.error;
  return outcome.response;
}

function invalid(message: string, member: string): InputError {
  const code = member === '/token' ? 'InvalidToken' : 'InvalidInput';
  return new InputError(message, { code, action: 'QueryDeviceDistributeJob', pointer: member });
}
