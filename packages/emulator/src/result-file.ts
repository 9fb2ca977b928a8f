/** The result file of a job: its signed address, and what is behind it. The vendor keeps such files in its object storage (OSS). */
import { encodeGatewayError } from '@iot-distribution/codec';
import { percentEncode, v1Signature, v1StringToSign, verifyV1 } from '@iot-distribution/signer';
import { contentTypes } from './answer-format.ts';
import type { Answer } from './answer.ts';
import type { Job } from './job.ts';
import type { Received } from './received.ts';
import { writeResults } from './results.ts';
import type { Service } from './service.ts';

/** Every path below this one is a result file. */
export const resultFilePath = '/result-files/';

/** How long an address is good, in milliseconds: 10 minutes. */
const validity = 10 * 60_000;

/** An address that is good from now on for 10 minutes, on the host the question came to. */
export function resultFileUrl({ jobId }: Job, { fileSecret }: Service, origin: string, now: number): string {
  const Expires = String(Math.ceil((now + validity) / 1000));
  const Signature = v1Signature(stringToSign(jobId, Expires), fileSecret);
  return `${origin}${resultFilePath}${percentEncode(jobId)}?Expires=${Expires}&Signature=${percentEncode(Signature)}`;
}

/** The file behind an address, or the storage's refusal in its XML. */
export function answerFile(service: Service, { method, url }: Received): Answer {
  const now = service.now();
  const jobId = decode(url.pathname.slice(resultFilePath.length));
  const Expires = url.searchParams.get('Expires') ?? '';
  const Signature = url.searchParams.get('Signature') ?? '';
  const parameters = { JobId: jobId, Expires, Signature };
  if (method !== 'GET')
    return refused(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
  if (!verifyV1({ method: 'GET', parameters, accessKeySecret: service.fileSecret })) {
    const text = 'The request signature we calculated does not match the signature you provided.';
    return refused(403, 'SignatureDoesNotMatch', text);
  }
  if (now > Number(Expires) * 1000) return refused(403, 'AccessDenied', 'Request has expired.');
  const job = service.world.jobs.get(jobId);
  if (job === undefined) return refused(404, 'NoSuchKey', 'The specified key does not exist.');
  const { contentType, body } = writeResults(job, service);
  return { status: 200, headers: { 'content-type': contentType, date: new Date(now).toUTCString() }, body };

  function refused(status: number, code: string, message: string): Answer {
    const error = { requestId: service.ids.requestId(), hostId: url.hostname, code, message };
    const headers = { 'content-type': contentTypes.xml, date: new Date(now).toUTCString() };
    return { status, headers, body: encodeGatewayError(error, 'xml') };
  }
}

function stringToSign(jobId: string, Expires: string): string {
  return v1StringToSign('GET', { JobId: jobId, Expires });
}

/** A path that cannot be decoded names no file. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
