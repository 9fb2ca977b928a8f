/**
 * The one list of names whose values are secrets, for `redact`, for the contracts and for the command line.
 *
 * A name is compared in lower case and without `-`, `_`, `.` and spaces, and matches if it ends in one of these words: `Secret` covers
 * `AccessKeySecret`, `DeviceSecret` and `ALIBABA_CLOUD_ACCESS_KEY_SECRET`.
 */
const secretWords = [
  // Keys of accounts, products and devices
  'Secret',
  'SecretKey',
  'SecretAccessKey',
  'PrivateKey',
  'SigningKey',
  'ApiKey',
  'AuthKey',
  'Password',
  'Passwd',
  'Passphrase',
  // SecurityToken, SessionToken, BearerToken, x-aliyun-ecs-metadata-token …
  'Token',
  // What is computed with a key, and what a server issues for it
  'Signature',
  'Authorization',
  'Cookie',
  // The key of a signed URL of Object Storage Service
  'OSSAccessKeyId',
  'x-oss-credential',
];

/** Tokens that give no access: places in a list, and the id by which a service recognises a repeated request. */
const harmlessTokens = ['NextToken', 'PageToken', 'ContinuationToken', 'ClientToken'];

/** `SecurityToken`, `security-token`, `SECURITY_TOKEN`, and `security%2Dtoken` as some encoders write it. */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_.\s]|%(?:25){0,4}(?:2d|5f)/g, '');
const endingIn = (words: readonly string[]): RegExp => new RegExp(`(?:${words.map(plain).join('|')})s?$`);

const secretEnding = endingIn(secretWords);
const harmlessEnding = endingIn(harmlessTokens);
/** Harmless headers of the vendor. All others count as secret: the vendor may send a new kind of credential in a header at any time. */
const vendorHeader = /^x(?:acs|oss)/;
const harmlessVendorHeader =
  /^x(?:acs(?:accesskeyid|action|contentsha256|contentsm3|credentialsprovider|date|regionid|requestid|retryafter|retryattempts|retrydelay|signature(?:method|nonce|type|version)|traceid|version)|oss(?:date|expires|requestid|signatureversion))$/;
/** Codes of the gateway: `IncompleteSignature`, `InvalidSecurityToken`, `MissingSecurityToken`. */
const errorCode = /^(?:sdk)?(?:incomplete|invalid|missing|mismatched)/;
/** Items of a list, `DeviceSecret.1` or `DeviceSecret[0]`, have the name of the list. */
const listIndexes = /(?:\.\d{1,5}|\[\d{0,5}\]){1,4}$/;

/**
 * Whether the value of a parameter, header, member, environment variable or option of this name is a secret.
 *
 * Letter case, `-`, `_`, `.` and the indexes of lists do not matter. Keys, passwords, tokens, signatures, `Authorization` and cookies are
 * secrets; so is every header `x-acs-…` or `x-oss-…` that is not known to be harmless. Names that only describe them, such as
 * `AccessKeyId`, `SignatureMethod`, `SignatureNonce` or `NextToken`, are not.
 *
 * @example
 * isSecretName('ALIBABA_CLOUD_ACCESS_KEY_SECRET'); // true
 * isSecretName('x-acs-security-token'); // true
 * isSecretName('AccessKeyId'); // false
 * isSecretName('NextToken'); // false
 */
export function isSecretName(name: string): boolean {
  const word = plain(name.replace(listIndexes, ''));
  if (vendorHeader.test(word)) return !harmlessVendorHeader.test(word);
  return secretEnding.test(word) && !harmlessEnding.test(word) && !errorCode.test(word);
}
