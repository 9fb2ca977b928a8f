/** NextToken: where a page ended, in the form of the vendor's sample (`TGlzdFJlc291***` is base64 of `ListResou…`). */
import type { Job } from '../world/job.ts';
import { failure } from './service-error.ts';

/** The last job of a page; the next page starts behind it, also when it is deleted in the meantime. */
export type PageEnd = Pick<Job, 'gmtCreate' | 'jobId'>;

const form = /^ListResource:(\d+):(.+)$/;

export function writePageToken({ gmtCreate, jobId }: PageEnd): string {
  return Buffer.from(`ListResource:${gmtCreate}:${jobId}`).toString('base64');
}

/** @throws {ServiceFailure} for a token that no page gave */
export function readPageToken(token: string): PageEnd {
  const [, gmtCreate, jobId] = form.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (gmtCreate === undefined || jobId === undefined) throw failure('illegalPageToken');
  return { gmtCreate: Number(gmtCreate), jobId };
}
