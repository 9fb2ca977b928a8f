import { hmacSha256Hex, sha256Hex } from '#hash';
import { formBody } from '../parameters/canonical-query.ts';
import { checkCredentials, type Credentials } from '../credentials.ts';
import { checkMethod } from '../http-method.ts';
import { spellTimestamp } from '../timestamp.ts';
import type { ParameterTree } from '../parameters/parameter-tree.ts';
import { loneSurrogate, refusal } from '../signing-error.ts';
import { addHeaders, type Headers, headerValue, isSigned, lowerCaseHeaders } from './v3-headers.ts';

export const algorithm = 'ACS3-HMAC-SHA256';

/** The parts of a request that V3 signs (docs/wire/signing.md, rule 32). */
export interface V3CanonicalParts {
  readonly method: string;
  /** The encoded path as it is sent; `/` for this API. */
  readonly path: string;
  /** The query's parameters, nested or flat; what travels in the body is not among them. */
  readonly query: ParameterTree;
  /** All headers, in any letter case; those that V3 signs are picked. */
  readonly headers: Headers;
  /** Lower-case hex SHA-256 of the exact bytes of the body. */
  readonly hashedPayload: string;
}

/**
 * The text whose hash V3 signs: method, path, query, headers, their names, and the hash of the body, a line each.
 *
 * Source: docs/wire/signing.md, rules 32 to 40.
 *
 * @throws SigningError `duplicate-name` for a header given twice; as `flatten` for the query
 * @example
 * v3CanonicalRequest({
 *   method: 'POST',
 *   path: '/',
 *   query: { JobId: 'a b' },
 *   headers: { host: 'iot.cn-shanghai.aliyuncs.com', 'x-acs-action': 'QueryDeviceDistributeJob' },
 *   hashedPayload: 'e3b0c442',
 * });
 * // 'POST\n/\nJobId=a%20b\nhost:iot.cn-shanghai.aliyuncs.com\nx-acs-action:QueryDeviceDistributeJob\n\nhost;x-acs-action\ne3b0c442'
 */
export function v3CanonicalRequest({ method, path, query, headers, hashedPayload }: V3CanonicalParts): string {
  const lower = Object.fromEntries(lowerCaseHeaders(headers));
  const signed = signedLines(Object.keys(lower).filter(isSigned).toSorted(), lower);
  return joinCanonicalRequest(method, path, formBody(query), signed, hashedPayload);
}

export interface SignedLines {
  /** A line for each signed header; every one has its own line feed, so an empty line comes after them (rule 32). */
  readonly lines: string;
  /** Their names, joined by `;`. */
  readonly names: string;
}

/** @param names lower-case, in the order in which they are signed */
export function signedLines(names: readonly string[], headers: Headers): SignedLines {
  let lines = '';
  let joined = '';
  for (const name of names) {
    lines += `${name}:${headers[name]}\n`;
    joined += joined === '' ? name : `;${name}`;
  }
  return { lines, names: joined };
}

/** @param query the canonical query */
export function joinCanonicalRequest(
  method: string,
  path: string,
  query: string,
  { lines, names }: SignedLines,
  hashedPayload: string,
): string {
  return `${method}\n${path}\n${query}\n${lines}\n${names}\n${hashedPayload}`;
}

/**
 * The algorithm and the hash of the canonical request (docs/wire/signing.md, rule 41).
 *
 * @example
 * v3StringToSign('GET\n/\nJobId=a\nhost:iot.cn-shanghai.aliyuncs.com\n\nhost\n');
 * // 'ACS3-HMAC-SHA256\n6cf6f202f931dc1738f19dcb60ac7b26f64cac1413e11f3575b9ee3bb8914de1'
 */
export function v3StringToSign(canonicalRequest: string): string {
  return `${algorithm}\n${sha256Hex(canonicalRequest)}`;
}

/**
 * Lower-case hex HMAC-SHA256 under the secret as it is: no `&` after it, unlike v1 (docs/wire/signing.md, rule 41).
 *
 * @example
 * v3Signature('ACS3-HMAC-SHA256\n86ae', 'testsecret');
 * // 'cc3752d765a907ebec549a69a18e4e8d03b5a217df93b63bfc3618020b4300d0'
 */
