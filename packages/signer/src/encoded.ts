import { percentEncode } from './percent-encode.ts';

/** A text, as it stands in the canonical query, and as it stands in v1's string to sign, where the query is encoded a second time. */
export interface Encoded {
  readonly text: string;
  readonly once: string;
  readonly twice: string;
}

/** @throws SigningError `lone-surrogate` */
export function encode(text: string): Encoded {
  const once = percentEncode(text);
  return { text, once, twice: encodeAgain(once, text) };
}

/** Encoded text holds `%` and characters that stay, nothing else, and the built-in encoder is right for those. */
export function encodeAgain(once: string, text: string): string {
  return once === text ? text : encodeURIComponent(once);
}
