import type { ParameterEntry } from '../parameters/read-parameters.ts';
import { signingError } from '../signing-error.ts';

/** Common parameters that the caller may pass with the operation's own parameters. Source: docs/wire/signing.md, section 1.1. */
const givenNames: ReadonlySet<string> = new Set(['Action', 'Version', 'Format', 'RegionId', 'SignatureType']);

/** The name of a common parameter, or one below it. */
const commonName =
  /^(?:Action|Version|Format|RegionId|AccessKeyId|SecurityToken|BearerToken|Timestamp|Signature(?:Type|Method|Nonce|Version)?)(?:\.|$)/i;

/**
 * Rejects parameters that cannot be sent with the common ones.
 *
 * - Names that collide with a common parameter, in any letter case, or are below one: in the vendor's clients some of these win, some
 *   lose, and some are signed and can never verify (docs/wire/signing.md, rule 19).
 * - A SignatureType that is not empty: it belongs to another way of signing. Some older clients send an empty one (rule 3).
 * - No Action, or no Version.
 *
 * @throws SigningError `reserved-name`, `missing-parameter`
 */
export function checkCommonParameters(entries: readonly ParameterEntry[]): void {
  if (valueOf(entries, 'SignatureType'))
    throw signingError('reserved-name', 'SignatureType', 'collides with a common parameter');
  for (const name of ['Version', 'Action']) {
    const value = valueOf(entries, name);
    if (typeof value !== 'string' || value === '') throw signingError('missing-parameter', name, 'is missing');
  }
  for (const entry of entries) {
    const name = entry[0];
    if (commonName.test(name) && !givenNames.has(name))
      throw signingError('reserved-name', name, 'collides with a common parameter');
  }
}

function valueOf(entries: readonly ParameterEntry[], name: string): ParameterEntry[1] | undefined {
  for (const entry of entries) if (entry[0] === name) return entry[1];
  return undefined;
}