export function v3Signature(stringToSign: string, accessKeySecret: string): string {
  return hmacSha256Hex(accessKeySecret, [stringToSign]);
}

/** A request to sign with V3. Parameters of a form go into `body`, all others into `query`. */
export interface V3Request {
  /** Upper-case, as it is sent. */
  readonly method: string;
  /** As the HTTP client sends it, with the port if it is not the default one. */
  readonly host: string;
  /** The encoded path. Default: `/`. */
  readonly path?: string | undefined;
  /** Parameters of the query, nested or flat. */
  readonly query?: ParameterTree | undefined;
  /** Further headers; a body wants a `content-type`. */
  readonly headers?: Headers | undefined;
  /** The body exactly as it is sent; text is sent as UTF-8. `formBody` makes one from form parameters. */
  readonly body?: string | Uint8Array | undefined;
  readonly action: string;
  readonly version: string;
  readonly credentials: Credentials;
  /** Default: now. Whole seconds are sent; the service refuses a clock more than 15 minutes off. */
  readonly timestamp?: Date | undefined;
  /** Default: a random UUID. Never use one twice, not for a retry either. */
  readonly nonce?: string | undefined;
}

/** A request signed with V3, with each text on the way to its signature (docs/wire/signing.md, rules 31 to 43). */
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
 * Signs one request with ACS3-HMAC-SHA256: headers are added, query and body stay as they are. Every attempt needs a signature of its own.
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
 * const answer = await fetch(url, { method: 'POST', headers: signed.headers });
 */
export function signV3(request: V3Request): V3Signed {
  const { method, path = '/', credentials, nonce = crypto.randomUUID() } = request;
  checkMethod(method);
  checkCredentials(credentials);
  if (!encodedPath.test(path)) throw refusal('invalid-argument', 'path', 'is not an encoded path');
  const hashedPayload = hashBody(request.body);
  const headers: Record<string, string> = { host: ownValue('host', request.host) };
  // In the order in which they sort, so that a request without further headers needs no sorting.
  headers['x-acs-action'] = ownValue('action', request.action);
  headers['x-acs-content-sha256'] = hashedPayload;
  headers['x-acs-date'] = spellTimestamp(request.timestamp ?? new Date());
  if (credentials.securityToken) {
    headers['x-acs-security-token'] = ownValue('securityToken', credentials.securityToken.trim());
  }
  headers['x-acs-signature-nonce'] = ownValue('nonce', nonce);
  headers['x-acs-version'] = ownValue('version', request.version);
  const signed = signedLines(addHeaders(headers, request.headers), headers);
  const query = formBody(request.query ?? {});
  const canonical = joinCanonicalRequest(method, path, query, signed, hashedPayload);
  const stringToSign = v3StringToSign(canonical);
  const signature = v3Signature(stringToSign, credentials.accessKeySecret);
  const id = ownValue('accessKeyId', credentials.accessKeyId);
  const authorization = `${algorithm} Credential=${id},SignedHeaders=${signed.names},Signature=${signature}`;
  headers['authorization'] = authorization;
  return { headers, query, canonicalRequest: canonical, stringToSign, signature, authorization };
}

const encodedPath = /^\/[!-"$->@-~]*$/;

function ownValue(name: string, value: string): string {
  if (value === '') throw refusal('invalid-argument', name, 'is empty');
  return headerValue(name, value);
}

let hashOfNothing: string | undefined;

/** @throws SigningError `unsupported-value`, `lone-surrogate` */
export function hashBody(body: string | Uint8Array = ''): string {
  if (body === '') return (hashOfNothing ??= sha256Hex(body));
  if (typeof body === 'string') {
    if (!body.isWellFormed()) throw loneSurrogate('body');
    // Of any realm, unlike `instanceof`.
  } else if (body?.[Symbol.toStringTag] !== 'Uint8Array') {
    throw refusal('unsupported-value', 'body', 'is not text or bytes');
  }
  return sha256Hex(body);
}
