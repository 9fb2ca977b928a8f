/** An answer before anything carries it: status, headers with small letters, body. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** How it travels, when not as a whole. */
  readonly travel?: Travel | undefined;
}

export type Travel =
  /** The connection ends after so many bytes of the body; without a number, before the status line. */
  | { readonly kind: 'cut'; readonly bytes: number | undefined }
  /** The body comes in pieces, with a pause before each. */
  | { readonly kind: 'drip'; readonly bytes: number; readonly milliseconds: number };

const utf8 = new TextEncoder();

export function bytesOf({ body }: Answer): Uint8Array {
  return typeof body === 'string' ? utf8.encode(body) : body;
}
