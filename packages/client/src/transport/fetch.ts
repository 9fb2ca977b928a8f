/** A transport over `fetch`, for browsers, workers, Deno and Bun. On Node, `nodeTransport` is much faster. */
import { isDistributionError, type DistributionError } from '../errors.ts';
import { BodyBuffer } from './body.ts';
import { checkUnencoded, compressionOf, notAsDeclared } from './content-encoding.ts';
import { withResponse } from './response-details.ts';
import { sentOf, transportErrorOf } from './transport-error.ts';
import { announcesTooMuch, tooLarge } from './limits.ts';
import type { Sent, Transport } from './transport.ts';

/**
 * Creates a transport over `fetch`. By default, it reads the global `fetch` at each call, so that interceptors work.
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
  return async ({ method, url, headers, body, signal, maxBytes, reportSent }) => {
    try {
      if (signal.aborted) reportSent?.('no');
      const request = { method, headers, signal, redirect: 'manual', ...(body !== undefined && { body }) } as const;
      const response = await (fetch ?? globalThis.fetch)(url, request);
      const received = {
        // In a browser, a redirect has no details, not even a status.
        status: response.type === 'opaqueredirect' ? 302 : response.status,
        headers: Object.fromEntries(response.headers),
      };
      try {
        return { ...received, body: await readBody(response, maxBytes) };
      } catch (error) {
        throw withResponse(isDistributionError(error) ? error : failureOf(error, url), received);
      }
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (isDistributionError(error)) throw error;
      throw transportErrorOf(error, new URL(url).hostname, fetch === undefined ? sentByFetch(error) : sentOf(error));
    }
  };
}

/** Node's `fetch` reports a body with a wrong compression like a reset connection. */
function failureOf(error: unknown, url: string): DistributionError {
  const failure = transportErrorOf(error, new URL(url).hostname);
  return /^(?:Z_|ERR__ERROR_FORMAT|ERR_PADDING|ZSTD_)/.test(failure.code)
    ? notAsDeclared('compression', failure.code)
    : failure;
}

/**
 * `fetch` does not expose the socket. Node's `fetch` reports the failed system call: if a lookup or a connect fails, nothing was sent. All
 * other errors, including those of a handshake and of browsers, leave it open, and so does a user's `fetch`, which may have sent the
 * request before.
 */
function sentByFetch(error: unknown): Sent {
  const { cause } = error as { readonly cause?: unknown };
  const errors: readonly unknown[] = cause instanceof AggregateError ? cause.errors : [cause];
  const isBefore = (one: unknown) => {
    const { syscall } = (one ?? {}) as { readonly syscall?: unknown };
    return syscall === 'connect' || syscall === 'getaddrinfo';
  };
  return errors.length > 0 && errors.every(isBefore) ? 'no' : 'maybe';
}

/** Counts the decompressed bytes, since `fetch` has no limit. */
async function readBody({ body, headers }: Response, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const encoding = headers.get('content-encoding') ?? '';
  try {
    if (announcesTooMuch(headers.get('content-length'), maxBytes)) throw tooLarge(maxBytes);
    compressionOf(encoding);
  } catch (error) {
    await body.cancel();
    throw error;
  }
  const bytes = new BodyBuffer(maxBytes);
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (!bytes.add(read.value)) {
      await reader.cancel();
      throw tooLarge(maxBytes);
    }
  }
  const whole = bytes.whole();
  checkUnencoded(whole, encoding);
  return whole;
}
