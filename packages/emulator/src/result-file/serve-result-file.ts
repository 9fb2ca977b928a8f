/** The result file of a job: its signed address, and what is behind it. The vendor keeps such files in its object storage (OSS). */
import { encodeGatewayError } from '@iot-distribution/codec';
import { percentEncode, v1Signature, v1StringToSign, verifyV1 } from '@iot-distribution/signer';
import { contentTypes } from '../gateway/response-format.ts';
import type { Answer } from '../http/response.ts';
import type { Orders } from '../faults/apply-faults.ts';
import type { Job } from '../world/job.ts';
import type { Received } from '../http/request.ts';
import { Refusal } from '../gateway/gateway-error.ts';
import { writeResults } from './write-results.ts';
import type { Service } from '../operations/service.ts';

/** Every path below this one is a result file. */
export const resultFilePath = '/result-files/';

/** How long an address is good, in milliseconds: 10 minutes. */
const validity = 10 * 60_000;

/** An address that is good from now on for 10 minutes, on the host the question came to. */
export function resultFileUrl({ jobId }: Job, { fileSecret }: Service, origin: string, now: number): string {
  const Expires = String(Math.ceil((now + validity) / 1000));
  const Signature = v1Signature(v1StringToSign('GET', { JobId: jobId, Expires }), fileSecret);
  return `${origin}${resultFilePath}${percentEncode(jobId)}?Expires=${Expires}&Signature=${percentEncode(Signature)}`;
}

/** The file behind an address, or the storage's refusal in its XML. */
export function answerFile(service: Service, received: Received, orders: Orders = {}): Answer {
  const now = service.now() + (orders.skew ?? 0);
  const date = new Date(now).toUTCString();
  try {
    if (orders.refusal !== undefined) throw orders.refusal;
    const { contentType, body } = writeResults(jobBehind(received, service, now), service);
    return { status: 200, headers: { 'content-type': contentType, date }, body };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, headers } = error;
    const refused = { requestId: service.ids.requestId(), hostId: received.url.hostname, code, message };
    return {
      status,
      headers: { 'content-type': contentTypes.xml, date, ...headers },
      body: encodeGatewayError(refused, 'xml'),
    };
  }
}

function jobBehind({ method, url }: Received, { world, fileSecret }: Service, now: number): Job {
  if (method !== 'GET') {
    throw new Refusal('MethodNotAllowed', 405, 'The specified method is not allowed against this resource.');
  }
  const JobId = decode(url.pathname.slice(resultFilePath.length));
  const Expires = url.searchParams.get('Expires') ?? '';
  const Signature = url.searchParams.get('Signature') ?? '';
  if (!verifyV1({ method, parameters: { JobId, Expires, Signature }, accessKeySecret: fileSecret })) {
    const text = 'The request signature we calculated does not match the signature you provided.';
    throw new Refusal('SignatureDoesNotMatch', 403, text);
  }
  if (now > Number(Expires) * 1000) throw new Refusal('AccessDenied', 403, 'Request has expired.');
  const job = world.jobs.get(JobId);
  if (job === undefined) throw new Refusal('NoSuchKey', 404, 'The specified key does not exist.');
  return job;
}

/** A path that cannot be decoded names no file. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
