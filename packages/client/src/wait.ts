/** Waits until a job has ended. */
import {
  JobStatus,
  type QueryDeviceDistributeJobInput,
  type QueryDeviceDistributeJobOutput,
} from '@iot-distribution/codec';
import type { Client } from './client.ts';
import { AbortedError, ContractError, TimeoutError } from './errors.ts';

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with each answer, the last included. */
  readonly onProgress?: ((answer: QueryDeviceDistributeJobOutput) => void) | undefined;
  /** Milliseconds to wait in all. Default: one hour. */
  readonly timeout?: number | undefined;
  /** Milliseconds between the first two polls. The pause grows by half each time, to at most 30 seconds. Default: 1,000. */
  readonly interval?: number | undefined;
  /** What to do with a status that the contract does not know. Default: `fail`, since nobody knows whether it ends. */
  readonly onUnrecognized?: 'fail' | 'wait' | undefined;
}

const longestInterval = 30_000;

/**
 * Polls until the job is completed or interrupted, and gives the last answer. Completed says nothing about single
 * devices: their result is in the file of QueryDeviceDistributeDetail.
 *
 * @throws {TimeoutError} when the job has not ended in time; the last answer is its `lastAnswer`
 * @throws {AbortedError} when the signal ends the wait
 * @throws {ContractError} for a status that the contract does not know, unless told to wait
 *
 * @example
 * const job = await waitForDistribution(client, { jobId }, { onProgress: ({ data }) => console.log(data.status) });
 * if (job.data.status === JobStatus.Interrupted) throw new Error('make a new job');
 */
export async function waitForDistribution(
  client: Pick<Client, 'queryDeviceDistributeJob'>,
  input: QueryDeviceDistributeJobInput,
  options: WaitOptions = {},
): Promise<QueryDeviceDistributeJobOutput> {
  const { signal, onProgress, timeout = 3_600_000, interval = 1_000, onUnrecognized = 'fail' } = options;
  const end = Date.now() + timeout;
  for (let pause = interval; ; pause = Math.min(pause * 1.5, longestInterval)) {
    const answer = await client.queryDeviceDistributeJob(input, { signal });
    onProgress?.(answer);
    const { status } = answer.data;
    if (status === JobStatus.Completed || status === JobStatus.Interrupted) return answer;
    if (status.startsWith('unrecognized:') && onUnrecognized === 'fail') throw unrecognized(status);
    const left = end - Date.now();
    if (left <= 0) throw timedOut(timeout, answer);
    await sleep(Math.min(pause, left), signal);
  }
}

function unrecognized(status: string): ContractError {
  return new ContractError(`the job has the status ${status}, and nobody knows whether it will end`, {
    code: 'UnrecognizedStatus',
    action: 'QueryDeviceDistributeJob',
    pointer: '/Data/Status',
  });
}

function timedOut(timeout: number, lastAnswer: QueryDeviceDistributeJobOutput): TimeoutError {
  const { status } = lastAnswer.data;
  const error = new TimeoutError(`the job is still ${status} after ${timeout} ms: wait again later with the same id`, {
    code: 'WaitTimeout',
    action: 'QueryDeviceDistributeJob',
    retryable: true,
  });
  return Object.assign(error, { lastAnswer });
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = () => {
      signal?.removeEventListener('abort', abort);
      resolve();
    };
    const abort = () => {
      clearTimeout(timer);
      reject(new AbortedError('the wait was ended by the caller', { code: 'Aborted' }));
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort, { once: true });
  });
}
