/** Many jobs in one plan: a few of them are asked at a time, the one that is due first before the others. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import type { Client } from '../client.ts';
import { AbortedError, TimeoutError } from '../errors.ts';
import { sleep as realSleep, type Sleep } from '../time/sleep.ts';
import { afterAnswer, afterFailure, grow, type OnUnrecognized, type Step } from './wait-rule.ts';
import { readToken, refused, writeToken, type JobState } from './wait-token.ts';

/** How long to wait, how often to ask, and whom to tell. Times are in milliseconds. */
export interface WaitOptions {
  /** Ends the wait with an `AbortedError`, whose `token` goes on with it. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each answer, the last included. */
  readonly onProgress?: ((answer: QueryDeviceDistributeJobOutput) => void) | undefined;
  /** Called after each poll with the state of the wait as a token, with which it can go on in another process. */
  readonly onState?: ((token: string) => void) | undefined;
  /** Milliseconds to wait in all. Default: one hour. */
  readonly timeout?: number | undefined;
  /** Milliseconds between the first two polls. The pause grows by half each time, to at most 30 seconds. Default: 1,000. */
  readonly interval?: number | undefined;
  /** What to do with a status that the contract does not know. Default: `fail`, since nobody knows whether it ends. */
  readonly onUnrecognized?: OnUnrecognized | undefined;
}

/** Jobs to wait for, or the token of a wait that was left. */
export type WaitInput = { readonly jobIds: readonly string[] } | { readonly token: string };

/** How the wait for one job ended: with its last answer, or with an error. */
export type WaitOutcome =
  | { readonly jobId: string; readonly answer: QueryDeviceDistributeJobOutput }
  | { readonly jobId: string; readonly error: unknown };

/** Time, as a wait sees it. */
export interface WaitClock {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** How many jobs are asked at a time: enough for the quota of ten a second, few enough for other calls to get through. */
const atOnce = 5;

type Poller = Pick<Client, 'queryDeviceDistributeJob'>;

interface Waiting {
  readonly jobId: string;
  account: string | undefined;
  pause: number;
  due: number;
  lastAnswer?: QueryDeviceDistributeJobOutput;
  outcome?: WaitOutcome;
}

/**
 * Waits until every job has ended or failed, and tells how, in the order they were given. What happens to one job does not
 * end the wait for the others. Polls stay within the quota of the client.
 *
 * @throws {AbortedError} when the signal ends the wait; its `token` goes on with it
 * @throws {InputError} when the token is not one, or of another version or account
 *
 * @example
 * const jobIds = ['UbmsMHmkqv0PiAG****010001', 'no-such-job'];
 * const outcomes = await waitForDistributions(client, { jobIds }, { interval: 500 });
 * outcomes.map((outcome) => ('answer' in outcome ? outcome.answer.data.status : 'failed')); // ['completed', 'failed']
 */
export function waitForDistributions(
  client: Poller,
  input: WaitInput,
  options: WaitOptions = {},
): Promise<readonly WaitOutcome[]> {
  return runWait(client, input, options, { now: () => performance.now(), sleep: realSleep });
}

/** The same by any clock. */
export async function runWait(
  client: Poller,
  input: WaitInput,
  options: WaitOptions,
  { now, sleep }: WaitClock,
): Promise<readonly WaitOutcome[]> {
  const { signal, onState, timeout = 3_600_000, interval = 1_000 } = options;
  const end = now() + timeout;
  const waiting = startOf(input, interval, now());
  const free = [...waiting];
  const token = () => writeToken(waiting.filter((job) => job.outcome === undefined));

  const ending = new AbortController();
  const stop = () => ending.abort();
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, Math.min(timeout, longestTimer));

  const work = async (): Promise<void> => {
    for (let job = takeFirst(free); job !== undefined; job = takeFirst(free)) {
      await sleep(Math.max(0, Math.min(job.due, end) - now()), ending.signal);
      if (now() >= end) return;
      const step = await poll(client, job, options, ending.signal);
      if (ending.signal.aborted) return;
      job.due = now() + job.pause;
      job.pause = grow(job.pause);
      if (step.kind === 'wait') free.push(job);
      else job.outcome = outcomeOf(job, step);
      onState?.(token());
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(atOnce, waiting.length) }, work));
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  if (signal?.aborted) throw gain(aborted(), { token: token() });
  const broken = workers.find((worker) => worker.status === 'rejected');
  if (broken !== undefined && !ending.signal.aborted) throw broken.reason;
  return waiting.map((job) => job.outcome ?? { jobId: job.jobId, error: timedOut(timeout, job, token()) });
}

/** A timer that is set to more fires at once, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

function startOf(input: WaitInput, interval: number, due: number): Waiting[] {
  const jobs: readonly JobState[] =
    'token' in input ? readToken(input.token) : input.jobIds.map((jobId) => ({ jobId, pause: interval }));
  return jobs.map(({ jobId, pause, account }) => ({ jobId, pause, account, due }));
}

/** Takes the job that is due first out of the list. */
function takeFirst(free: Waiting[]): Waiting | undefined {
  let first = 0;
  for (const [index, { due }] of free.entries()) if (due < (free[first]?.due ?? Infinity)) first = index;
  return free.splice(first, 1)[0];
}

async function poll(client: Poller, job: Waiting, options: WaitOptions, signal: AbortSignal): Promise<Step> {
  try {
    const answer = await client.queryDeviceDistributeJob({ jobId: job.jobId }, { signal });
    if (job.account !== undefined && job.account !== answer.data.sourceUid) {
      throw refused('is of another account', 'TokenAccount');
    }
    job.account = answer.data.sourceUid;
    job.lastAnswer = answer;
    options.onProgress?.(answer);
    return afterAnswer(answer, options.onUnrecognized ?? 'fail');
  } catch (error) {
    return afterFailure(error);
  }
}

function outcomeOf({ jobId, lastAnswer }: Waiting, step: Step): WaitOutcome {
  if (step.kind === 'failed') return { jobId, error: step.error };
  if (lastAnswer === undefined) throw new Error('a job has ended without an answer');
  return { jobId, answer: lastAnswer };
}

function timedOut(timeout: number, { lastAnswer }: Waiting, token: string): TimeoutError {
  const state = lastAnswer === undefined ? 'has given no answer' : `is still ${lastAnswer.data.status}`;
  const error = new TimeoutError(`the job ${state} after ${timeout} ms: wait again later with the same id`, {
    code: 'WaitTimeout',
    action: 'QueryDeviceDistributeJob',
    retryable: true,
  });
  return gain(error, { token, ...(lastAnswer !== undefined && { lastAnswer }) });
}

function aborted(): AbortedError {
  return new AbortedError('the wait was ended by the caller', { code: 'Aborted', action: 'QueryDeviceDistributeJob' });
}

function gain<E extends Error>(error: E, known: object): E {
  return Object.assign(error, known);
}
