/** Secrets of the caller, from the environment variables that the vendor's tools use. */

const variables = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'ALIBABA_CLOUD_SECURITY_TOKEN'];

/** Their values; short ones are ignored, since they would match in any text. */
export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): string[] {
  return variables.flatMap((name) => environment[name] ?? []).filter((secret) => secret.length >= 8);
}
