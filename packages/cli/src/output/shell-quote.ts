/** Quotes words for a POSIX shell, so that you can paste a printed command. */

/**
 * Returns the word unchanged if no shell interprets its characters, otherwise in single quotes.
 *
 * @example
 * shellQuote('UbmsMHmkqv0PiAG****010001'); // "'UbmsMHmkqv0PiAG****010001'"
 */
export function shellQuote(word: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word) && !word.startsWith('=')) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command to paste: its words are quoted, and undefined words are left out. */
export function commandOf(...words: readonly (string | undefined)[]): string {
  return ['iot-distribution', ...words.filter((word) => word !== undefined).map(shellQuote)].join(' ');
}
