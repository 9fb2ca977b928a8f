/** Waits until a job has ended. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import type { Client } from '../client.ts';
import { InputError } from '../errors.ts';
import { waitForDistributions, type WaitOptions } from './wait-for-distributions.ts';

/**
 * Polls until the job is completed or interrupted, and gives the last answer. Completed says nothing about single
 * devices: their result is in the file of QueryDeviceDistributeDetail.
 *
 * What may pass, such as a cut connection, is waited out; what does not pass ends the wait at once with the error of the
 * call.
 *
 * @throws {TimeoutError} when the job has not ended in time; the last answer is its `lastAnswer`, and its `token` goes on
 * @throws {AbortedError} when the signal ends the wait; its `token` goes on
 * @throws {ContractError} for a status that the contract does not know, unless told to wait
 * @throws {InputError} when the token is not one, or of another version or account
 *
 * @example
 * const seen: JobStatus[] = [];
 * const { data } = await waitForDistribution(
 *   client,
 *   { jobId: 'UbmsMHmkqv0PiAG****010001' },
 *   { onProgress: (answer) => seen.push(answer.data.status) },
 * );
 * data.status === JobStatus.Completed; // true
 * seen; // ['running', 'completed']
 */
export async function waitForDistribution(
  client: Pick<Client, 'queryDeviceDistributeJob'>,
  input: { readonly jobId: string } | { readonly token: string },
  options: WaitOptions = {},
): Promise<QueryDeviceDistributeJobOutput> {
  const [outcome, ...others] = await waitForDistributions(
    client,
    'token' in input ? input : { jobIds: [input.jobId] },
    options,
  );
  if (outcome === undefined || others.length > 0) {
    throw new InputError('the token is not of one job: use waitForDistributions', {
      code: 'InvalidToken',
      member: '/token',
    });
  }
  if ('error' in outcome) throw outcome.error;
  return outcome.answer;
}
