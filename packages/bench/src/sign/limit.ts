/**
 * The minimum of signing, as a plain loop: sort, encode, hash. It checks nothing, and is right only because no value here contains one
 * of `!'()*`.
 */
import { createHash, createHmac } from 'node:crypto';
import type { Credentials } from '@iot-distribution/signer';

export type Parameters = Readonly<Record<string, string | readonly (string | Readonly<Record<string, string>>)[]>>;
export type Headers = Readonly<Record<string, string>>;

export function plainV1(method: string, parameters: Parameters, secret: string): string {
  const stringToSign = `${method}&%2F&${encodeURIComponent(plainQuery(parameters))}`;
  return createHmac('sha1', `${secret}&`).update(stringToSign).digest('base64');
}

export function plainV3(query: Parameters, given: Headers, body: string, credentials: Credentials): string {
  const hashedPayload = sha256(body);
  const headers: Record<string, string> = { ...given, 'x-acs-content-sha256': hashedPayload };
  const names = Object.keys(headers).toSorted();
  let lines = '';
  for (const name of names) lines += `${name}:${headers[name]}\n`;
  const signed = names.join(';');
  const canonicalRequest = `POST\n/\n${plainQuery(query)}\n${lines}\n${signed}\n${hashedPayload}`;
  const stringToSign = `ACS3-HMAC-SHA256\n${sha256(canonicalRequest)}`;
  const signature = createHmac('sha256', credentials.accessKeySecret).update(stringToSign).digest('hex');
  return `ACS3-HMAC-SHA256 Credential=${credentials.accessKeyId},SignedHeaders=${signed},Signature=${signature}`;
}

/** Lists flattened, names sorted, names and values encoded. */
export function plainQuery(parameters: Parameters): string {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'string') flat[name] = value;
    else plainList(flat, name, value);
  }
  const pairs: string[] = [];
  for (const name of Object.keys(flat).toSorted()) {
    pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(flat[name] ?? '')}`);
  }
  return pairs.join('&');
}

function plainList(flat: Record<string, string>, name: string, list: Exclude<Parameters[string], string>): void {
  for (let index = 0; index < list.length; index++) {
    const item = list[index] ?? '';
    if (typeof item === 'string') flat[`${name}.${index + 1}`] = item;
    else for (const field of Object.keys(item)) flat[`${name}.${index + 1}.${field}`] = item[field] ?? '';
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
