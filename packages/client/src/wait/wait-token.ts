/** The state of a wait as JSON, with the finished jobs, so that another process can continue it. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { InputError } from '../errors.ts';
import type { WaitOutcome } from '../wait-outcome.ts';
import { errorFromJson, errorToJson } from './error-json.ts';
import { isFinalStatus } from './wait-rule.ts';

export interface JobState {
  readonly jobId: string;
  /** Milliseconds until the next poll. */
  readonly pause: number;
  /** The account of the job, once a response has named it. */
  readonly account?: string | undefined;
  /** Only for a finished job. */
  readonly outcome?: WaitOutcome | undefined;
}

const version = 2;

/** A maximum, since JSON cannot represent infinity. */
const maxPause = 2 ** 31 - 1;

export function writeToken(jobs: Iterable<JobState>): string {
  const entries = Array.from(jobs, ({ jobId, pause, account, outcome }) => ({
    jobId,
    ...(account !== undefined && { account }),
    ...(outcome === undefined ? { pause: Math.min(pause, maxPause) } : outcomeToJson(outcome)),
  }));
  const content = JSON.stringify(entries);
  return `{"v":${version},"sum":"${checksum(content)}","jobs":${content}}`;
}

/**
 * @throws {InputError} `InvalidToken` if the token was changed or truncated, `TokenVersion` if another version created it
 */
export function readToken(token: unknown): readonly JobState[] {
  let read: unknown;
  try {
    read = JSON.parse(token as string);
  } catch {
    throw rejected('not created by waitForDistribution or waitForDistributions', 'InvalidToken');
  }
  const { v, sum, jobs } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof v === 'number' && v !== version) {
    throw rejected('created by another version of this package: wait for the job ids instead', 'TokenVersion');
  }
  if (v !== version || !Array.isArray(jobs) || sum !== checksum(JSON.stringify(jobs))) {
    throw rejected('it was changed or truncated', 'InvalidToken');
  }
  return jobs.map(readJob);
}

function readJob(entry: unknown): JobState {
  const { jobId, pause = 0, account, ...outcome } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  const isJob =
    typeof jobId === 'string' &&
    typeof pause === 'number' &&
    pause >= 0 &&
    (account === undefined || typeof account === 'string');
  if (!isJob) throw rejected('an entry of a job is malformed', 'InvalidToken');
  return { jobId, pause, account, outcome: outcomeFromJson(jobId, outcome) };
}

function outcomeToJson(outcome: WaitOutcome): object {
  return 'error' in outcome ? { error: errorToJson(outcome.error) } : { response: outcome.response };
}

/** The wait continues for a job without an outcome. The response of an outcome must have a final status. */
function outcomeFromJson(
  jobId: string,
  { response, error }: Readonly<Record<string, unknown>>,
): WaitOutcome | undefined {
  if (response === undefined && error === undefined) return undefined;
  const revived = errorFromJson(error);
  if (revived !== undefined) return { jobId, error: revived };
  const status = (response as { readonly data?: { readonly status?: unknown } } | undefined)?.data?.status;
  if (typeof status !== 'string' || !isFinalStatus(status)) {
    throw rejected('the outcome of a job is malformed', 'InvalidToken');
  }
  return { jobId, response: response as QueryDeviceDistributeJobOutput };
}

/** FNV-1a over code units. It detects accidental changes and manual edits. A token grants no rights, so it is not signed. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The token is not quoted, since the caller may have passed a secret by mistake. */
export function rejected(reason: string, code: string): InputError {
  return new InputError(`invalid wait token: ${reason}`, { code, pointer: '/token' });
}
