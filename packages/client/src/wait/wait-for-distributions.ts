/** Waits for many jobs in one plan: a few of them are polled at a time, the one that is due first before the others. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { choice, readOptions, typed } from '../caller/check-option.ts';
import { isTimeout } from '../caller/link-signal.ts';
import type { Client } from '../client.ts';
import { AbortedError, InputError, TimeoutError } from '../errors.ts';
import { notify } from '../events.ts';
import { checkDuration } from '../time/duration.ts';
import { endingSignal } from '../time/ending-signal.ts';
import { sleep as realSleep, untilAborted, type Sleep } from '../time/sleep.ts';
import type { UnfinishedWait, WaitOutcome } from '../wait-outcome.ts';
import { JobQueue } from './job-queue.ts';
import { afterFailure, afterResponse, grow, isAnswer, type OnUnrecognized, type Step } from './wait-rule.ts';
import { readToken, rejected, writeToken, type JobState } from './wait-token.ts';

/** How long to wait, how often to poll, and whom to notify. Times are in milliseconds. */
export interface WaitOptions {
  /** Aborts the wait with an `AbortedError`, whose `token` continues it. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the response of each poll, the last one included. What it throws is ignored. */
  readonly onProgress?: ((response: QueryDeviceDistributeJobOutput) => void) | undefined;
  /**
   * Called with the state of the wait as a token, with which another process can continue it and learns which jobs finished: after each poll
   * (with more than 50 jobs after every so many that 50 calls cover all jobs once), and when the wait ends. What it throws is ignored.
   */
  readonly onState?: ((token: string) => void) | undefined;
  /** Milliseconds to wait in all; `Infinity` for no limit. Default: one hour. */
  readonly timeout?: number | undefined;
  /** Milliseconds between the first two polls. The pause grows by half each time, to at most 30 seconds. Default: 1,000. */
  readonly interval?: number | undefined;
  /** What to do with a status that the contract does not know. Default: `fail`, since the job may never end. */
  readonly onUnrecognized?: OnUnrecognized | undefined;
}

/** Jobs to wait for, or the token of a wait that was not finished. */
export type WaitInput = { readonly jobIds: readonly string[] } | { readonly token: string };

/** Time, as a wait sees it. */
export interface WaitClock {
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  readonly sleep: Sleep;
}

/** How many jobs are polled at a time: enough for the quota of ten per second, few enough for other calls to get through. */
const atOnce = 5;

/** How many tokens are written while each job is polled once, so that their cost is linear in the number of jobs. */
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
 * Waits until every job has ended or failed, and returns one outcome per job, in the order in which they were passed. A failure of one job
 * does not end the wait for the others. Polls stay within the quota of the client.
 *
 * Transient errors, such as a reset connection, are waited out. Until a first poll has got through, the wait fails as a single call does:
 * it is rejected with the error of that call.
 *
 * When the time is over, the outcome of each job that has not ended is a `TimeoutError`. The jobs that finished before are in its `outcomes`,
 * and its `token` continues the wait for the others.
 *
 * @throws {AbortedError} when the signal aborts the wait; its `outcomes` are the jobs that finished, and its `token` continues the wait
 * @throws {InputError} when the token is not one, or is of another version or account
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

