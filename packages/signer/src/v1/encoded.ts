import { encodeText } from '../parameters/percent-encode.ts';

/** A text, as it stands in the canonical query, and as it stands in v1's string to sign, where the query is encoded a second time. */
export interface Encoded {
  readonly once: string;
  readonly twice: string;
}

/** @throws SigningError `lone-surrogate` */
export function encode(text: string, name = '', place?: number): Encoded {
  const once = encodeText(text, name, place);
  // Encoded text holds `%` and characters that stay, nothing else, and the built-in encoder is right for those.
  return { once, twice: once === text ? text : encodeURIComponent(once) };
}
