import { hmacSha256Hex, sha256Hex } from '#hash';
import { canonicalQuery } from '../parameters/canonical-query.ts';
import type { ParameterTree } from '../parameters/parameter-tree.ts';
import { type HeaderValues, isSignedHeader, lowerCaseHeaders } from './signed-headers.ts';

export const algorithm = 'ACS3-HMAC-SHA256';

/** The parts of a request that V3 signs (docs/wire/signing.md, rule 32). */
export interface V3CanonicalParts {
  readonly method: string;
  /** The encoded path as it is sent; `/` for this API. */
  readonly path: string;
  /** The query's parameters, nested or flat, without those in the body; or the canonical query. */
  readonly query: ParameterTree | string;
  /** All headers, in any letter case. */
  readonly headers: HeaderValues;
  /** Lower-case hex SHA-256 of the exact bytes of the body. */
  readonly hashedPayload: string;
  /** Names of the headers to sign, in lower case and in their order. Default: all those that V3 signs, sorted. */
  readonly signedHeaders?: readonly string[] | undefined;
}

/**
 * The text whose hash V3 signs: method, path, query, headers, their names, and the hash of the body, one per line.
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
export function v3CanonicalRequest({
  method,
  path,
  query,
  headers,
  hashedPayload,
  signedHeaders,
}: V3CanonicalParts): string {
  const lower = lowerCaseHeaders(headers);
  const names = signedHeaders ?? Object.keys(lower).filter(isSignedHeader).toSorted();
  // Every header ends with its own line feed, so an empty line follows them.
  let lines = '';
  for (const name of names) lines += `${name}:${lower[name]}\n`;
  const encodedQuery = typeof query === 'string' ? query : canonicalQuery(query);
  return `${method}\n${path}\n${encodedQuery}\n${lines}\n${names.join(';')}\n${hashedPayload}`;
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
 * Lower-case hex HMAC-SHA256 under the secret as it is: without the `&` that v1 puts after it (docs/wire/signing.md, rule 41).
 *
 * @example
 * v3Signature('ACS3-HMAC-SHA256\n86ae', 'testsecret');
 * // 'cc3752d765a907ebec549a69a18e4e8d03b5a217df93b63bfc3618020b4300d0'
 */
export function v3Signature(stringToSign: string, accessKeySecret: string): string {
  return hmacSha256Hex(accessKeySecret, stringToSign);
}