/** The same by any clock. */
export async function runWait(
  client: Poller,
  input: WaitInput,
  options: WaitOptions | undefined,
  { now, sleep }: WaitClock,
): Promise<readonly WaitOutcome[]> {
  const { signal, timeout, interval, onProgress, onState, onUnrecognized } = settingsOf(options);
  const jobs = jobsOf(input, interval, now());
  const queue = new JobQueue<WaitedJob>();
  for (const job of jobs) if (job.outcome === undefined) queue.add(job);

  const pollsPerToken = Math.ceil(jobs.length / tokensPerRound);
  let [polls, reportedPolls] = [0, 0];
  const report = () => {
    if (onState && polls > reportedPolls) notify(onState, writeToken(jobs));
    reportedPolls = polls;
  };
  let gotThrough = false;
  const ending = endingSignal(
    {
      signal,
      timeout,
      aborted: (reason) => aborted(isTimeout(reason)),
      timedOut: () => timedOut('the wait has not ended', timeout),
    },
    sleep,
  );

  const poll = async (job: WaitedJob): Promise<Step> => {
    try {
      const call = client.queryDeviceDistributeJob({ jobId: job.jobId }, { signal: ending.signal });
      const response = await untilAborted(call, ending.signal);
      gotThrough = true;
      checkAccount(job, response);
      job.lastResponse = response;
      job.lastFailure = undefined;
      if (onProgress) notify(onProgress, response);
      return afterResponse(response, onUnrecognized);
    } catch (error) {
      // What the end of the wait does to a poll says nothing about the job.
      if (!ending.signal.aborted) job.lastFailure = error;
      return afterFailure(error, gotThrough);
    }
  };
  /** Polls the job that is due first. Whether there may be another one. */
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
      gotThrough ||= step.kind === 'failed' && isAnswer(step.error);
    }
    if (polls % pollsPerToken === 0) report();
    return true;
  };
  const pollUntil = async (isEnough: () => boolean): Promise<void> => {
    while (!isEnough() && (await pollNext()));
  };
  try {
    ending.signal.throwIfAborted();
    // One poll at a time, until one has got through.
    await pollUntil(() => gotThrough);
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

function settingsOf(options: WaitOptions | undefined) {
  const given = readOptions(options, ['signal', 'onProgress', 'onState', 'timeout', 'interval', 'onUnrecognized']);
  return {
    signal: given.signal,
    onProgress: typed('onProgress', given.onProgress, 'function'),
    onState: typed('onState', given.onState, 'function'),
    timeout: checkDuration('timeout', given.timeout, 3_600_000),
    interval: checkDuration('interval', given.interval, 1_000),
    onUnrecognized: choice('onUnrecognized', given.onUnrecognized, ['fail', 'wait']) ?? 'fail',
  };
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

/** A token continues the wait of the account that began it: another account may have a job of the same id. */
function checkAccount(job: WaitedJob, { data }: QueryDeviceDistributeJobOutput): void {
  if (job.account !== undefined && job.account !== data.sourceUid) {
    throw rejected('is of another account', 'TokenAccount');
  }
  job.account = data.sourceUid;
}

function outcomeOf({ jobId, lastResponse }: WaitedJob, step: Step): WaitOutcome {
  if (step.kind === 'failed') return { jobId, error: step.error };
  if (lastResponse === undefined) throw new Error('a job has ended without a response');
  return { jobId, response: lastResponse };
}

/**
 * What is known when the wait is ended from outside. The token and the list of finished jobs are made once, for however many errors.
 *
 * @throws {AbortedError} when the caller ended it
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

function stateOf({ lastResponse, lastFailure }: WaitedJob): string {
  const state = lastResponse === undefined ? 'has not been polled' : `is ${lastResponse.data.status}`;
  return lastFailure === undefined ? `the job ${state}` : `the job ${state}, and its last poll failed`;
}

const action = 'QueryDeviceDistributeJob';

function timedOut(state: string, timeout: number, wait?: UnfinishedWait, cause?: unknown): TimeoutError {
  return new TimeoutError(`${state} after ${timeout} ms of waiting: continue with the token of this error`, {
    code: 'WaitTimeout',
    action,
    retryable: true,
    wait,
    cause,
  });
}

function aborted(byTimeout: boolean, wait?: UnfinishedWait): AbortedError {
  const what = byTimeout ? "a timeout of the caller's signal" : 'the caller';
  const message = `the wait was aborted by ${what}: continue with the token of this error`;
  return new AbortedError(message, { code: 'Aborted', action, timedOut: byTimeout, wait });
}
