/**
 * The one list of names behind which a secret stands, and the rule for what may be shown of parameters and headers:
 *
 * 1. A name that ends in one of `secretNames` is masked, in any letter case, and with `-`, `_` or nothing between its words. So
 *    `accessKeySecret`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET`, `DeviceSecret` and `x-acs-security-token` are all meant.
 * 2. A header that begins with `x-acs-` or `x-oss-` is shown when it is among `harmlessHeaders`, and masked otherwise: the vendor may put
 *    a new kind of proof there at any time.
 * 3. Everything else is shown: it is the caller's own data, or a common parameter that proves nothing, as `AccessKeyId`,
 *    `SignatureNonce` and `Timestamp`. What its value quotes is redacted as text.
 */
export const secretNames: readonly string[] = [
  // Keys, and what IoT Platform gives to products and devices
  'Secret',
  'PrivateKey',
  'Password',
  // Tokens that stand for somebody; NextToken, the place in a list, is none
  'SecurityToken',
  'SessionToken',
  'StsToken',
  'BearerToken',
  'AccessToken',
  'RefreshToken',
  'OidcToken',
  // What is made with them
  'Signature',
  'Authorization',
  'Cookie',
  // Addresses that are signed for object storage
  'OSSAccessKeyId',
  'x-oss-credential',
];

export const harmlessHeaders: ReadonlySet<string> = new Set([
  'x-acs-accesskey-id',
  'x-acs-action',
  'x-acs-content-sha256',
  'x-acs-content-sm3',
  'x-acs-credentials-provider',
  'x-acs-date',
  'x-acs-region-id',
  'x-acs-request-id',
  'x-acs-retry-after',
  'x-acs-retry-attempts',
  'x-acs-retry-delay',
  'x-acs-signature-method',
  'x-acs-signature-nonce',
  'x-acs-signature-type',
  'x-acs-signature-version',
  'x-acs-trace-id',
  'x-acs-version',
  'x-oss-date',
  'x-oss-expires',
  'x-oss-request-id',
  'x-oss-signature-version',
]);

/** `SecurityToken` as `security-token`, `SECURITY_TOKEN` and, in an address that encodes all it can, `security%2Dtoken`. */
const endings = secretNames
  .map((name) =>
    name
      .replaceAll('-', '')
      .replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=OSS)|(?<=^x)|(?<=^xoss)/g, '(?:[-_]|%(?:25){0,4}(?:2D|5F))?'),
  )
  .join('|');

/** Finds in a text where the name of a secret may end; whether it is one depends on what follows. */
export const nameInText = (): RegExp =>
  new RegExp(`x-(?:acs|oss)-[a-z0-9_-]+|(?:${endings})(?:\\.\\d{1,5}){0,4}`, 'gi');
