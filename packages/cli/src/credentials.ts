/** Credentials from the environment, or from the sources of the vendor's tools. */
import { CredentialError, type CredentialSource } from '@iot-distribution/client';

type Environment = Readonly<Record<string, string | undefined>>;

interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

/** Imports the vendor's package, an optional peer: most users have a key in the environment and need not install it. */
const loadVendor = () => import('@alicloud/credentials');
type LoadVendor = typeof loadVendor;

/**
 * The profile of `--profile` takes precedence, then the environment. The vendor's package, which reads profile files, roles and instance
 * metadata, is loaded only if the environment has no key.
 */
export function credentialsFrom(environment: Environment, profile?: string, load = loadVendor): CredentialSource {
  const key = profile === undefined ? keyInEnvironment(environment) : undefined;
  return key ?? { getCredential: () => askVendor(environment, profile, load) };
}

/**
 * Reads the access key, for a request that is signed but not sent.
 *
 * @throws {CredentialError} if there is none
 */
export async function accessKeyFrom(environment: Environment, profile?: string, load = loadVendor): Promise<AccessKey> {
  const key = profile === undefined ? keyInEnvironment(environment) : undefined;
  const { accessKeyId, accessKeySecret, securityToken } = key ?? (await askVendor(environment, profile, load));
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

async function askVendor(environment: Environment, profile: string | undefined, load: LoadVendor) {
  const vendor = await load().catch((error: unknown) => {
    throw isMissing(error) ? notInstalled(profile) : noCredentials(environment, profile);
  });
  try {
    // The package is CommonJS compiled from TypeScript, so its default export is nested one level deeper.
    if (profile === undefined) return await new vendor.default.default().getCredential();
    const { default: cli } = await import('@alicloud/credentials/dist/src/providers/cli_profile.js');
    const provider = cli.default.builder().withProfileName(profile).build();
    return await provider.getCredentials();
  } catch {
    // The errors of the vendor's package may quote a whole profile file.
    throw noCredentials(environment, profile);
  }
}

/** Whether the package is not installed; a file that is missing inside it is another fault. */
function isMissing(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return code === 'ERR_MODULE_NOT_FOUND' && String(message).includes("'@alicloud/credentials'");
}

function notInstalled(profile: string | undefined): CredentialError {
  const install = 'npm install --global @alicloud/credentials';
  const message =
    profile === undefined
      ? `no credentials: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (with temporary credentials also ALIBABA_CLOUD_SECURITY_TOKEN); profiles, roles and instance metadata need a package that is not installed: ${install}`
      : `--profile needs a package that is not installed: ${install}`;
  return new CredentialError(message, { code: 'NoCredentials' });
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
