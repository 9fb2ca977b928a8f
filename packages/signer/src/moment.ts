import { SigningError } from './signing-error.ts';

/**
 * Spells a moment as both signatures want it: UTC, whole seconds (docs/wire/signing.md, section 1.1 and rule 50).
 *
 * @throws SigningError `invalid-argument` for an invalid Date, or a year that needs more than four digits
 */
export function spellTimestamp(moment: Date): string {
  const time = moment instanceof Date ? moment.getTime() : Number.NaN;
  if (Number.isNaN(time)) throw new SigningError('invalid-argument', 'timestamp is not a valid Date', 'timestamp');
  const text = moment.toISOString();
  if (text.length !== 24)
    throw new SigningError('invalid-argument', 'timestamp lies outside the years 0 to 9999', 'timestamp');
  return `${text.slice(0, 19)}Z`;
}

/** A nonce that no two requests share: 122 random bits (docs/wire/signing.md, rules 47 to 49). */
export function newNonce(): string {
  return globalThis.crypto.randomUUID();
}
