/** Character references of XML text: the five names and the numeric ones, decoded once and exactly. */
import { DecodeError } from '../errors.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;

/**
 * Text with its references resolved, each once: `&amp;lt;` is `&lt;`.
 *
 * @throws {DecodeError} for a reference to something that is not a character of XML
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? ''),
  );
}

function character(codePoint: number): string {
  if (!isXmlCharacter(codePoint)) {
    throw new DecodeError('the XML body refers to a character that XML does not allow', { code: 'InvalidXml' });
  }
  return String.fromCodePoint(codePoint);
}

/** The production Char of XML 1.0. */
function isXmlCharacter(codePoint: number): boolean {
  return (
    codePoint === 0x9 ||
    codePoint === 0xa ||
    codePoint === 0xd ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

/** Text as it stands between tags. A carriage return is written as a reference, or the reader would lose it. */
export function encodeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
