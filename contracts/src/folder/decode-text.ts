/** From the bytes of a file to text: UTF-8, or UTF-16 as PowerShell writes it, with or without a byte order mark. */

/** The bytes are not text; the message continues the name of their file: `is not UTF-8`. */
export class UnreadableError extends Error {
  static {
    Object.defineProperty(this.prototype, 'name', { value: 'UnreadableError' });
  }
}

const encodings = {
  'UTF-8': new TextDecoder('utf-8', { fatal: true }),
  'UTF-16': new TextDecoder('utf-16le', { fatal: true }),
  'UTF-16, big-endian': new TextDecoder('utf-16be', { fatal: true }),
} as const;

/**
 * The text without its byte order mark. Nothing is replaced: a recording with U+FFFD in it would not be evidence.
 *
 * @throws {UnreadableError} for bytes that are not text in the encoding of their beginning
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return encodings[encoding].decode(bytes);
  } catch {
    throw new UnreadableError(`is not ${encoding}`);
  }
}

/** Detected by the byte order mark. Without one, every text here begins with an ASCII character. */
function encodingOf([first, second, third, fourth]: Uint8Array): keyof typeof encodings {
  const isUtf32 = first === 0xff && second === 0xfe && third === 0 && fourth === 0;
  if (isUtf32 || (first === 0 && second === 0)) throw new UnreadableError('is neither UTF-8 nor UTF-16');
  if (first === 0xff && second === 0xfe) return 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16, big-endian';
  if (first === 0 && second !== undefined) return 'UTF-16, big-endian';
  return second === 0 ? 'UTF-16' : 'UTF-8';
}
