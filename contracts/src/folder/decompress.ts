/** Bodies that were recorded as sent: gzip, deflate, brotli or zstd. */
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateRawSync,
  inflateSync,
  zstdCompressSync,
  zstdDecompressSync,
} from 'node:zlib';
import { UnreadableError, decodeText } from './decode-text.ts';

/** As at run time. */
const limit = { maxOutputLength: 8 * 1024 * 1024 };

/** A body may be compressed twice, which is unusual; endless compression is hostile. */
const mostLayers = 3;

/**
 * The decompressed bytes. Their first bytes show the method, since tools keep the header
 * `content-encoding` when they decompress the body; if they do not, the header decides.
 *
 * @throws {UnreadableError} when the data is damaged, truncated, or larger than 8 MiB
 */
export function decompressBody(bytes: Uint8Array, contentEncoding = ''): Uint8Array {
  let plain = bytes;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const method = methodOf(plain, layer === 0 ? contentEncoding.toLowerCase() : '');
    if (method === undefined) return plain;
    plain = undo(method, plain);
  }
  throw new UnreadableError(`is compressed more than ${mostLayers} times`);
}

type Method = 'gzip' | 'deflate' | 'raw deflate' | 'brotli' | 'zstd';

const undoing: Readonly<Record<Method, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gunzipSync(bytes, limit),
  deflate: (bytes) => inflateSync(bytes, limit),
  'raw deflate': (bytes) => inflateRawSync(bytes, limit),
  brotli: (bytes) => brotliDecompressSync(bytes, limit),
  zstd: (bytes) => zstdDecompressSync(bytes, limit),
};

function undo(method: Method, bytes: Uint8Array): Uint8Array {
  try {
    return undoing[method](bytes);
  } catch (error) {
    const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableError(tooLarge ? `is ${method} of more than 8 MiB` : `is damaged or truncated ${method}`);
  }
}

function methodOf(bytes: Uint8Array, declared: string): Method | undefined {
  const [first = 0, second = 0, third, fourth] = bytes;
  if (first === 0x1f && second === 0x8b) return 'gzip';
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd) return 'zstd';
  // The header of zlib: the method and window, then check bits. No JSON and no XML begins with an "x".
  if (first === 0x78 && (first * 256 + second) % 31 === 0) return 'deflate';
  // Brotli and raw deflate have no signature at their beginning.
  const names = /\b(?:br|deflate)\b/.exec(declared)?.[0];
  if (names === undefined || isText(bytes)) return undefined;
  return names === 'br' ? 'brotli' : 'raw deflate';
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !/(?![\t\n\v\f\r])\p{Cc}/u.test(decodeText(bytes));
  } catch {
    return false;
  }
}

/** Compresses a text in the same way as the given bytes: by the methods that their first bytes show, layer by layer. */
export function compressLike(model: Uint8Array, plain: Uint8Array): Uint8Array {
  const method = methodOf(model, '');
  return method === undefined ? plain : redoing[method](compressLike(undo(method, model), plain));
}

const redoing: Readonly<Record<Method, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  'raw deflate': (bytes) => deflateRawSync(bytes),
  brotli: (bytes) => brotliCompressSync(bytes),
  zstd: (bytes) => zstdCompressSync(bytes),
};

export function isCompressed(bytes: Uint8Array): boolean {
  return methodOf(bytes, '') !== undefined;
}
