/** The state of a wait as JSON: another process can continue it, and knows the jobs that finished before. */
import type { QueryDeviceDistributeJobOutput } from '@iot-distribution/codec';
import { InputError } from '../errors.ts';
import type { WaitOutcome } from '../wait-outcome.ts';
import { errorFromJson, errorToJson } from './error-json.ts';
import { hasEnded } from './wait-rule.ts';

export interface JobState {
  readonly jobId: string;
  /** Milliseconds until the next poll. */
  readonly pause: number;
  /** The account that the job belongs to, once a response has told. */
  readonly account?: string | undefined;
  /** Of a job that finished. */
  readonly outcome?: WaitOutcome | undefined;
}

const version = 2;

/** JSON has no infinite number. */
const longestPause = 2 ** 31 - 1;

export function writeToken(jobs: Iterable<JobState>): string {
  const entries = Array.from(jobs, ({ jobId, pause, account, outcome }) => ({
    jobId,
    ...(account !== undefined && { account }),
    ...(outcome === undefined ? { pause: Math.min(pause, longestPause) } : outcomeToJson(outcome)),
  }));
  const content = JSON.stringify(entries);
  return `{"v":${version},"sum":"${checksum(content)}","jobs":${content}}`;
}

/**
 * @throws {InputError} `InvalidToken` when it was changed or truncated, `TokenVersion` when another version wrote it
 */
export function readToken(token: unknown): readonly JobState[] {
  let read: unknown;
  try {
    read = JSON.parse(token as string);
  } catch {
    throw rejected('is not one: only waitForDistribution and waitForDistributions create them', 'InvalidToken');
  }
  const { v, sum, jobs } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof v === 'number' && v !== version) {
    throw rejected('was written by another version of this package', 'TokenVersion');
  }
  if (v !== version || !Array.isArray(jobs) || sum !== checksum(JSON.stringify(jobs))) {
    throw rejected('was changed or truncated', 'InvalidToken');
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
  if (!isJob) throw rejected('has a job that cannot be read', 'InvalidToken');
  return { jobId, pause, account, outcome: outcomeFromJson(jobId, outcome) };
}

function outcomeToJson(outcome: WaitOutcome): object {
  return 'error' in outcome ? { error: errorToJson(outcome.error) } : { response: outcome.response };
}

/** A job without an outcome is still waited for. A response that is not of a job that has ended is no outcome. */
function outcomeFromJson(
  jobId: string,
  { response, error }: Readonly<Record<string, unknown>>,
): WaitOutcome | undefined {
  if (response === undefined && error === undefined) return undefined;
  const revived = errorFromJson(error);
  if (revived !== undefined) return { jobId, error: revived };
  const status = (response as { readonly data?: { readonly status?: unknown } } | undefined)?.data?.status;
  if (typeof status !== 'string' || !hasEnded(status)) {
    throw rejected('has an outcome that cannot be read', 'InvalidToken');
  }
  return { jobId, response: response as QueryDeviceDistributeJobOutput };
}

/** FNV-1a over code units: detects accidents and edits by hand. A token gives no rights, so it is not signed. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The token is not quoted: it may be anything that was passed by mistake. */
export function rejected(reason: string, code: string): InputError {
  return new InputError(`the wait token ${reason}`, { code, pointer: '/token' });
}
