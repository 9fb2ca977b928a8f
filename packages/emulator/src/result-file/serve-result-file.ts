/** Serves result files, in place of the vendor's object storage (OSS). */
import { encodeGatewayError, JobStatus } from '@iot-distribution/codec';
import { verifyV1 } from '@iot-distribution/signer';
import { contentTypes } from '../http/content-types.ts';
import { ErrorResponse } from '../http/error-response.ts';
import type { EmulatorRequest } from '../http/request.ts';
import type { EmulatorResponse } from '../http/response.ts';
import type { ResultsByDevice } from '../world/device-results.ts';
import { statusAt } from '../world/job.ts';
import type { SeededIds } from '../world/seeded-ids.ts';
import type { Job, World } from '../world/world.ts';
import { resultFilePath } from './result-file-url.ts';
import { writeResults, type ResultEntry, type ResultFileFormat } from './write-results.ts';

/** The sources of result files. */
export interface ResultFiles {
  readonly world: World;
  readonly ids: SeededIds;
  readonly deviceResults: ResultsByDevice;
  readonly assume: { readonly resultFormat: ResultFileFormat };
  readonly fileSecret: string;
}

export function isResultFile({ url }: Pick<EmulatorRequest, 'url'>): boolean {
  return url.pathname.startsWith(resultFilePath);
}

/**
 * Responds with the file of a URL, or with an error response of the object storage, in XML.
 *
 * @param clock the time of the request on the clock of the service
 * @param error replaces the response
 */
export function serveResultFile(
  files: ResultFiles,
  request: EmulatorRequest,
  now: number,
  clock: number,
  error?: ErrorResponse,
): EmulatorResponse {
  const date = new Date(clock).toUTCString();
  try {
    if (error !== undefined) throw error;
    const { contentType, body } = writeResults(
      entriesOf(findJob(request, files, now, clock), files),
      files.assume.resultFormat,
    );
    return { status: 200, headers: { 'content-type': contentType, date }, body, executed: true };
  } catch (thrown) {
    if (!(thrown instanceof ErrorResponse)) throw thrown;
    const { status, code, message, headers } = thrown;
    const body = { requestId: files.ids.requestId(), hostId: request.url.hostname, code, message };
    return {
      status,
      headers: { 'content-type': contentTypes.xml, date, ...headers },
      body: encodeGatewayError(body, 'xml'),
      code,
      requestId: body.requestId,
    };
  }
}

function findJob(
  { method, url }: EmulatorRequest,
  { world, fileSecret }: ResultFiles,
  now: number,
  clock: number,
): Job {
  if (method !== 'GET') {
    throw new ErrorResponse('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.');
  }
  const JobId = decodePath(url.pathname.slice(resultFilePath.length));
  const Expires = url.searchParams.get('Expires') ?? '';
  const Signature = url.searchParams.get('Signature') ?? '';
  if (!verifyV1({ method, parameters: { JobId, Expires, Signature }, accessKeySecret: fileSecret })) {
    const text = 'The request signature we calculated does not match the signature you provided.';
    throw new ErrorResponse('SignatureDoesNotMatch', 403, text);
  }
  if (clock > Number(Expires) * 1000) throw new ErrorResponse('AccessDenied', 403, 'Request has expired.');
  const job = world.jobs.get(JobId);
  if (job === undefined || statusAt(job, now) !== JobStatus.Completed)
    throw new ErrorResponse('NoSuchKey', 404, 'The specified key does not exist.');
  return job;
}

function entriesOf(job: Job, { deviceResults }: ResultFiles): ResultEntry[] {
  const { productKey: ProductKey, deviceNames } = job;
  if (deviceNames.length === 0) return [{ ProductKey, Code: 200 }];
  const codes = deviceResults.codesOf(job);
  return deviceNames.map((DeviceName) => ({ DeviceName, ProductKey, Code: codes.get(DeviceName) ?? 200 }));
}

/** Decodes the path of a URL. A malformed path names no file. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
