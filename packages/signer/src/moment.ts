import { type Encoded, encode } from './encoded.ts';
import { kept } from './kept.ts';
import { SigningError } from './signing-error.ts';
import { isWellFormed } from './well-formed.ts';

/** Requests come many a second, and spelling a date takes as long as a tenth of a signature. */
const seconds = new Map<number, Encoded>();

/**
 * Spells a moment as both signatures want it: UTC, whole seconds (docs/wire/signing.md, section 1.1 and rule 50).
 *
 * @throws SigningError `invalid-argument` for an invalid Date, or a year that has not four digits
 */
export function spellTimestamp(moment: Date): Encoded {
  const time = moment instanceof Date ? moment.getTime() : Number.NaN;
  if (!(time >= year0 && time < year10000)) {
    throw new SigningError('invalid-argument', 'timestamp is not a Date of the years 0 to 9999', 'timestamp');
  }
  return kept(seconds, 8, Math.floor(time / 1000), spellSecond);
}

/** In milliseconds since 1970. */
const [year0, year10000] = [-62_167_219_200_000, 253_402_300_800_000];

function spellSecond(second: number): Encoded {
  return encode(`${new Date(second * 1000).toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`);
}

/** A nonce that no two requests share: 122 random bits (docs/wire/signing.md, rules 47 to 49). */
export function newNonce(): string {
  return globalThis.crypto.randomUUID();
}

/** @throws SigningError `invalid-argument` */
export function checkNonce(nonce: unknown): void {
  if (typeof nonce !== 'string' || nonce === '' || !isWellFormed(nonce)) {
    throw new SigningError('invalid-argument', 'nonce is not text, or is empty', 'nonce');
  }
}
