import { type Credentials, readCredentials } from '../credentials.ts';
import { checkMethod } from '../http-method.ts';
import { canonicalQuery } from '../parameters/canonical-query.ts';
import type { ParameterTree } from '../parameters/parameter-tree.ts';
import { signingError } from '../signing-error.ts';
import { formatTimestamp } from '../timestamp.ts';
import { hashBody } from './hash-body.ts';
import { addHeaders, headerValue, type HeaderValues } from './signed-headers.ts';
import { algorithm, v3CanonicalRequest, v3Signature, v3StringToSign } from './v3-steps.ts';

/** A request to sign with V3. Parameters of a form go into `body`, all others into `query`. */
export interface V3Request {
  /** Upper-case, as it is sent. */
  readonly method: string;
  /** As the HTTP client sends it, with the port unless it is the default one. */
  readonly host: string;
  /** The encoded path. Default: `/`. */
  readonly path?: string | undefined;
  /** Parameters of the query, nested or flat. */
  readonly query?: ParameterTree | undefined;
  /** Further headers. A body needs a `content-type`. */
  readonly headers?: HeaderValues | undefined;
  /** The body exactly as it is sent; a string is sent as UTF-8. `canonicalQuery` makes one from form parameters. */
  readonly body?: string | Uint8Array | undefined;
  readonly action: string;
  readonly version: string;
  readonly credentials: Credentials;
  /** Default: now. Fractions of a second are truncated. The service rejects a clock that is more than 15 minutes off. */
  readonly timestamp?: Date | undefined;
  /** Default: a random UUID. Never use one twice, not even for a retry. */
  readonly nonce?: string | undefined;
}

/** A request signed with V3, with each intermediate text of its signature (docs/wire/signing.md, rules 31 to 43). */
export interface V3Signed {
  /** All headers to send, under lower-case names: the caller's, those of V3, and authorization. */
  readonly headers: Record<string, string>;
  /** The query to send, without `?`. */
  readonly query: string;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
}

/**
 * Signs one request with ACS3-HMAC-SHA256: adds headers, and leaves query and body as they are. It does in one call what `canonicalQuery`,
 * `v3CanonicalRequest`, `v3StringToSign` and `v3Signature` do step by step. Sign every attempt of a request again.
 *
 * Source: docs/wire/signing.md, rules 31 to 43 and 48.
 *
 * @throws SigningError as `flatten` for the query; `invalid-header`, `reserved-name`, `duplicate-name` for headers;
 *   `invalid-credentials`, `invalid-argument`, `unsupported-value`
 * @example
 * const signed = signV3({
 *   method: 'POST',
 *   host: 'iot.cn-shanghai.aliyuncs.com',
 *   query: { JobId: 'job-1' },
 *   action: 'QueryDeviceDistributeJob',
 *   version: '2018-01-20',
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 * });
 * const url = `https://iot.cn-shanghai.aliyuncs.com/?${signed.query}`;
 * const response = await fetch(url, { method: 'POST', headers: signed.headers });
 */
export function signV3(request: V3Request): V3Signed {
  const credentials = readCredentials(request.credentials);
  const signature = (stringToSign: string) => v3Signature(stringToSign, credentials.accessKeySecret);
  return signV3With(credentials, { signature, formatTimestamp }, request);
}

/** Steps of which a signer has faster versions, with the same results. */
export interface V3Steps {
  readonly signature: (stringToSign: string) => string;
  readonly formatTimestamp: typeof formatTimestamp;
}

/** @param credentials that were checked */
export function signV3With(
  { accessKeyId, securityToken }: Credentials,
  steps: V3Steps,
  request: Omit<V3Request, 'credentials'>,
): V3Signed {
  const { method, path = '/', timestamp = new Date(), nonce = crypto.randomUUID() } = request;
  checkMethod(method);
  if (!encodedPath.test(path)) throw signingError('invalid-argument', 'path', 'is not an encoded path');
  const hashedPayload = hashBody(request.body);
  const headers: Record<string, string> = {
    host: requiredValue('host', request.host),
    'x-acs-action': requiredValue('action', request.action),
    'x-acs-content-sha256': hashedPayload,
    'x-acs-date': steps.formatTimestamp(timestamp),
  };
  if (securityToken) headers['x-acs-security-token'] = requiredValue('securityToken', securityToken.trim());
  headers['x-acs-signature-nonce'] = requiredValue('nonce', nonce);
  headers['x-acs-version'] = requiredValue('version', request.version);
  // They are signed in the order of their names, which is the order above.
  const signedHeaders = request.headers === undefined ? Object.keys(headers) : addHeaders(headers, request.headers);
  const query = canonicalQuery(request.query ?? {});
  const canonicalRequest = v3CanonicalRequest({ method, path, query, headers, hashedPayload, signedHeaders });
  const stringToSign = v3StringToSign(canonicalRequest);
  const signature = steps.signature(stringToSign);
  const credential = requiredValue('accessKeyId', accessKeyId);
  const authorization = `${algorithm} Credential=${credential},SignedHeaders=${signedHeaders.join(';')},Signature=${signature}`;
  headers['authorization'] = authorization;
  return { headers, query, canonicalRequest, stringToSign, signature, authorization };
}

const encodedPath = /^\/[!-"$->@-~]*$/;

function requiredValue(name: string, value: string): string {
  if (value === '') throw signingError('invalid-argument', name, 'is empty');
  return headerValue(name, value);
}
