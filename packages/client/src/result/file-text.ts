/** Decodes the text of a result file. A file that is gzip is decompressed, regardless of the headers. */
import { DecodeError, LimitError } from '../errors.ts';
import { nextTurn } from '../time/next-turn.ts';
import { truncated } from './file-errors.ts';

/** Number of bytes to decode before yielding to the event loop. */
const sliceLength = 2 ** 20;

export interface TextLimits {
  readonly signal: AbortSignal;
  /** Maximum size of the file, in bytes, after decompression. */
  readonly maxBytes: number;
}

/**
 * @throws {DecodeError} if the file is not UTF-8, or is truncated or damaged gzip
 * @throws {LimitError} if it is larger than `maxBytes` after decompression
 */
export async function fileText(bytes: Uint8Array, { signal, maxBytes }: TextLimits): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let size = 0;
  let sinceTurn = 0;
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  for await (const chunk of isGzip ? gunzip(bytes) : slicesOf(bytes)) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new LimitError(`the result file is larger than the limit of ${maxBytes} bytes after decompression`, {
        code: 'BodyTooLarge',
      });
    }
    parts.push(decode(decoder, chunk));
    sinceTurn += chunk.length;
    if (sinceTurn >= sliceLength) {
      sinceTurn = 0;
      await nextTurn();
    }
    signal.throwIfAborted();
  }
  parts.push(decode(decoder));
  return parts.join('');
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new DecodeError('the result file is not UTF-8', { code: 'InvalidEncoding' });
  }
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += sliceLength) yield bytes.subarray(at, at + sliceLength);
}

async function* gunzip(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const inflated = source.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>);
  const reader = inflated.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } catch {
    throw truncated('is truncated or damaged gzip');
  } finally {
    await reader.cancel().catch(() => {});
  }
}
