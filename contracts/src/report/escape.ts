/**
 * Untrusted text in a report: names of files and members, messages of a parser. It reaches terminals, Markdown, XML and the log of a
 * workflow, and must be plain text in all of them.
 */

/** Control characters, line breaks, invisible characters, characters that change the direction of text, and invalid characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufff9-\uffff]/gu;

/** The older form of a workflow command of GitHub Actions, which counts anywhere in a line. */
const oldCommand = /##\[/g;

const named: Readonly<Record<string, string>> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };

/**
 * A text on one line without hidden characters: control characters become escapes. Every report uses it for every untrusted
 * text; the escapes of Markdown, XML and workflow commands are added to it.
 *
 * @example
 * escapeText('x\n::stop-commands::t'); // 'x\\n::stop-commands::t'
 */
export function escapeText(text: string): string {
  return text
    .replace(unseen, (character) => named[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(oldCommand, String.raw`##\u{5b}`);
}

/** Punctuation is escaped, and a URL does not become a link. */
export function escapeMarkdown(text: string): string {
  return escapeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('@', '&#64;')
    .replace(/[\\`*_{}[\]<>|#!~$^:()+]/g, String.raw`\$&`);
}

/** For text and attributes. */
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

/** A value as JSON without control characters for terminals and logs. It parses to the same value. */
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
