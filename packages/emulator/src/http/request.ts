/** A request as the emulator reads it, whether it came over a socket, from a `fetch` or from a transport. */
export interface EmulatorRequest {
  /** As sent. */
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Empty when there is none. */
  readonly body: Uint8Array;
  /** Scheme and host at which this emulator can be reached again. */
  readonly origin: string;
  /** Aborts when the caller disconnects. A function, since few requests need one. */
  readonly signal: () => AbortSignal | undefined;
}

/** Largest request body that is read, in bytes: 8 MiB. */
export const maxBodyBytes: number = 8 * 1024 * 1024;

/**
 * The chunks of a body, joined. Of a larger one than `maxBodyBytes` the rest is discarded, so that the caller can send it to its end and
 * then reads the error response; the result is longer than `maxBodyBytes` by at least one byte.
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

/** Reads a `Request` to its end. */
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
