/** The state of a wait as a small JSON text: what one process waits for, another can go on waiting for. */
import { InputError } from '../errors.ts';

export interface JobState {
  readonly jobId: string;
  /** Milliseconds until the next poll. */
  readonly pause: number;
  /** The account that the job belongs to, once an answer has told. */
  readonly account?: string | undefined;
}

const version = 1;

export function writeToken(jobs: readonly JobState[]): string {
  const entries = jobs.map(({ jobId, pause, account }) => [jobId, pause, ...(account === undefined ? [] : [account])]);
  const content = { v: version, jobs: entries };
  return JSON.stringify({ ...content, sum: checksum(JSON.stringify(content)) });
}

/**
 * @throws {InputError} `InvalidToken` when it was changed or cut, `TokenVersion` when another version wrote it
 */
export function readToken(token: string): readonly JobState[] {
  let read: unknown;
  try {
    read = JSON.parse(token);
  } catch {
    throw refused('is not one of ours', 'InvalidToken');
  }
  if (typeof read !== 'object' || read === null) throw refused('is not one of ours', 'InvalidToken');
  const { sum, ...content } = read as Readonly<Record<string, unknown>>;
  if (typeof content['v'] === 'number' && content['v'] !== version) {
    throw refused('was written by another version of this package', 'TokenVersion');
  }
  if (sum !== checksum(JSON.stringify(content))) throw refused('was changed on its way', 'InvalidToken');
  const { jobs } = content as { jobs: readonly (readonly [string, number, string?])[] };
  return jobs.map(([jobId, pause, account]) => ({ jobId, pause, account }));
}

/** FNV-1a over code units: notices accidents and edits by hand. A token gives nobody a right, so it is not signed. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The token is not quoted: it may be anything that was passed by mistake. */
export function refused(reason: string, code: string): InputError {
  return new InputError(`the token of the wait ${reason}`, { code, member: '/token' });
}
