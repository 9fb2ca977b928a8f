import { describe, expect, it } from 'vitest';
import { isSecretName } from './is-secret-name.ts';

/** The name in the letter cases and with the separators in which programs, headers and environments spell it. */
function spellings(name: string): string[] {
  const words = name.split(/[-_ ]|(?<=[a-z])(?=[A-Z])/);
  return [
    name,
    name.toLowerCase(),
    name.toUpperCase(),
    ...['-', '_', '.', ' '].map((by) => words.join(by).toUpperCase()),
  ];
}

describe('isSecretName', () => {
  it.each([
    'AccessKeySecret',
    'DeviceSecret',
    'ProductSecret',
    'ClientSecret',
    'Secret',
    'SecretKey',
    'secret_key',
    'SecretAccessKey',
    'AWS_SECRET_ACCESS_KEY',
    'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    'ALICLOUD_SECRET_KEY',
    'access-key-secret',
    'PrivateKey',
    'SigningKey',
    'x-api-key',
    'auth_key',
    'Password',
    'passwd',
    'Passphrase',
    'SecurityToken',
    'security_token',
    'sts_token',
    'StsToken',
    'SessionToken',
    'BearerToken',
    'x-acs-bearer-token',
    'x-acs-security-token',
    'x-oss-security-token',
    'x-aliyun-ecs-metadata-token',
    'ALIBABA_CLOUD_SECURITY_TOKEN',
    'AccessToken',
    'refresh_token',
    'id_token',
    'OidcToken',
    'X-Auth-Token',
    'Token',
    'Signature',
    'x-acs-signature',
    'x-oss-signature',
    'X-Amz-Signature',
    'Authorization',
    'Proxy-Authorization',
    'Cookie',
    'Set-Cookie',
    'OSSAccessKeyId',
    'x-oss-credential',
    'x-acs-anything-new',
    'X_ACS_ANYTHING_NEW',
    'x-acs-date-token',
    'x-oss-signature-version-secret',
    'Devices.1.DeviceSecret.2',
    'Devices[0].Secrets[1]',
  ])('recognises %s as secret', (name) => {
    expect(spellings(name).filter((spelling) => !isSecretName(spelling))).toEqual([]);
  });

  it.each([
    'AccessKeyId',
    'ALIBABA_CLOUD_ACCESS_KEY_ID',
    'SignatureMethod',
    'SignatureNonce',
    'SignatureVersion',
    'SignatureType',
    'SignedHeaders',
    'TokenType',
    'SecurityTokenType',
    'x-aliyun-ecs-metadata-token-ttl-seconds',
    'ALIBABA_CLOUD_OIDC_TOKEN_FILE',
    'NextToken',
    'nextPageToken',
    'ContinuationToken',
    'ClientToken',
    'Timestamp',
    'Action',
    'ProductKey',
    'DeviceName',
    'JobId',
    'TargetInstanceId',
    'host',
    'content-type',
    'IncompleteSignature',
    'InvalidSecurityToken',
    'MissingSecurityToken',
    'SDK.InvalidAccessKeySecret',
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
    'Secret.1.Name',
    'Token[0].Name',
    'x-y-x-acs-date',
    '',
  ])('shows the value of %s', (name) => {
    expect(spellings(name).filter((spelling) => isSecretName(spelling))).toEqual([]);
  });

  it.each([
    'DeviceSecret.1',
    'DeviceSecret.10.2',
    'DeviceSecret[0]',
    'passwords',
    'security%2Dtoken',
    'api%2Dkey',
    'x%252Dapi%252Dkey',
    'secret%25255fkey',
  ])('recognises %s by the name that it is derived from', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  it('does not slow down with the length of a name', () => {
    expect(isSecretName(`${'token.1'.repeat(100_000)}x`)).toBe(false);
    expect(isSecretName(`${'-'.repeat(1_000_000)}token`)).toBe(true);
  });
});
