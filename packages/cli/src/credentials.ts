/** Credentials from the environment, or from the sources of the vendor's tools. */
import { CredentialError, type CredentialSource } from '@iot-distribution/client';

type Environment = Readonly<Record<string, string | undefined>>;

interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/**
 * The profile of `--profile` takes precedence, then the environment. The vendor's package, which reads profile files, roles and instance
 * metadata, is loaded only if the environment has no key.
 */
export function credentialsFrom(environment: Environment, profile?: string): CredentialSource {
  const key = profile === undefined ? keyInEnvironment(environment) : undefined;
  return key ?? { getCredential: () => askVendor(environment, profile) };
}

/**
 * Reads the access key, for a request that is signed but not sent.
 *
 * @throws {CredentialError} if there is none
 */
export async function accessKeyFrom(environment: Environment, profile?: string): Promise<AccessKey> {
  const key = profile === undefined ? keyInEnvironment(environment) : undefined;
  const { accessKeyId, accessKeySecret, securityToken } = key ?? (await askVendor(environment, profile));
  if (!accessKeyId || !accessKeySecret) throw noCredentials(environment, profile);
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

/** @throws {CredentialError} if only the ID or only the secret is set */
function keyInEnvironment(environment: Environment): AccessKey | undefined {
  const accessKeyId = environment['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = environment['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId && !accessKeySecret) return undefined;
  if (!accessKeyId || !accessKeySecret) {
    const [given, missing] = accessKeyId ? ['ID', 'SECRET'] : ['SECRET', 'ID'];
    throw new CredentialError(
      `incomplete access key: ALIBABA_CLOUD_ACCESS_KEY_${given} is set, but ALIBABA_CLOUD_ACCESS_KEY_${missing} is not: set both`,
      { code: 'NoCredentials' },
    );
  }
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

async function askVendor(environment: Environment, profile: string | undefined) {
  try {
    // The package is CommonJS compiled from TypeScript, so its default export is nested one level deeper.
    const { default: vendor } = await import('@alicloud/credentials');
    if (profile === undefined) return await new vendor.default().getCredential();
    const { default: cli } = await import('@alicloud/credentials/dist/src/providers/cli_profile.js');
    const provider = cli.default.builder().withProfileName(profile).build();
    return await provider.getCredentials();
  } catch {
    // The errors of the vendor's package may quote a whole profile file.
    throw noCredentials(environment, profile);
  }
}

function noCredentials(environment: Environment, profile: string | undefined): CredentialError {
  const named = profile ?? environment['ALIBABA_CLOUD_PROFILE'];
  const where = profile === undefined ? 'ALIBABA_CLOUD_PROFILE' : '--profile';
  const message =
    named === undefined
      ? 'no credentials: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (with temporary credentials also ALIBABA_CLOUD_SECURITY_TOKEN), or configure a profile in ~/.aliyun/config.json'
      : `no credentials in the profile "${named}" (${where}): check that ~/.aliyun/config.json has a profile of this name with a complete key`;
  return new CredentialError(message, { code: 'NoCredentials' });
}
