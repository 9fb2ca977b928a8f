import { hmacSha1Base64 } from '#hash';
import { canonicalQuery } from '../parameters/canonical-query.ts';
import { checkValues } from '../parameters/common-parameters.ts';
import { checkCredentials, type Credentials } from '../credentials.ts';
import { equalInConstantTime } from '../equal-in-constant-time.ts';
import { checkMethod } from '../http-method.ts';
import { kept } from '../bounded-cache.ts';
import { type Members, readMembers, spelled } from '../parameters/members.ts';
import { checkNonce, spellTimestamp } from '../timestamp.ts';
import type { FlatParameters, ParameterTree } from '../parameters/parameter-tree.ts';
import { SigningError } from '../signing-error.ts';
import { v1Layout } from './v1-layout.ts';
import { writeV1 } from './v1-text.ts';

/**
 * The text that v1 signs: the method, an encoded `/`, and the canonical query encoded a second time. A `Signature` among the parameters is
 * left out. The method is taken as it is.
 *
 * Source: docs/wire/signing.md, rules 1, 23 and 24.
 *
 * @throws SigningError as `canonicalQuery`
 * @example
 * v1StringToSign('GET', { Action: 'QueryDeviceDistributeJob', JobId: 'a b' });
 * // 'GET&%2F&Action%3DQueryDeviceDistributeJob%26JobId%3Da%2520b'
 */
export function v1StringToSign(method: string, flat: Readonly<FlatParameters>): string {
  const { Signature: _, ...signed } = flat;
  return `${method}&%2F&${encodeURIComponent(canonicalQuery(signed))}`;
}

/**
 * The HMAC-SHA1 in base64, under the secret with an `&` after it. Nothing is trimmed or refused.
 *
 * Source: docs/wire/signing.md, rule 25.
 *
 * @example
 * v1Signature('GET&%2F&JobId%3Da', 'testsecret'); // 'PL7vJHxEJK9r8sxghh5imJGV86A='
 */
export function v1Signature(stringToSign: string, accessKeySecret: string): string {
  return hmacSha1Base64(keyOf(accessKeySecret), [stringToSign]);
}

/** The same text for the same secret, so that its pads are found at once. */
function keyOf(accessKeySecret: string): string {
  return kept(keys, 4, accessKeySecret, (secret) => `${secret}&`);
}

const keys = new Map<string, string>();

/** A request to sign with v1: the operation's parameters, and whose key signs them. */
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

/** A request signed with v1, with each text on the way to its signature (docs/wire/signing.md, rules 20 to 27). */
export interface V1Signed {
  /** Everything that is sent, flat: the caller's, the common parameters and Signature. */
  readonly parameters: FlatParameters;
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
  /** All parameters, encoded, Signature included: the query of a GET, or the form body of a POST. */
  readonly query: string;
}

/**
 * Signs one request with HMAC-SHA1, `SignatureVersion=1.0`: the common parameters are added to the caller's, and everything is signed.
 * Every attempt needs a signature of its own.
 *
 * For a POST send `query` as the form body: then nothing of it stands in the address, where proxies log it.
 *
 * Source: docs/wire/signing.md, rules 1 to 30 and 48.
 *
 * @throws SigningError as `flatten`; `reserved-name` and `missing-parameter` for common parameters; `invalid-credentials`;
 *   `invalid-argument` for method, timestamp and nonce
 * @example
 * const signed = signV1({
 *   method: 'GET',
 *   parameters: { Action: 'QueryDeviceDistributeJob', Version: '2018-01-20', Format: 'JSON', JobId: 'job-1' },
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 * });
 * const answer = await fetch(`https://iot.cn-shanghai.aliyuncs.com/?${signed.query}`);
 */
export function signV1(request: V1Request): V1Signed {
  const { method, parameters, credentials, timestamp = new Date(), nonce = crypto.randomUUID() } = request;
  checkMethod(method);
  checkCredentials(credentials);
  checkNonce(nonce);
  const own = readMembers(parameters);
  const layout = v1Layout(checkValues(own), own.names);
  const { accessKeyId, accessKeySecret, securityToken } = credentials;
  const sent: Members = {
    names: layout.names,
    // A list without items yields no parameter.
    values: [...own.values, accessKeyId, securityToken || [], 'HMAC-SHA1', nonce, '1.0', spellTimestamp(timestamp)],
    isFlat: own.isFlat,
  };
  const { query, stringToSign } = writeV1(method, sent, layout);
  const signature = hmacSha1Base64(keyOf(accessKeySecret), stringToSign);
  const texts = {
    canonicalQuery: query,
    stringToSign: ''.concat(...stringToSign),
    signature,
    query: `${query}&Signature=${encodeURIComponent(signature)}`,
  };
  if (own.isFlat) return { ...texts, parameters: sentParameters(sent, signature) };
  let flat: FlatParameters | undefined;
  return {
    ...texts,
    /** Spelling ten thousand names takes longer than signing them, and few callers look. */
    get parameters() {
      return (flat ??= sentParameters(spelled(sent), signature));
    },
  };
}

/** Of lists only empty ones may be left. */
function sentParameters({ names, values }: Members, signature: string): FlatParameters {
  const flat: FlatParameters = {};
  for (let index = 0; index < names.length; index++) {
    const value = values[index];
    if (typeof value === 'string') flat[names[index] as string] = value;
  }
  flat['Signature'] = signature;
  return flat;
}

/** A request as a server has it, and the secret that belongs to its AccessKeyId. */
export interface V1Received {
  readonly method: string;
  /** Query and form united, decoded, Signature included. */
  readonly parameters: Readonly<FlatParameters>;
  readonly accessKeySecret: string;
}

/**
 * The server's side of `signV1`: whether the `Signature` among the parameters is the right one, compared in constant time. What cannot be
 * verified is `false`, not an error. Clock, nonce and whose key it is are left to the caller.
 *
 * Source: docs/wire/signing.md, rules 1, 25 and 27.
 *
 * @example
 * const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
 * const { parameters } = signV1({ method: 'GET', parameters: { Action: 'A', Version: 'V' }, credentials });
 * verifyV1({ method: 'GET', parameters, accessKeySecret: 'testsecret' }); // true
 * verifyV1({ method: 'POST', parameters, accessKeySecret: 'testsecret' }); // false
 */
export function verifyV1({ method, parameters, accessKeySecret }: V1Received): boolean {
  const received = parameters['Signature'];
  if (typeof received !== 'string') return false;
  try {
    return equalInConstantTime(v1Signature(v1StringToSign(method, parameters), accessKeySecret), received);
  } catch (error) {
    if (error instanceof SigningError) return false;
    throw error;
  }
}
