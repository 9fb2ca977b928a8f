/**
 * Other people's text in a report: names of files and members, texts of a parser. It reaches terminals, Markdown, XML and the log of a
 * workflow, and must not be more than text in any of them.
 */

/** What a terminal acts on, what breaks a line, what is not seen or changes the direction of text, and what is no character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufff9-\uffff]/gu;

/** The older form of a workflow command of GitHub Actions, which counts anywhere in a line. */
const oldCommand = /##\[/g;

const named: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/**
 * A text on one line, in which nothing is hidden: control characters become their escapes. Every report uses it for every text that it did
 * not write itself; what Markdown, XML and workflow commands need beyond that stands on top of it.
 *
 * @example
 * escapeText('x\n::stop-commands::t'); // 'x\\n::stop-commands::t'
 */
export function escapeText(text: string): string {
  return text
    .replace(unseen, (character) => named[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(oldCommand, String.raw`##\u{5b}`);
}

/** Punctuation means nothing, and an address does not become a link. */
export function escapeMarkdown(text: string): string {
  return escapeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('@', '&#64;')
    .replace(/[\\`*_{}[\]<>|#!~$^:()+]/g, String.raw`\$&`);
}

/** For text and attributes alike. */
export function escapeXml(text: string): string {
  return escapeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** The message of a workflow command. */
export function escapeCommandData(text: string): string {
  return escapeText(text).replaceAll('%', '%25');
}

/** A property of a workflow command. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** A value as JSON that no terminal and no log acts on. It reads back as the same value. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(unseen, (character) => (character === '\n' ? character : jsonEscape(character)))
    .replace(oldCommand, String.raw`##\u005b`);
}

/** One escape for each UTF-16 unit. */
function jsonEscape(character: string): string {
  return Array.from(
    { length: character.length },
    (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
  ).join('');
}
