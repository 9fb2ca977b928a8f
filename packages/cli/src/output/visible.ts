/**
 * Escapes external text. Device names, messages of the service and recordings are data: on a terminal they must not move the cursor, change
 * colours, reverse the reading order or start a new line.
 */

/** Control characters, line and paragraph separators, bidirectional controls, invisible tags, and unpaired surrogates. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\uFEFF\u{E0000}-\u{E007F}]/gu;

/**
 * Returns the text with each unsafe character as `\u{…}`.
 *
 * @example
 * visible('light\u001B[2J'); // 'light\\u{1B}[2J'
 */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${hexOf(character)}}`);
}

/** Writes JSON in which unsafe characters in strings are escaped. Its only line breaks are those of the indentation. */
export function visibleJson(value: unknown, indentation?: number): string {
  return JSON.stringify(value, null, indentation).replace(unsafe, (character) =>
    character === '\n'
      ? character
      : Array.from(character.split(''), (unit) => `\\u${hexOf(unit).padStart(4, '0')}`).join(''),
  );
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
