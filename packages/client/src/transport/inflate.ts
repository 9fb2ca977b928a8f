/** Undoes the content encoding of a body, up to a limit: 200 kB of gzip can be 200 MB of nothing. */
import type Zlib from 'node:zlib';
import { DecodeError } from '../errors.ts';
import { tooLarge, tooManyEncodings } from './limits.ts';

type Decompress = 'gunzip' | 'inflate' | 'brotliDecompress';

const decompressors: Readonly<Record<string, Decompress>> = {
  gzip: 'gunzip',
  'x-gzip': 'gunzip',
  deflate: 'inflate',
  br: 'brotliDecompress',
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
  // Loaded with the first encoded body: most clients never see one.
  const zlib = process.getBuiltinModule('node:zlib');
  // All of them take the same arguments, which the union of their overloads does not show.
  const run = zlib[decompress] as typeof Zlib.gunzip;
  return new Promise((resolve, reject) => {
    run(body, { maxOutputLength: maxBytes }, (error, inflated) => {
      if (error === null) return resolve(inflated);
      const { code } = error as NodeJS.ErrnoException;
      reject(code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : unreadable(name));
    });
  });
}

function unreadable(name: string): DecodeError {
  return new DecodeError(`the answer is not the ${name} it is declared to be, or was cut off`, {
    code: 'InvalidEncoding',
  });
}
