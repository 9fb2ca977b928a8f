/** What carries one request: the line between this client and HTTP. */

export interface TransportRequest {
  readonly method: string;
  /** Absolute. For GET it holds the signature: never log it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Ends the request and its body, at once. */
  readonly signal: AbortSignal;
  /** Largest body handed over, after decompression, in bytes. */
  readonly maxBytes: number;
}

/** One answer, whole. */
export interface TransportResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole body, decompressed. */
  readonly body: Uint8Array;
}

/**
 * Sends one request and hands over the whole answer, whatever its status. It follows no redirect, and rejects with a
 * `TransportError` when there is no whole answer, with a `LimitError` when it is larger than `maxBytes`.
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
