/** A response before it is delivered: status, headers with names in lower case, body. */
export interface EmulatorResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Code of an error response. */
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  /** Whether the operation was executed, or the file read. */
  readonly executed?: boolean | undefined;
  /** How it is delivered, unless whole and at once. */
  readonly delivery?: Delivery | undefined;
}

export type Delivery =
  /** The connection is reset after this many bytes of the body; without a number, before the status line. */
  | { readonly kind: 'reset'; readonly bytes: number | undefined }
  /** The body arrives in chunks, with a pause before each. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly milliseconds: number };

const utf8 = new TextEncoder();

export function bodyBytes({ body }: EmulatorResponse): Uint8Array {
  return typeof body === 'string' ? utf8.encode(body) : body;
}
