import { kMaxLength } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { LimitError } from '@iot-distribution/codec';
import { arrival } from './deliver.ts';
import type { EmulatorRequest } from './request.ts';
import { bodyBytes, type EmulatorResponse } from './response.ts';

/** One request, as a client passes it to its transport. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Largest body that the client reads, in bytes. Default: no limit. */
  readonly maxBytes?: number | undefined;
}

/** One response, whole. */
export interface TransportResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** What `createClient` takes as its `transport`: no port, no socket, no waiting. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

const utf8 = new TextEncoder();

/**
 * A transport in front of a handler. It behaves like one over a socket: it waits until the body has arrived, inflates it, reads at most
 * `maxBytes`, and fails as a socket fails.
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
  return new LimitError(`the response is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
}
