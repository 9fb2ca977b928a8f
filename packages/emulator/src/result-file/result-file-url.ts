import { percentEncode, v1Signature, v1StringToSign } from '@iot-distribution/signer';

/** All paths below this one are result files. */
export const resultFilePath = '/result-files/';

/** The validity period of a URL, in milliseconds: 10 minutes. */
const validity = 10 * 60_000;

/** Creates the signed URL of a job's result file, which is valid for 10 minutes from `now`. */
export function resultFileUrl(jobId: string, fileSecret: string, origin: string, now: number): string {
  const Expires = String(Math.ceil((now + validity) / 1000));
  const Signature = v1Signature(v1StringToSign('GET', { JobId: jobId, Expires }), fileSecret);
  return `${origin}${resultFilePath}${percentEncode(jobId)}?Expires=${Expires}&Signature=${percentEncode(Signature)}`;
}
