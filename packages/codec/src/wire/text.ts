/** From bytes to text: size, character set, byte order mark. */
import { DecodeError, LimitError } from '../errors.ts';

/** Default maximum size of a body, in bytes: 8 MiB. A page of 200 devices has about 80 kB. */
export const defaultMaxBytes: number = 8 * 1024 * 1024;

/** The labels of UTF-8 in the WHATWG Encoding Standard, and those of ASCII, which is a subset of UTF-8. */
const utf8Labels = new Set([
  'utf-8',
  'utf8',
  'unicode-1-1-utf-8',
  'unicode11utf8',
  'unicode20utf8',
  'x-unicode20utf8',
  'us-ascii',
  'ascii',
]);

/**
 * Text of a body, without its byte order mark.
 *
 * @throws {LimitError} when the body is larger than `maxBytes`
 * @throws {DecodeError} when it is empty, not UTF-8, or declared to be in another character set
 */
export function readText(body: string | Uint8Array, contentType: string | undefined, maxBytes: number): string {
  if (body.length > maxBytes) {
    throw new LimitError(`the body has ${body.length} bytes, more than the limit of ${maxBytes}`, {
      code: 'BodyTooLarge',
    });
  }
  if (contentType !== undefined) rejectOtherCharset(contentType);
  const text = typeof body === 'string' ? withoutMark(body) : decodeUtf8(body);
  if (isWhitespace(text)) throw new DecodeError('the body is empty', { code: 'EmptyBody' });
  return text;
}

/** The content type of responses of the service. */
const usualType = /^[\w/+.-]+(?:;\s*charset=utf-8)?$/i;

/** A header that is sent twice arrives as one value with a comma; every character set in it must be UTF-8. */
function rejectOtherCharset(contentType: string): void {
  // A search for every character set takes ten times as long.
  if (usualType.test(contentType)) return;
  for (const [, label = ''] of contentType.matchAll(/;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/gi)) {
    if (utf8Labels.has(label.toLowerCase())) continue;
    throw new DecodeError(
      `the response declares the character set "${label.toLowerCase().slice(0, 40)}"; only UTF-8 is supported`,
      { code: 'UnsupportedCharset' },
    );
  }
}

function isWhitespace(text: string): boolean {
  // The first character is usually enough.
  return !(text.charCodeAt(0) > 0x20) && !/\S/.test(text);
}

function withoutMark(text: string): string {
  if (!text.isWellFormed()) {
    throw new DecodeError('the body contains a lone surrogate', { code: 'InvalidUnicode' });
  }
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new DecodeError('the body is not UTF-8', { code: 'InvalidUnicode' });
  }
}
