/** Collects the body of a response from the chunks of a socket. */
import { decompress } from './content-encoding.ts';
import { withResponse } from './response-details.ts';
import type { TransportResponse } from './transport.ts';

/** The initial size of the buffer for a body of several chunks, in bytes. */
const smallest = 16_384;

/**
 * Collects a body in one buffer. Separate chunks would cost about two hundred bytes each, so that a body in chunks of one byte would take
 * two hundred times its size.
 */
export class BodyBuffer {
  readonly #maxBytes: number;
  /** A single chunk, as most bodies have, is not copied. */
  #bytes: Uint8Array = new Uint8Array();
  #size = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get size(): number {
    return this.#size;
  }

  /** Adds a chunk. Returns whether the body is within its limit; otherwise the chunk is not kept. */
  add(chunk: Uint8Array): boolean {
    const size = this.#size + chunk.length;
    if (size > this.#maxBytes) return false;
    if (this.#size === 0) {
      this.#bytes = chunk;
    } else {
      if (size > this.#bytes.length) this.#grow(size);
      this.#bytes.set(chunk, this.#size);
    }
    this.#size = size;
    return true;
  }

  whole(): Uint8Array {
    return this.#size === this.#bytes.length ? this.#bytes : this.#bytes.subarray(0, this.#size);
  }

  #grow(size: number): void {
    const larger = new Uint8Array(Math.min(this.#maxBytes, Math.max(smallest, 2 * size)));
    larger.set(this.whole());
    this.#bytes = larger;
  }
}

/** The response with its body decompressed, if it has an encoding. */
export function decompressed(
  response: TransportResponse,
  maxBytes: number,
): TransportResponse | Promise<TransportResponse> {
  const encoding = response.headers['content-encoding'];
  return encoding === undefined ? response : decompressBody(response, encoding, maxBytes);
}

async function decompressBody(
  response: TransportResponse,
  encoding: string,
  maxBytes: number,
): Promise<TransportResponse> {
  try {
    return { ...response, body: await decompress(response.body, encoding, maxBytes) };
  } catch (error) {
    throw withResponse(error, response);
  }
}
