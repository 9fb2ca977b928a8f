/** An HMAC of a message that comes in pieces. */
export interface RunningHmac {
  /** @param piece bytes, or text as UTF-8 */
  readonly update: (piece: string | Uint8Array) => void;
  /** Ends the message. */
  readonly digest: () => string;
}
