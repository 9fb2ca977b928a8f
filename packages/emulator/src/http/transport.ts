import { kMaxLength } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { LimitError } from '@iot-distribution/codec';
import { arrival } from './deliver.ts';
import type { EmulatorRequest } from './request.ts';
import { bodyBytes, type EmulatorResponse } from './response.ts';

/** A request that a client passes to its transport. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Maximum size of the response body, in bytes, after decompression. Default: no limit. */
  readonly maxBytes?: number | undefined;
}

/** A complete response. */
export interface TransportResponse {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** A value for the option `transport` of `createClient`. It needs no port and no socket. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

const utf8 = new TextEncoder();

/**
 * Creates a transport that calls a handler. It behaves like a transport over a socket: it waits until the body has arrived, decompresses
 * it, reads at most `maxBytes`, and throws the errors of a socket.
 */
export function createTransport(handle: (request: EmulatorRequest) => Promise<EmulatorResponse>): Transport {
  return async ({ method, url, headers, body = '', signal, maxBytes = Infinity }) => {
    signal?.throwIfAborted();
    const target = new URL(url);
    const response = await handle({
      method,
      url: target,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      body: typeof body === 'string' ? utf8.encode(body) : body,
      origin: target.origin,
      signal: () => signal,
    });
    await arrival(response, signal);
    signal?.throwIfAborted();
    return { status: response.status, headers: { ...response.headers }, body: inflate(response, maxBytes) };
  };
}

function inflate(response: EmulatorResponse, maxBytes: number): Uint8Array {
  const bytes = bodyBytes(response);
  if (bytes.length > maxBytes) throw bodyTooLarge(maxBytes);
  if (response.headers['content-encoding'] !== 'gzip') return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.min(maxBytes, kMaxLength) });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bodyTooLarge(maxBytes) : error;
  }
}

function bodyTooLarge(maxBytes: number): LimitError {
  return new LimitError(`the response body is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
}
