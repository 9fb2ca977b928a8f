/** Serves result files like the vendor's object storage (OSS), which keeps them. */
import { encodeGatewayError } from '@iot-distribution/codec';
import { verifyV1 } from '@iot-distribution/signer';
import { contentTypes } from '../http/content-types.ts';
import { ErrorResponse } from '../http/error-response.ts';
import type { EmulatorRequest } from '../http/request.ts';
import type { EmulatorResponse } from '../http/response.ts';
import { resultOf } from '../world/job.ts';
import type { SeededIds } from '../world/seeded-ids.ts';
import type { Job, World } from '../world/world.ts';
import { resultFilePath } from './result-file-url.ts';
import { writeResults, type ResultEntry, type ResultFormat } from './write-results.ts';

/** What result files are made from. */
export interface ResultFiles {
  readonly world: World;
  readonly ids: SeededIds;
  readonly assume: { readonly resultFormat: ResultFormat; readonly unknownDeviceCode: number };
  readonly fileSecret: string;
}

export function isResultFile({ url }: Pick<EmulatorRequest, 'url'>): boolean {
  return url.pathname.startsWith(resultFilePath);
}

/** The file behind a URL, or the error response of the storage, in its XML. @param error sent in the place of the file */
export function serveResultFile(
  files: ResultFiles,
  request: EmulatorRequest,
  now: number,
  error?: ErrorResponse,
): EmulatorResponse {
  const date = new Date(now).toUTCString();
  try {
    if (error !== undefined) throw error;
    const { contentType, body } = writeResults(
      entriesOf(findJob(request, files, now), files),
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

function findJob({ method, url }: EmulatorRequest, { world, fileSecret }: ResultFiles, now: number): Job {
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
  if (now > Number(Expires) * 1000) throw new ErrorResponse('AccessDenied', 403, 'Request has expired.');
  const job = world.jobs.get(JobId);
  if (job === undefined) throw new ErrorResponse('NoSuchKey', 404, 'The specified key does not exist.');
  return job;
}

function entriesOf(job: Job, { world, assume }: ResultFiles): ResultEntry[] {
  const { productKey: ProductKey, deviceNames } = job;
  if (deviceNames.length === 0) return [{ ProductKey, Code: 200 }];
  return deviceNames.map((DeviceName) => {
    return { DeviceName, ProductKey, Code: resultOf(job, DeviceName, world, assume.unknownDeviceCode) };
  });
}

/** A path that cannot be decoded names no file. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
