/** `fetch`, for browsers, workers, Deno and Bun. On Node `nodeTransport` costs a fraction of it. */
import { LimitError, TransportError } from '../errors.ts';
import type { Transport } from './transport.ts';

/**
 * A transport over `fetch`. The global one is looked up at each call, so that interceptors see it.
 *
 * @example
 * createClient({ credentials, transport: fetchTransport() });
 */
export function fetchTransport(fetch?: typeof globalThis.fetch): Transport {
  return async ({ method, url, headers, body, signal, maxBytes }) => {
    try {
      const request = { method, headers, signal, redirect: 'manual', ...(body !== undefined && { body }) } as const;
      const response = await (fetch ?? globalThis.fetch)(url, request);
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await readBody(response, maxBytes),
      };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof LimitError) throw error;
      // What fetch throws can hold the signed URL, in its message and in its cause.
      throw new TransportError(`${new URL(url).hostname}: no whole answer`, {
        code: 'FetchFailed',
        kind: 'other',
        retryable: true,
      });
    }
  };
}

/** Counts the bytes as they are inflated: `fetch` itself has no limit. */
async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new LimitError(`the answer is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
    }
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
