/** Words quoted for a POSIX shell, so that a printed command can be pasted. */

/**
 * The word as it is when no shell changes it, else in single quotes.
 *
 * @example
 * shellQuote('UbmsMHmkqv0PiAG****010001'); // "'UbmsMHmkqv0PiAG****010001'"
 */
export function shellQuote(word: string): string {
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word) && !word.startsWith('=')) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command to paste: its words quoted, without those that are undefined. */
export function commandOf(...words: readonly (string | undefined)[]): string {
  return ['iot-distribution', ...words.filter((word) => word !== undefined).map(shellQuote)].join(' ');
}
