/** Secrets of the caller, by the variables in which every tool of the vendor keeps them. */

const variables = ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET', 'ALIBABA_CLOUD_SECURITY_TOKEN'];

/** Their values; a short one would be found in any text. */
export function environmentSecrets(environment: Readonly<Record<string, string | undefined>>): string[] {
  return variables.flatMap((name) => environment[name] ?? []).filter((secret) => secret.length >= 8);
}
