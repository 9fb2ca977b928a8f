/** What carries one request: the line between this client and HTTP. */

/** Whether bytes of a request can have left this machine. `no` is certain. */
export type Sent = 'no' | 'maybe';

/** One request as a transport sends it: signed, and complete. */
export interface TransportRequest {
  readonly method: string;
  /** Absolute. For GET it holds the signature: never log it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Aborts the request and its body, at once. */
  readonly signal: AbortSignal;
  /** Largest body handed over, after decompression, in bytes. */
  readonly maxBytes: number;
  /**
   * Called by a transport that knows: with `no` before it opens a connection, with `maybe` before a connection gets the first byte of the
   * request. The last call counts, also when the signal aborts the request. Without a call the client assumes `maybe`.
   */
  readonly reportSent?: ((sent: Sent) => void) | undefined;
}

/** One response, whole. */
export interface TransportResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body, decompressed. */
  readonly body: Uint8Array;
}

/**
 * Sends one request and hands over the whole response, whatever its status. It follows no redirect, and rejects with a
 * `TransportError` when there is no whole response, with a `LimitError` when it is larger than `maxBytes`, and with the reason of the signal
 * when that aborts it.
 *
 * A create is sent again without a lookup only when nothing of it has left: your own transport says so with `reportSent`, or with
 * `sent: 'no'` on the error that it throws. It may leave both out.
 *
 * @example
 * const send = nodeTransport();
 * const logged: Transport = async (request) => {
 *   const response = await send(request);
 *   console.log(request.method, response.status);
 *   return response;
 * };
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, transport: logged });
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
