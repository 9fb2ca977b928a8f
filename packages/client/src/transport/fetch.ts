/** `fetch`, for browsers, workers, Deno and Bun. On Node `nodeTransport` costs a fraction of it. */
import { LimitError } from '../errors.ts';
import { transportErrorOf } from './transport-error.ts';
import { announcesTooMuch, tooLarge, tooManyEncodings } from './limits.ts';
import type { Transport } from './transport.ts';

/**
 * A transport over `fetch`. The global one is looked up at each call, so that interceptors see it.
 *
 * @example
 * const client = createClient({
 *   credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' },
 *   transport: fetchTransport(),
 * });
 * const { data } = await client.queryDeviceDistributeJob({ jobId: 'UbmsMHmkqv0PiAG****010001' });
 * data.total; // 5
 */
export function fetchTransport(fetch?: typeof globalThis.fetch): Transport {
  return async ({ method, url, headers, body, signal, maxBytes }) => {
    try {
      const request = { method, headers, signal, redirect: 'manual', ...(body !== undefined && { body }) } as const;
      const response = await (fetch ?? globalThis.fetch)(url, request);
      return {
        // A browser shows nothing of a redirect, not even its status.
        status: response.type === 'opaqueredirect' ? 302 : response.status,
        headers: Object.fromEntries(response.headers),
        body: await readBody(response, maxBytes),
      };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof LimitError) throw error;
      throw transportErrorOf(error, new URL(url).hostname);
    }
  };
}

/** Counts the bytes as they are inflated: `fetch` itself has no limit. */
async function readBody({ body, headers }: Response, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const tooMuch = announcesTooMuch(headers.get('content-length'), maxBytes);
  if (tooMuch || headers.get('content-encoding')?.includes(',')) {
    await body.cancel();
    throw tooMuch ? tooLarge(maxBytes) : tooManyEncodings();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
    chunks.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
