import { kept } from './bounded-cache.ts';
import { refusal } from './signing-error.ts';
import { isText } from './well-formed.ts';

/** Requests come many a second, and spelling a date takes as long as a tenth of a signature. */
const seconds = new Map<number, string>();

/**
 * Spells a moment as both signatures want it: UTC, whole seconds (docs/wire/signing.md, section 1.1 and rule 50).
 *
 * @throws SigningError `invalid-argument` for an invalid Date, or a year that has not four digits
 */
export function spellTimestamp(moment: Date): string {
  return kept(seconds, 8, Math.floor(moment instanceof Date ? moment.getTime() / 1000 : Number.NaN), spellSecond);
}

function spellSecond(second: number): string {
  // Null for no moment at all; years of more than four digits are spelled with six and a sign.
  const spelled = new Date(second * 1000).toJSON() as string | null;
  if (spelled?.length !== 'YYYY-MM-DDThh:mm:ss.sssZ'.length) {
    throw refusal('invalid-argument', 'timestamp', 'is not a Date of the years 0 to 9999');
  }
  return spelled.replace('.000', '');
}

/** @throws SigningError `invalid-argument` */
export function checkNonce(nonce: unknown): void {
  if (!isText(nonce) || nonce === '') throw refusal('invalid-argument', 'nonce', 'is not text, or is empty');
}
