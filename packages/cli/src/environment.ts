/** The access key from the environment, under the names that the vendor's tools use. */
import { CredentialError } from '@iot-distribution/client';

interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/** @throws {CredentialError} when there is none, saying which variables to set */
export function environmentCredentials(environment: Readonly<Record<string, string | undefined>>): AccessKey {
  const accessKeyId = environment['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  if (!accessKeyId || !accessKeySecret) {
    throw new CredentialError(
      'no access key: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, and ALIBABA_CLOUD_SECURITY_TOKEN with temporary keys',
      { code: 'NoCredentials' },
    );
  }
  const securityToken = environment['ALIBABA_CLOUD_SECURITY_TOKEN'];
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}
