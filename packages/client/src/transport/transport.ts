/** The interface of transports, between the client and HTTP. */

/** Whether bytes of a request may have left this machine. `no` is certain. */
export type Sent = 'no' | 'maybe';

/** A signed, complete request for a transport. */
export interface TransportRequest {
  readonly method: string;
  /** The absolute URL. For GET it contains the signature: never log it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Aborts the request and its body at once. */
  readonly signal: AbortSignal;
  /** Maximum size of the response body after decompression, in bytes. */
  readonly maxBytes: number;
  /**
   * A transport may report whether the request was sent: `no` before it opens a connection, `maybe` before it writes the first byte of the
   * request. The last report counts, also if the signal aborts the request. Without a report, the client assumes `maybe`.
   */
  readonly reportSent?: ((sent: Sent) => void) | undefined;
}

/** A complete response. */
export interface TransportResponse {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body, decompressed. */
  readonly body: Uint8Array;
}

/**
 * Sends one request and returns the complete response, with any status. It does not follow redirects. It rejects with a `TransportError` if
 * there is no complete response, with a `LimitError` if the body is larger than `maxBytes`, and with the reason of the signal if that is
 * aborted.
 *
 * The client sends a create again without a lookup only if it was not sent: your transport can report this with `reportSent`, or with
 * `sent: 'no'` on the error that it throws. Both are optional.
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
