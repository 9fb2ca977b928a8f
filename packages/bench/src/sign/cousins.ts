/**
 * Signers of AWS Signature Version 4, on which V3 is based: they derive a key from the secret, date, region and service, and keep it.
 * Their signatures are not valid for the service, but must be equal to each other.
 */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { createRequire } from 'node:module';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Credentials } from '@iot-distribution/signer';
import { type Headers, plainQuery, type Parameters } from './limit.ts';
import { host, timestamp } from './requests.ts';

interface Aws4 {
  sign(request: object, credentials: object): { readonly headers: Headers & { readonly Authorization: string } };
}

const aws4 = createRequire(import.meta.url)('aws4') as Aws4;
const scope = { service: 'iot', region: 'cn-shanghai' };
const date = timestamp.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

export function aws4Authorization(query: Parameters, headers: Headers, body: string, keys: Credentials): string {
  const request = {
    ...scope,
    method: 'POST',
    host,
    path: `/?${plainQuery(query)}`,
    headers: { ...headers, 'x-amz-date': date },
    body,
    // It adds this header to a request with a body, and would sign it.
    extraHeadersToIgnore: { 'content-length': true },
  };
  return aws4.sign(request, awsKeys(keys)).headers.Authorization;
}

/** Returns a function for one account: the object keeps the derived key. */
export function smithyAuthorization(keys: Credentials) {
  const signer = new SignatureV4({ ...scope, credentials: awsKeys(keys), sha256: NodeSha256, applyChecksum: false });
  return async (query: Headers, headers: Headers, body: string): Promise<string> => {
    const request = { protocol: 'https:', method: 'POST', hostname: host, path: '/', query, headers, body };
    const signed = await signer.sign(request, { signingDate: timestamp });
    return signed.headers['authorization'] ?? '';
  };
}

const awsKeys = ({ accessKeyId, accessKeySecret }: Credentials) => ({ accessKeyId, secretAccessKey: accessKeySecret });

/** As in smithy's `hash-node`. */
class NodeSha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash =
      secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string | NodeJS.ArrayBufferView);
  }

  update(data: Uint8Array | string): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error('it is used once');
  }
}
