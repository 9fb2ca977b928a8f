/** NextToken marks the end of a page, in the form of the vendor's sample (`TGlzdFJlc291***` is base64 of `ListResou…`). */
import type { Job } from '../world/world.ts';
import { createServiceFailure } from './service-failure.ts';

/** The last job of a page. The next page starts after it, even if the job has been deleted since. */
export type LastJob = Pick<Job, 'gmtCreate' | 'jobId'>;

const tokenPattern = /^ListResource:(\d+):(.+)$/;

export function writePageToken({ gmtCreate, jobId }: LastJob): string {
  return Buffer.from(`ListResource:${gmtCreate}:${jobId}`).toString('base64');
}

/** @throws {ServiceFailure} for a token that does not come from a page */
export function readPageToken(token: string): LastJob {
  const [, gmtCreate, jobId] = tokenPattern.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (gmtCreate === undefined || jobId === undefined) throw createServiceFailure('illegalPageToken');
  return { gmtCreate: Number(gmtCreate), jobId };
}
