import { hmacSha1Base64OfPieces } from '#hash';
import { type Credentials, readCredentials } from '../credentials.ts';
import { checkMethod } from '../http-method.ts';
import { joinParameters, writeParameters } from '../parameters/canonical-query.ts';
import { flatParameters } from '../parameters/flatten.ts';
import { hasLongList, type WriteTwice, writeItemsTwice } from '../parameters/list-items.ts';
import type { FlatParameters, ParameterTree } from '../parameters/parameter-tree.ts';
import { encodeParameter } from '../parameters/percent-encode.ts';
import { type ParameterEntry, readParameters } from '../parameters/read-parameters.ts';
import { checkNonce, formatTimestamp } from '../timestamp.ts';
import { checkCommonParameters } from './common-parameters.ts';
import { v1Key, v1Signature, v1StringToSign } from './v1-steps.ts';

/** A request to sign with v1: the operation's parameters, and the access key that signs them. */
export interface V1Request {
  /** Upper-case, as it is sent. */
  readonly method: string;
  /** The operation's parameters, nested or flat, with Action and Version, and optionally Format and RegionId. */
  readonly parameters: ParameterTree;
  readonly credentials: Credentials;
  /** Default: now. Fractions of a second are truncated. The service rejects a clock that is more than 15 minutes off. */
  readonly timestamp?: Date | undefined;
  /** Default: a random UUID. Never use one twice, not even for a retry. */
  readonly nonce?: string | undefined;
}

/** A request signed with v1, with each intermediate text of its signature (docs/wire/signing.md, rules 20 to 27). */
export interface V1Signed {
  /**
   * Everything that is sent, flat: the caller's parameters, the common ones and Signature. It is built when it is first read, and is not
   * an own property of the object: a copy by spread or JSON does not have it.
   */
  readonly parameters: FlatParameters;
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
  /** All parameters, encoded, Signature included: the query of a GET, or the form body of a POST. */
  readonly query: string;
}

/**
 * Signs one request with HMAC-SHA1, `SignatureVersion=1.0`: adds the common parameters to the caller's, and signs all of them. It does in one
 * call what `canonicalQuery`, `v1StringToSign` and `v1Signature` do step by step. Sign every attempt of a request again.
 *
 * For a POST, send `query` as the form body: it is then not in the URL, which proxies log.
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
 * const response = await fetch(`https://iot.cn-shanghai.aliyuncs.com/?${signed.query}`);
 */
export function signV1(request: V1Request): V1Signed {
  const credentials = readCredentials(request.credentials);
  const signature = (stringToSign: string) => v1Signature(stringToSign, credentials.accessKeySecret);
  return signV1With(credentials, { signature, encode: encodeParameter, formatTimestamp }, request);
}

/** Steps of which a signer has faster versions, with the same results. */
export interface V1Steps {
  readonly signature: (stringToSign: string) => string;
  readonly encode: typeof encodeParameter;
  readonly formatTimestamp: typeof formatTimestamp;
}

/** @param credentials that were checked */
export function signV1With(
  { accessKeyId, accessKeySecret, securityToken }: Credentials,
  steps: V1Steps,
  { method, parameters, timestamp = new Date(), nonce = crypto.randomUUID() }: Omit<V1Request, 'credentials'>,
): V1Signed {
  checkMethod(method);
  checkNonce(nonce);
  const entries = readParameters(parameters);
  checkCommonParameters(entries);
  entries.push(
    ['AccessKeyId', accessKeyId],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureNonce', nonce],
    ['SignatureVersion', '1.0'],
    ['Timestamp', steps.formatTimestamp(timestamp)],
  );
  if (securityToken) entries.push(['SecurityToken', securityToken]);
  if (hasLongList(entries)) return signLongList(entries, steps, method, accessKeySecret);
  const canonicalQuery = joinParameters(entries, steps.encode);
  const stringToSign = v1StringToSign(method, canonicalQuery);
  return new SignedRequest(entries, canonicalQuery, stringToSign, steps.signature(stringToSign));
}

/** The same, where both texts are written at once. With a list of ten thousand names it takes half of the time. */
function signLongList(
  entries: readonly ParameterEntry[],
  steps: V1Steps,
  method: string,
  accessKeySecret: string,
): V1Signed {
  let canonicalQuery = '';
  let stringToSign = v1StringToSign(method, '');
  const signed = [stringToSign];
  writeParameters<WriteTwice>(entries, steps.encode, writeItemsTwice, (once, twice = encodeURIComponent(once)) => {
    const isFirst = canonicalQuery === '';
    const piece = isFirst ? twice.slice('%26'.length) : twice;
    canonicalQuery += isFirst ? once.slice('&'.length) : once;
    stringToSign += piece;
    signed.push(piece);
  });
  const signature =
    stringToSign.length < longText
      ? steps.signature(stringToSign)
      : hmacSha1Base64OfPieces(v1Key(accessKeySecret), signed);
  return new SignedRequest(entries, canonicalQuery, stringToSign, signature);
}

/** In characters. From there on, V8 takes longer to make one text of all pieces than to hash them. */
const longText = 65_536;

/** A class, so that all results have one shape, and `parameters` is built only when it is read: for a long list that takes most of the time. */
class SignedRequest implements V1Signed {
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly query: string;
  readonly #entries: readonly ParameterEntry[];
  #parameters: FlatParameters | undefined;

  constructor(entries: readonly ParameterEntry[], canonicalQuery: string, stringToSign: string, signature: string) {
    this.#entries = entries;
    this.canonicalQuery = canonicalQuery;
    this.stringToSign = stringToSign;
    this.signature = signature;
    this.query = `${canonicalQuery}&Signature=${encodeURIComponent(signature)}`;
  }

  get parameters(): FlatParameters {
    return (this.#parameters ??= { ...flatParameters(this.#entries), Signature: this.signature });
  }
}
