import { hmacSha1Base64 } from '#hash';
import { canonicalQuery, flatMembers } from './canonical-query.ts';
import { addedNames, checkValues } from './common-parameters.ts';
import { checkCredentials, type Credentials, encodeToken } from './credentials.ts';
import { type Encoded, encode } from './encoded.ts';
import { equalInConstantTime } from './equal-in-constant-time.ts';
import { flattenMembers } from './flatten.ts';
import { checkMethod } from './http-method.ts';
import { type Members, readMembers } from './members.ts';
import { checkNonce, newNonce, spellTimestamp } from './moment.ts';
import type { FlatParameters, ParameterTree } from './parameter-tree.ts';
import { SigningError } from './signing-error.ts';
import { v1Layout } from './v1-layout.ts';
import { V1Text, writeV1 } from './v1-text.ts';

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
  return hmacSha1Base64(`${accessKeySecret}&`, [stringToSign]);
}

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
  const { method, parameters, credentials, timestamp = new Date(), nonce = newNonce() } = request;
  checkMethod(method);
  checkCredentials(credentials);
  checkNonce(nonce);
  const own = readMembers(parameters);
  const added = addedValues(credentials, nonce, timestamp);
  const text = writeText(method, own, added);
  const signature = hmacSha1Base64(`${credentials.accessKeySecret}&`, text.stringToSign.pieces());
  const stringToSign = text.stringToSign.toString();
  const query = `${text.query}&Signature=${encodeURIComponent(signature)}`;
  if (isFlat(own)) {
    const sent = sentParameters(flatNames(own), added, signature);
    return { parameters: sent, canonicalQuery: text.query, stringToSign, signature, query };
  }
  let spelled: FlatParameters | undefined;
  return {
    /** Spelling ten thousand names takes longer than signing them, and few callers look. */
    get parameters() {
      return (spelled ??= sentParameters(flattenMembers(own), added, signature));
    },
    canonicalQuery: text.query,
    stringToSign,
    signature,
    query,
  };
}

const hmacSha1 = encode('HMAC-SHA1');
const version = encode('1.0');

/** The values of `addedNames`; undefined is left out. */
function addedValues(credentials: Credentials, nonce: string, timestamp: Date): (Encoded | undefined)[] {
  const { accessKeyId, securityToken } = credentials;
  return [
    encode(accessKeyId),
    securityToken ? encodeToken(securityToken) : undefined,
    hmacSha1,
    encode(nonce),
    version,
    spellTimestamp(timestamp),
  ];
}

function writeText(method: string, own: Members, added: readonly (Encoded | undefined)[]): V1Text {
  const text = new V1Text(method);
  if (writeV1(text, own, added, v1Layout(checkValues(own), own.names))) return text;
  return writeText(method, flatMembers(own), added);
}

function isFlat({ values }: Members): boolean {
  for (const value of values) if (typeof value !== 'string') return false;
  return true;
}

function flatNames({ names, values }: Members): FlatParameters {
  const flat: FlatParameters = {};
  for (let index = 0; index < names.length; index++) flat[names[index] as string] = values[index] as string;
  return flat;
}

function sentParameters(
  sent: FlatParameters,
  added: readonly (Encoded | undefined)[],
  signature: string,
): FlatParameters {
  for (let index = 0; index < addedNames.length; index++) {
    const value = added[index];
    if (value !== undefined) sent[addedNames[index] as string] = value.text;
  }
  sent['Signature'] = signature;
  return sent;
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
