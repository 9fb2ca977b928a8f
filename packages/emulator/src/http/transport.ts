import { kMaxLength } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { LimitError } from '@iot-distribution/codec';
import { bytesOf, type Answer } from './response.ts';
import type { Received } from './request.ts';
import { arrival } from './deliver.ts';

/** One request, as a client hands it to what carries it. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Largest body that the client reads, in bytes. Default: no limit. */
  readonly maxBytes?: number | undefined;
}

/** One answer, whole. */
export interface TransportResponse {
  readonly status: number;
  /** Names with small letters. */
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** What the client of this family takes as its `transport`: no port, no socket, no waiting. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

const utf8 = new TextEncoder();

/**
 * Puts a transport before something that answers. It does what one over a socket does: it waits for a body to arrive, inflates it, reads
 * no more than `maxBytes`, and fails as a socket fails.
 */
export function transportTo(answer: (received: Received) => Promise<Answer>): Transport {
  return async ({ method, url, headers, body = '', signal, maxBytes = Infinity }) => {
    signal?.throwIfAborted();
    const answered = await answer({
      method,
      url: new URL(url),
      headers: new Headers(headers),
      body: typeof body === 'string' ? utf8.encode(body) : body,
      signal: () => signal,
    });
    await arrival(answered, signal);
    signal?.throwIfAborted();
    return { status: answered.status, headers: { ...answered.headers }, body: read(answered, maxBytes) };
  };
}

function read(answer: Answer, maxBytes: number): Uint8Array {
  const bytes = bytesOf(answer);
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  if (answer.headers['content-encoding'] !== 'gzip') return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(maxBytes, kMaxLength) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(maxBytes) : error;
  }
}

function tooLarge(maxBytes: number): LimitError {
  return new LimitError(`the answer is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
}
