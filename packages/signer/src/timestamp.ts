import { signingError } from './signing-error.ts';
import { isWellFormedText } from './well-formed.ts';

/**
 * Writes a time as both signatures need it: ISO 8601 in UTC, fractions of a second truncated (docs/wire/signing.md, section 1.1 and rule 50).
 * A Date may come from any realm.
 *
 * @throws SigningError `invalid-argument` unless it is a valid Date between the years 0 and 9999
 */
export function formatTimestamp(timestamp: Date): string {
  return formatSecond(secondOf(timestamp));
}

/** `formatTimestamp` that keeps the text of the last second. */
export function timestampFormatter(): (timestamp: Date) => string {
  let last = Number.NaN;
  let text = '';
  return (timestamp) => {
    const second = secondOf(timestamp);
    if (second !== last) {
      text = formatSecond(second);
      last = second;
    }
    return text;
  };
}

/** Whole seconds since 1970, or NaN for what is not a Date. */
function secondOf(timestamp: unknown): number {
  try {
    return Math.floor(Date.prototype.getTime.call(timestamp) / 1000);
  } catch {
    return Number.NaN;
  }
}

function formatSecond(second: number): string {
  // Null for an invalid Date. Years of more than four digits are written with six and a sign.
  const text = new Date(second * 1000).toJSON() as string | null;
  if (text?.length !== 'YYYY-MM-DDThh:mm:ss.sssZ'.length) {
    throw signingError('invalid-argument', 'timestamp', 'is not a valid Date between the years 0 and 9999');
  }
  return text.replace('.000', '');
}

/** @throws SigningError `invalid-argument` */
export function checkNonce(nonce: unknown): void {
  if (!isWellFormedText(nonce) || nonce === '')
    throw signingError('invalid-argument', 'nonce', 'is not a string, or is empty');
}
