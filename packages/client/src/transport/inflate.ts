/** Undoes the content encoding of a body, up to a limit: 200 kB of gzip can be 200 MB of nothing. */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { DecodeError } from '../errors.ts';
import { tooLarge, tooManyEncodings } from './limits.ts';

type Decompress = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const decompressors: Readonly<Record<string, Decompress>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  deflate: promisify(zlib.inflate),
  br: promisify(zlib.brotliDecompress),
};

/**
 * @param encoding the header `content-encoding`
 * @param maxBytes largest result
 * @throws {LimitError} when the result is larger, or when there is more than one encoding
 * @throws {DecodeError} when the body is cut off, or not what the header says
 */
export async function inflate(body: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== 'identity' && name !== '');
  const [name] = names;
  if (name === undefined || body.length === 0) return body;
  if (names.length > 1) throw tooManyEncodings();
  const decompress = Object.hasOwn(decompressors, name) ? decompressors[name] : undefined;
  if (decompress === undefined) {
    throw new DecodeError('the answer has a content encoding that nobody asked for', { code: 'UnknownEncoding' });
  }
  try {
    return await decompress(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new DecodeError(`the answer is not the ${name} it is declared to be, or was cut off`, {
      code: 'InvalidEncoding',
    });
  }
}
