/** A response before it is delivered: status, headers with names in lower case, body. */
export interface EmulatorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** The code of an error response. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** Whether the operation was executed or the file was read. */
  readonly executed?: boolean | undefined;
  /** How the response is delivered. Default: whole and at once. */
  readonly delivery?: Delivery | undefined;
}

export type Delivery =
  /** The connection is reset after `bytes` of the body or, if `undefined`, before the status line. */
  | { readonly kind: 'reset'; readonly bytes: number | undefined }
  /** The body arrives in chunks of `bytes`, with a delay before each. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly milliseconds: number };

const utf8 = new TextEncoder();

export function bodyBytes({ body }: EmulatorResponse): Uint8Array {
  return typeof body === 'string' ? utf8.encode(body) : body;
}
