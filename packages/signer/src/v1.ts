import { hmacSha1Base64 } from '#hash';
import { canonicalQuery } from './canonical-query.ts';
import { checkNames } from './common-parameters.ts';
import { checkCredentials, type Credentials } from './credentials.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import { flatten } from './flatten.ts';
import { newNonce, spellTimestamp } from './moment.ts';
import type { FlatParameters, ParameterTree } from './parameter-tree.ts';
import { percentEncode } from './percent-encode.ts';
import { SigningError } from './signing-error.ts';

/**
 * The text that v1 signs: method, encoded `/` and the canonical query, encoded a second time.
 * A `Signature` among the parameters is left out (docs/wire/signing.md, rules 1, 23 and 24).
 *
 * @example
 * v1StringToSign('GET', { Action: 'QueryDeviceDistributeJob', JobId: 'a b' });
 * // 'GET&%2F&Action%3DQueryDeviceDistributeJob%26JobId%3Da%2520b'
 */
export function v1StringToSign(method: string, flat: Readonly<FlatParameters>): string {
  const { Signature: _, ...signed } = flat;
  return `${method}&%2F&${percentEncode(canonicalQuery(signed))}`;
}

/** base64(HMAC-SHA1) under the secret with an `&` after it (docs/wire/signing.md, rule 25). */
export function v1Signature(stringToSign: string, accessKeySecret: string): string {
  return hmacSha1Base64(`${accessKeySecret}&`, stringToSign);
}

export interface V1Request {
  /** Upper-case, as it is sent. */
  readonly method: string;
  /** The operation's parameters, nested or flat, with Action and Version, and Format and RegionId where wanted. */
  readonly parameters: ParameterTree;
  readonly credentials: Credentials;
  /** Default: now. Whole seconds are sent; the service refuses a clock more than 15 minutes off. */
  readonly timestamp?: Date | undefined;
  /** Default: a random UUID. Never use one twice, not for a retry either. */
  readonly nonce?: string | undefined;
}

export interface V1Signed {
  /** Everything that is sent, flat: the caller's, the common parameters and Signature. */
  readonly parameters: FlatParameters;
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
  /** All parameters, encoded, Signature included: the query of a GET, or the form body of a POST. */
  readonly query: string;
}

/** Signs one request with HMAC-SHA1, `SignatureVersion=1.0`. */
export function signV1(request: V1Request): V1Signed {
  const { method, credentials, timestamp = new Date(), nonce = newNonce() } = request;
  if (!/^[A-Z]+$/.test(method))
    throw new SigningError('invalid-argument', 'method must be in upper case, as it is sent', 'method');
  checkCredentials(credentials);
  const own = flatten(request.parameters);
  checkNames(own);
  const signed: FlatParameters = {
    ...own,
    AccessKeyId: credentials.accessKeyId,
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    SignatureNonce: nonce,
    Timestamp: spellTimestamp(timestamp),
  };
  if (credentials.securityToken) signed['SecurityToken'] = credentials.securityToken;
  const query = canonicalQuery(signed);
  const stringToSign = `${method}&%2F&${percentEncode(query)}`;
  const signature = v1Signature(stringToSign, credentials.accessKeySecret);
  return {
    parameters: { ...signed, Signature: signature },
    canonicalQuery: query,
    stringToSign,
    signature,
    query: `${query}&Signature=${percentEncode(signature)}`,
  };
}

export interface V1Received {
  readonly method: string;
  /** Query and form united, decoded, Signature included. */
  readonly parameters: Readonly<FlatParameters>;
  readonly accessKeySecret: string;
}

/** The server's side: whether the Signature among the parameters is the right one. Constant-time. */
export function verifyV1({ method, parameters, accessKeySecret }: V1Received): boolean {
  const received = parameters['Signature'];
  if (typeof received !== 'string') return false;
  return equalInConstantTime(v1Signature(v1StringToSign(method, parameters), accessKeySecret), received);
}
