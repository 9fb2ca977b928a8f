/** Decodes a stream of bytes: UTF-8, or UTF-16 with a byte order mark, which PowerShell writes. */
import { InputError } from '@iot-distribution/client';

/** @throws {InputError} if the bytes are not text in one of these encodings */
export async function* decodeTextStream(
  bytes: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  try {
    for await (const piece of bytes) {
      if (typeof piece === 'string') {
        yield piece;
        continue;
      }
      decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError('the names are not UTF-8 or UTF-16 text: convert the file to UTF-8', {
      code: 'InvalidNames',
      pointer: '/deviceName',
    });
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
