/** The access key: from the environment, or else from wherever the vendor's own tools would take it. */
import { CredentialError, type CredentialSource } from '@iot-distribution/client';

type Environment = Readonly<Record<string, string | undefined>>;

interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/**
 * The environment is looked at first, without loading anything; the vendor's chain (profile files, roles, instance
 * metadata) is loaded only when the environment has no key.
 */
export function credentialsFrom(environment: Environment): CredentialSource {
  return keyInEnvironment(environment) ?? { getCredential: askVendorChain };
}

/**
 * The key itself, for what is signed without being sent.
 *
 * @throws {CredentialError} when there is none
 */
export async function accessKeyFrom(environment: Environment): Promise<AccessKey> {
  const key = keyInEnvironment(environment) ?? (await askVendorChain());
  const { accessKeyId, accessKeySecret, securityToken } = key;
  if (!accessKeyId || !accessKeySecret) throw noKey();
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

function keyInEnvironment(environment: Environment): AccessKey | undefined {
  const accessKeyId = environment['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = environment['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId || !accessKeySecret) return undefined;
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

async function askVendorChain() {
  try {
    // CommonJS compiled from TypeScript: its default export is one level further down.
    const { default: vendor } = await import('@alicloud/credentials');
    return await new vendor.default().getCredential();
  } catch {
    // What the chain throws may quote a profile file in full.
    throw noKey();
  }
}

function noKey(): CredentialError {
  return new CredentialError(
    "no access key: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN with temporary keys), or configure a profile of the vendor's tools",
    { code: 'NoCredentials' },
  );
}
