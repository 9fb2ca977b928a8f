/** A request as the emulator looks at it, wherever it came from: a listener, a `fetch` or a transport. */
export interface Received {
  /** As sent; the gateway signs it as it is. */
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** Empty when there is none. */
  readonly body: Uint8Array;
  /** What ends the request from the sender's side. A function, since few ask and it costs something to make. */
  readonly signal: () => AbortSignal | undefined;
}

const none = new Uint8Array();

/** Reads a `Request` to its end. */
export async function receive(request: Request): Promise<Received> {
  const { method, url, headers } = request;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return {
    method,
    url: new URL(url),
    headers,
    body: hasBody ? new Uint8Array(await request.arrayBuffer()) : none,
    signal: () => request.signal,
  };
}
