/** XML text, in both directions: the allowed characters, and the references for some of them. */
import { DecodeError } from '../errors.ts';

// oxlint-disable-next-line no-control-regex -- control characters are what this pattern looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Whether XML 1.0 allows every character of a text; lone surrogates are rejected elsewhere. */
export function isXmlText(text: string): boolean {
  return !forbidden.test(text);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** One reference, the five names of XML and the numeric ones. Documents of the service declare no other names. */
export const reference: RegExp = /&(?:#x([0-9a-fA-F]+)|#(\d+)|(amp|lt|gt|quot|apos));/g;

/**
 * Text with its references resolved, each once: `&amp;lt;` is `&lt;`.
 *
 * @throws {DecodeError} for a reference to something that is not a character of XML
 */
export function decodeReferences(text: string): string {
  return text.replace(reference, (_, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (named[name] ?? ''),
  );
}

function character(codePoint: number): string {
  const isScalar = codePoint < 0xd800 || (codePoint > 0xdfff && codePoint <= 0x10ffff);
  const text = isScalar ? String.fromCodePoint(codePoint) : '\0';
  if (isXmlText(text)) return text;
  throw new DecodeError('the XML body refers to a character that XML does not allow', { code: 'InvalidXml' });
}

/** Text between tags. A carriage return is written as a reference, since readers would lose it otherwise. */
export function encodeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
