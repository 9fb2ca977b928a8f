/** Decompresses a body, up to a limit: 200 kB of gzip can inflate to 200 MB. */
import type Zlib from 'node:zlib';
import { DecodeError } from '../errors.ts';
import { tooLarge, tooManyEncodings } from './limits.ts';

type Decompress = 'gunzip' | 'inflate' | 'inflateRaw' | 'brotliDecompress';

const decompressors: Readonly<Record<string, Decompress>> = {
  gzip: 'gunzip',
  'x-gzip': 'gunzip',
  deflate: 'inflate',
  br: 'brotliDecompress',
};

/**
 * The compression that a `content-encoding` header names; undefined if the body is not compressed. Some servers send other values, such as
 * `UTF-8`, `none` and `binary`: then nothing is decompressed, as in `fetch`.
 *
 * @throws {LimitError} if it names more than one compression
 */
export function compressionOf(encoding: string): string | undefined {
  const names = namesIn(encoding);
  if (names.some((name) => !isCompression(name))) return undefined;
  if (names.length > 1) throw tooManyEncodings();
  return names[0];
}

/**
 * Checks a body that was not decompressed.
 *
 * @throws {DecodeError} if the header names an unknown encoding, and the body starts like neither JSON nor XML
 */
export function checkUnencoded(body: Uint8Array, encoding: string): void {
  if (body.length === 0 || namesIn(encoding).every(isCompression) || beginsAsResponse(body)) return;
  throw new DecodeError('the response has an unknown content encoding', { code: 'UnknownEncoding' });
}

/**
 * Decompresses a body.
 *
 * @param encoding the `content-encoding` header
 * @param maxBytes the maximum size of the result
 * @throws {LimitError} if the result is larger, or if there is more than one compression
 * @throws {DecodeError} if the body is truncated, does not match the header, or has an unknown encoding
 */
export async function decompress(body: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const compression = compressionOf(encoding);
  if (compression === undefined) checkUnencoded(body, encoding);
  if (compression === undefined || body.length === 0) return body;
  // Loaded with the first compressed body, since most clients receive none.
  const zlib = process.getBuiltinModule('node:zlib');
  // All have the same parameters, but the union of their overloads is not callable.
  const run = zlib[decompressorOf(compression, body)] as typeof Zlib.gunzip;
  return new Promise((resolve, reject) => {
    run(body, { maxOutputLength: maxBytes }, (error, decompressed) => {
      if (error === null) return resolve(decompressed);
      const { code } = error as NodeJS.ErrnoException;
      reject(code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : notAsDeclared(compression, code));
    });
  });
}

/** @param reason the code of zlib, which shows whether the end is missing; then the next response may be complete */
export function notAsDeclared(compression: string, reason: string | undefined): DecodeError {
  return new DecodeError(`the response is not the ${compression} that it declares, or is truncated`, {
    code: 'InvalidEncoding',
    retryable: reason === 'Z_BUF_ERROR',
  });
}

function namesIn(encoding: string): string[] {
  return encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== 'identity' && name !== '');
}

function isCompression(name: string): boolean {
  return Object.hasOwn(decompressors, name);
}

/** Some servers send deflate without the zlib header, whose low four bits are 8. Browsers and `fetch` read both. */
function decompressorOf(compression: string, body: Uint8Array): Decompress {
  if (compression === 'deflate' && ((body[0] ?? 0) & 0x0f) !== 8) return 'inflateRaw';
  return decompressors[compression] ?? 'gunzip';
}

/** Whether the first character, after a byte order mark and whitespace, is `{` or `<`. */
function beginsAsResponse(body: Uint8Array): boolean {
  const hasMark = body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf;
  const first = body.subarray(hasMark ? 3 : 0).find((byte) => byte !== 0x20 && (byte < 0x09 || byte > 0x0d));
  return first === 0x7b || first === 0x3c;
}
