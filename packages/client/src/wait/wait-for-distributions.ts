/** Waits for many jobs with one schedule: polls a few at a time, in the order in which they are due. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { readOptions } from '../caller/check-option.ts';
import { isTimeout } from '../caller/link-signal.ts';
import type { Client } from '../client.ts';
import { AbortedError, InputError, TimeoutError } from '../errors.ts';
import { notify } from '../events.ts';
import { endingSignal } from '../time/ending-signal.ts';
import { sleep as realSleep, untilAborted, type Sleep } from '../time/sleep.ts';
import type { UnfinishedWait, WaitOutcome } from '../wait-outcome.ts';
import { JobQueue } from './job-queue.ts';
import { waitSettings, type WaitOptions } from './wait-options.ts';
import { afterFailure, afterResponse, grow, isFromService, type Step } from './wait-rule.ts';
import { readToken, rejected, writeToken, type JobState } from './wait-token.ts';

/** Jobs to wait for, or the token of an unfinished wait. */
export type WaitInput = { readonly jobIds: readonly string[] } | { readonly token: string };

/** The clock of a wait. */
export interface WaitClock {
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** Number of concurrent polls: enough to use the quota of ten calls per second, but few enough to let other calls through. */
const atOnce = 5;

/** Number of tokens that are written while each job is polled once, so that their cost is linear in the number of jobs. */
const tokensPerRound = 50;

type Poller = Pick<Client, 'queryDeviceDistributeJob'>;

interface WaitedJob {
  readonly jobId: string;
  account: string | undefined;
  pause: number;
  due: number;
  lastResponse?: QueryDeviceDistributeJobOutput;
  /** The transient error of the last poll. */
  lastFailure?: unknown;
  outcome?: WaitOutcome | undefined;
}

/**
 * Waits until every job has finished or failed, and returns one outcome per job, in the order of the input. If one job fails, the wait for
 * the others continues. Polls stay within the quota of the client.
 *
 * After a transient error, such as a reset connection, the wait continues. Until a first poll has succeeded, the wait fails like a single
 * call: it rejects with the error of that call.
 *
 * At the time limit, the outcome of each unfinished job is a `TimeoutError`. Its `outcomes` contain the finished jobs, and its `token`
 * continues the wait for the others.
 *
 * @throws {AbortedError} if the signal aborts the wait; `outcomes` contain the finished jobs, and `token` continues the wait
 * @throws {InputError} if the token is not valid, or belongs to another version or account
 * @throws {DistributionError} the transient error of the first poll
 *
 * @example
 * const jobIds = ['UbmsMHmkqv0PiAG****010001', 'no-such-job'];
 * const outcomes = await waitForDistributions(client, { jobIds }, { interval: 500 });
 * outcomes.map((outcome) => ('response' in outcome ? outcome.response.data.status : 'failed')); // ['completed', 'failed']
 */
export function waitForDistributions(
  client: Poller,
  input: WaitInput,
  options?: WaitOptions,
): Promise<readonly WaitOutcome[]> {
  return runWait(client, input, options, { now: () => performance.now(), sleep: realSleep });
}

/** The same with an injected clock. */
export async function runWait(
  client: Poller,
  input: WaitInput,
  options: WaitOptions | undefined,
  { now, sleep }: WaitClock,
): Promise<readonly WaitOutcome[]> {
  const { signal, timeout, interval, onProgress, onState, onUnrecognized } = waitSettings(options);
  const jobs = jobsOf(input, interval, now());
  const queue = new JobQueue<WaitedJob>();
  for (const job of jobs) if (job.outcome === undefined) queue.add(job);

  const pollsPerToken = Math.ceil(jobs.length / tokensPerRound);
  let [polls, reportedPolls] = [0, 0];
  const report = () => {
    if (onState && polls > reportedPolls) notify(onState, writeToken(jobs));
    reportedPolls = polls;
  };
  let hasSucceeded = false;
  const ending = endingSignal(
    {
      signal,
      timeout,
      aborted: (reason) => aborted(isTimeout(reason)),
      timedOut: () => timedOut('the wait has not finished', timeout),
    },
    sleep,
  );

  const poll = async (job: WaitedJob): Promise<Step> => {
    try {
      const call = client.queryDeviceDistributeJob({ jobId: job.jobId }, { signal: ending.signal });
      const response = await untilAborted(call, ending.signal);
      hasSucceeded = true;
      checkAccount(job, response);
      job.lastResponse = response;
      job.lastFailure = undefined;
      if (onProgress) notify(onProgress, response);
      return afterResponse(response, onUnrecognized);
    } catch (error) {
      // An error after the end of the wait says nothing about the job.
      if (!ending.signal.aborted) job.lastFailure = error;
      return afterFailure(error, hasSucceeded);
    }
  };
  /** Polls the job that is due first. Returns whether to poll again. */
  const pollNext = async (): Promise<boolean> => {
    const job = queue.take();
    if (job === undefined) return false;
    if (job.due > now()) await sleep(job.due - now(), ending.signal);
    const step = await poll(job);
    if (ending.signal.aborted && step.kind !== 'ended') return false;
    polls += 1;
    if (step.kind === 'unreachable') throw step.error;
    if (step.kind === 'wait') {
      job.due = now() + Math.max(job.pause, step.pause);
      job.pause = grow(job.pause);
      queue.add(job);
    } else {
      job.outcome = outcomeOf(job, step);
      hasSucceeded ||= step.kind === 'failed' && isFromService(step.error);
    }
    if (polls % pollsPerToken === 0) report();
    return true;
  };
  const pollUntil = async (isEnough: () => boolean): Promise<void> => {
    while (!isEnough() && (await pollNext()));
  };
  try {
    ending.signal.throwIfAborted();
    // One poll at a time, until one has succeeded.
    await pollUntil(() => hasSucceeded);
    await Promise.all(Array.from({ length: Math.min(atOnce, jobs.length) }, () => pollUntil(() => false)));
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    ending.release();
    report();
  }
  const outcomes = jobs.flatMap(({ outcome }) => outcome ?? []);
  return outcomes.length === jobs.length ? outcomes : unfinished(jobs, outcomes, ending.signal.reason, timeout);
}

function jobsOf(input: WaitInput, interval: number, due: number): WaitedJob[] {
  const { token, jobIds } = readOptions(input as Partial<Both>, ['token', 'jobIds'], '/input');
  return statesOf(token, jobIds, interval).map((state) => ({ ...state, account: state.account, due }));
}

interface Both {
  readonly token: string;
  readonly jobIds: readonly string[];
}

function statesOf(token: unknown, jobIds: unknown, pause: number): readonly JobState[] {
  if (token !== undefined) return readToken(token);
  if (Array.isArray(jobIds)) return jobIds.map((jobId: string) => ({ jobId, pause }));
  throw new InputError('pass the jobIds to wait for, or the token of a wait', {
    code: 'InvalidInput',
    action,
    pointer: '/jobIds',
  });
}

/** A token is valid only for the account of the wait: another account may have a job with the same id. */
function checkAccount(job: WaitedJob, { data }: QueryDeviceDistributeJobOutput): void {
  if (job.account !== undefined && job.account !== data.sourceUid) {
    throw rejected('it belongs to another account', 'TokenAccount');
  }
  job.account = data.sourceUid;
}

function outcomeOf({ jobId, lastResponse }: WaitedJob, step: Step): WaitOutcome {
  if (step.kind === 'failed') return { jobId, error: step.error };
  if (lastResponse === undefined) throw new Error('a finished job must have a response');
  return { jobId, response: lastResponse };
}

/**
 * The outcomes of a wait that was aborted or timed out. All errors share the token and the list of finished jobs.
 *
 * @throws {AbortedError} if the signal aborted the wait
 */
function unfinished(
  jobs: readonly WaitedJob[],
  outcomes: readonly WaitOutcome[],
  end: unknown,
  timeout: number,
): readonly WaitOutcome[] {
  const wait = { token: writeToken(jobs), outcomes };
  if (end instanceof AbortedError) throw aborted(end.timedOut, { ...wait, lastResponse: onlyJob(jobs)?.lastResponse });
  return jobs.map((job) => {
    const { jobId, lastResponse, lastFailure, outcome } = job;
    if (outcome !== undefined) return outcome;
    return { jobId, error: timedOut(stateOf(job), timeout, { ...wait, lastResponse }, lastFailure) };
  });
}

function onlyJob(jobs: readonly WaitedJob[]): WaitedJob | undefined {
  return jobs.length === 1 ? jobs[0] : undefined;
}

function stateOf({ lastResponse }: WaitedJob): string {
  return `the job ${lastResponse === undefined ? 'has not been polled' : `is ${lastResponse.data.status}`}`;
}

const action = 'QueryDeviceDistributeJob';

const advice = 'to continue, wait again with the token of this error';

function timedOut(state: string, timeout: number, wait?: UnfinishedWait, cause?: unknown): TimeoutError {
  const failure = cause === undefined ? '' : ', and its last poll failed';
  const message = `${state} after a wait of ${timeout} ms${failure}: ${advice}`;
  return new TimeoutError(message, { code: 'WaitTimeout', action, retryable: true, wait, cause });
}

function aborted(byTimeout: boolean, wait?: UnfinishedWait): AbortedError {
  const what = byTimeout ? "a timeout of the caller's signal" : 'the caller';
  return new AbortedError(`the wait was aborted by ${what}: ${advice}`, {
    code: 'Aborted',
    action,
    timedOut: byTimeout,
    wait,
  });
}
