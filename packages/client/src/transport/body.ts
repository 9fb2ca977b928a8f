/** A whole answer out of the pieces that came over a socket. */
import { inflate } from './inflate.ts';
import type { TransportResponse } from './transport.ts';

/** One piece, as most bodies are, stays where it is. */
export function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
}

/** The answer with its body inflated, when it was encoded. */
export function inflated(
  response: TransportResponse,
  maxBytes: number,
): TransportResponse | Promise<TransportResponse> {
  const encoding = response.headers['content-encoding'];
  return encoding === undefined ? response : inflateBody(response, encoding, maxBytes);
}

async function inflateBody(
  response: TransportResponse,
  encoding: string,
  maxBytes: number,
): Promise<TransportResponse> {
  return { ...response, body: await inflate(response.body, encoding, maxBytes) };
}
