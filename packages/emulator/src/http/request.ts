/** A request that arrived over a socket, through `fetch` or through a transport. */
export interface EmulatorRequest {
  /** The method as sent. */
  readonly method: string;
  readonly url: URL;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Empty if the request has no body. */
  readonly body: Uint8Array;
  /** The scheme and host at which the caller can reach this emulator. */
  readonly origin: string;
  /** Returns a signal that aborts when the caller disconnects. A function, since few requests need the signal. */
  readonly signal: () => AbortSignal | undefined;
}

/** Maximum size of a request body, in bytes: 8 MiB. */
export const maxBodyBytes: number = 8 * 1024 * 1024;

/**
 * Joins the chunks of a body. A body larger than `maxBodyBytes` is read to its end, so that the caller reads the error response, but the
 * rest is discarded; the result is then at least one byte longer than `maxBodyBytes`.
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if (length <= maxBodyBytes) kept.push(chunk);
    length += chunk.length;
  }
  return kept.length === 1 && kept[0] !== undefined ? kept[0] : Buffer.concat(kept);
}

/** Reads a `Request` and its whole body. */
export async function readFetchRequest(request: Request): Promise<EmulatorRequest> {
  const { method, body, headers, signal } = request;
  const url = new URL(request.url);
  return {
    method,
    url,
    headers: Object.fromEntries(headers),
    body: body === null ? new Uint8Array() : await readBody(body),
    origin: url.origin,
    signal: () => signal,
  };
}
