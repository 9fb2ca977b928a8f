import { hmacSha1Base64 } from '#hash';
import { joinParameters } from '../parameters/canonical-query.ts';
import type { ParameterTree } from '../parameters/parameter-tree.ts';
import { type ParameterEntry, readParameters } from '../parameters/read-parameters.ts';

/**
 * The text that v1 signs: the method, an encoded `/`, and the canonical query encoded a second time. The method is not changed.
 *
 * Source: docs/wire/signing.md, rules 1, 23 and 24.
 *
 * @param signed the parameters, nested or flat, where a `Signature` is left out; or the canonical query
 * @throws SigningError as `canonicalQuery`
 * @example
 * v1StringToSign('GET', { Action: 'QueryDeviceDistributeJob', JobId: 'a b' });
 * // 'GET&%2F&Action%3DQueryDeviceDistributeJob%26JobId%3Da%2520b'
 * v1StringToSign('GET', 'Action=QueryDeviceDistributeJob&JobId=a%20b');
 * // 'GET&%2F&Action%3DQueryDeviceDistributeJob%26JobId%3Da%2520b'
 */
export function v1StringToSign(method: string, signed: ParameterTree | string): string {
  const query = typeof signed === 'string' ? signed : joinParameters(readParameters(signed).filter(isSigned));
  // Encoded text consists of `%`, `&`, `=` and characters that stay, and for those the built-in encoder is right.
  return `${method}&%2F&${encodeURIComponent(query)}`;
}

function isSigned([name]: ParameterEntry): boolean {
  return name !== 'Signature';
}

/**
 * The HMAC-SHA1 in base64, under the secret with an `&` after it. Nothing is trimmed or rejected.
 *
 * Source: docs/wire/signing.md, rule 25.
 *
 * @example
 * v1Signature('GET&%2F&JobId%3Da', 'testsecret'); // 'PL7vJHxEJK9r8sxghh5imJGV86A='
 */
export function v1Signature(stringToSign: string, accessKeySecret: string): string {
  return hmacSha1Base64(v1Key(accessKeySecret), stringToSign);
}

/** The key of the HMAC. */
export function v1Key(accessKeySecret: string): string {
  return `${accessKeySecret}&`;
}
