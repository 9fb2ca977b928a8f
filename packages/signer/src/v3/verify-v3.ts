import { isUsableKey } from '../credentials.ts';
import { equalInConstantTime } from '../equal-in-constant-time.ts';
import { copyFlat } from '../parameters/flatten.ts';
import type { FlatParameters } from '../parameters/parameter-tree.ts';
import { hashBody } from './hash-body.ts';
import { type HeaderValues, isSignedHeader, lowerCaseHeaders } from './signed-headers.ts';
import { algorithm, v3CanonicalRequest, v3Signature, v3StringToSign } from './v3-steps.ts';

/** A request as a server received it, and the secret that belongs to the key id in its authorization. */
export interface V3Received {
  readonly method: string;
  /** The encoded path as it arrived. */
  readonly path: string;
  /** Parameters of the query, decoded, flat. */
  readonly query: Readonly<FlatParameters>;
  /** All headers as they arrived, authorization included, in any letter case. */
  readonly headers: HeaderValues;
  /** The body, byte for byte. */
  readonly body?: string | Uint8Array | undefined;
  /**
   * Look it up in a Map, or with `Object.hasOwn`: `secrets[id]` of a plain object finds members of its prototype. Without a secret the result
   * is `false`.
   */
  readonly accessKeySecret: string | undefined;
}

/**
 * The server's side of `signV3`: checks whether the signature in the header `authorization` is right, compared in constant time.
 *
 * The request is built again from the list of signed headers, as the gateway does. Every header that V3 signs must be in that list, or
 * an attacker could change it; the hash in `x-acs-content-sha256` must be that of the body. What cannot be verified is `false` and not
 * an error: a secret that is missing, empty or not a string, a query or headers that are not strings, a request that is malformed in any
 * other way. Clock, nonce and the owner of the key are left to the caller.
 *
 * Source: docs/wire/signing.md, rules 35, 39 and 42.
 *
 * @example
 * const { headers } = signV3({
 *   method: 'POST',
 *   host: 'iot.cn-shanghai.aliyuncs.com',
 *   action: 'QueryDeviceDistributeJob',
 *   version: '2018-01-20',
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 * });
 * verifyV3({ method: 'POST', path: '/', query: {}, headers, accessKeySecret: 'testsecret' }); // true
 * verifyV3({ method: 'POST', path: '/', query: {}, headers, body: 'changed', accessKeySecret: 'testsecret' }); // false
 * verifyV3({ method: 'POST', path: '/', query: {}, headers, accessKeySecret: undefined }); // false
 */
export function verifyV3(received: V3Received): boolean {
  try {
    const { method, path, accessKeySecret } = received;
    // Copies: what is checked here is what is signed below.
    const query = copyFlat(received.query);
    const headers = lowerCaseHeaders({ ...received.headers });
    if (typeof method !== 'string' || typeof path !== 'string') return false;
    if (!isUsableKey(accessKeySecret)) return false;
    const [, names = '', signature = ''] = authorizationForm.exec(headers['authorization'] ?? '') ?? [];
    const signedHeaders = names.split(';');
    const hashedPayload = hashBody(received.body);
    if (!coversAll(signedHeaders, headers) || headers['x-acs-content-sha256'] !== hashedPayload) return false;
    const canonicalRequest = v3CanonicalRequest({ method, path, query, headers, hashedPayload, signedHeaders });
    return equalInConstantTime(v3Signature(v3StringToSign(canonicalRequest), accessKeySecret), signature);
  } catch {
    return false;
  }
}

const authorizationForm = new RegExp(`^${algorithm} Credential=.+,SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$`);

function coversAll(signedHeaders: readonly string[], headers: HeaderValues): boolean {
  const signed = new Set(signedHeaders);
  return (
    signedHeaders.every((name) => Object.hasOwn(headers, name)) &&
    Object.keys(headers)
      .filter(isSignedHeader)
      .every((name) => signed.has(name))
  );
}
