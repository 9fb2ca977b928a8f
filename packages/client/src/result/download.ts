/** Fetches a result file as a stream: none of our headers, no redirect, a limit on what is inflated. */
import { DecodeError, TransportError, isDistributionError } from '../errors.ts';
import { transportErrorOf } from '../transport/transport-error.ts';
import { tooLarge } from '../transport/limits.ts';

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Most bytes of the file, inflated. */
  readonly maxBytes: number;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * The text of the file, piece by piece.
 *
 * @throws {TransportError} for any status but 200, and for a connection that was cut; the address is a credential and is in no
 * message
 * @throws {DecodeError} when the file is not UTF-8
 * @throws {LimitError} when it is larger than `maxBytes`
 */
export async function* download(url: URL, options: DownloadOptions): AsyncGenerator<string, void, undefined> {
  const { signal, fetch } = options;
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'accept-encoding': 'identity' },
      signal,
    });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw refusedBy(response);
    }
    yield* textOf(response.body, options.maxBytes);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw isDistributionError(error) ? error : transportErrorOf(error, url.hostname);
  }
}

function refusedBy({ status, type }: Response): TransportError {
  const isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400);
  return new TransportError(`the result file was answered with status ${status}`, {
    code: isRedirect ? 'Redirect' : `Status${status}`,
    kind: isRedirect ? 'redirect' : 'other',
    status,
    retryable: status === 403 || status >= 500,
  });
}

async function* textOf(body: ReadableStream<Uint8Array>, maxBytes: number): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  for await (const chunk of inflated(body)) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    const text = decode(decoder, chunk);
    if (text !== '') yield text;
  }
  const rest = decode(decoder);
  if (rest !== '') yield rest;
}

function decode(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new DecodeError('the result file is not UTF-8', { code: 'InvalidEncoding' });
  }
}

/** A file that is gzip itself, whatever the headers say, is inflated: its first two bytes tell. */
async function* inflated(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const [first, all] = await peek(body);
  const isGzip = first?.[0] === 0x1f && first[1] === 0x8b;
  if (!isGzip) return yield* chunksOf(all);
  try {
    yield* chunksOf(all.pipeThrough(new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>));
  } catch (error) {
    if (isDistributionError(error)) throw error;
    throw new DecodeError('the result file is gzip that is cut off or damaged', { code: 'Truncated' });
  }
}

async function peek(body: ReadableStream<Uint8Array>): Promise<[Uint8Array | undefined, ReadableStream<Uint8Array>]> {
  const reader = body.getReader();
  const { value } = await reader.read();
  const all = new ReadableStream<Uint8Array>({
    start: (controller) => value && controller.enqueue(value),
    pull: async (controller) => {
      const read = await reader.read();
      if (read.done) controller.close();
      else controller.enqueue(read.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return [value, all];
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
