/** The access key: from the environment, or from where the vendor's own tools take it. */
import { CredentialError, type CredentialSource } from '@iot-distribution/client';

type Environment = Readonly<Record<string, string | undefined>>;

interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/**
 * A profile that was named wins. Else the environment is read first, without loading anything; the vendor's chain (profile files, roles,
 * instance metadata) is loaded only when the environment has no key.
 */
export function credentialsFrom(environment: Environment, profile?: string): CredentialSource {
  const key = profile === undefined ? keyInEnvironment(environment) : undefined;
  return key ?? { getCredential: () => askVendor(environment, profile) };
}

/**
 * The key itself, for a request that is signed and not sent.
 *
 * @throws {CredentialError} when there is none
 */
export async function accessKeyFrom(environment: Environment, profile?: string): Promise<AccessKey> {
  const key = profile === undefined ? keyInEnvironment(environment) : undefined;
  const { accessKeyId, accessKeySecret, securityToken } = key ?? (await askVendor(environment, profile));
  if (!accessKeyId || !accessKeySecret) throw noCredentials(environment, profile);
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

/** @throws {CredentialError} when only one half of a key is set */
function keyInEnvironment(environment: Environment): AccessKey | undefined {
  const accessKeyId = environment['ALIBABA_CLOUD_ACCESS_KEY_ID'];
  const accessKeySecret = environment['ALIBABA_CLOUD_ACCESS_KEY_SECRET'];
  const securityToken = environment['ALIBABA_CLOUD_SECURITY_TOKEN'];
  if (!accessKeyId && !accessKeySecret) return undefined;
  if (!accessKeyId || !accessKeySecret) {
    const [given, missing] = accessKeyId ? ['ID', 'SECRET'] : ['SECRET', 'ID'];
    throw new CredentialError(
      `incomplete access key: ALIBABA_CLOUD_ACCESS_KEY_${given} is set, ALIBABA_CLOUD_ACCESS_KEY_${missing} is not`,
      { code: 'NoCredentials' },
    );
  }
  return { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }) };
}

async function askVendor(environment: Environment, profile: string | undefined) {
  try {
    // CommonJS compiled from TypeScript: its default export is one level further down.
    const { default: vendor } = await import('@alicloud/credentials');
    if (profile === undefined) return await new vendor.default().getCredential();
    const { default: cli } = await import('@alicloud/credentials/dist/src/providers/cli_profile.js');
    const provider = cli.default.builder().withProfileName(profile).build();
    return await provider.getCredentials();
  } catch {
    // What the vendor's code throws may quote a profile file in full.
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
