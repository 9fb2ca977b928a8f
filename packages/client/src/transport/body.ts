/** The body of a response, out of the pieces that came over a socket. */
import { decompress } from './content-encoding.ts';
import { withResponse } from './response-details.ts';
import type { TransportResponse } from './transport.ts';

/** One piece, as most bodies are, stays where it is. */
export function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
}

/** The response with its body decompressed, when it has an encoding. */
export function decompressed(
  response: TransportResponse,
  maxBytes: number,
): TransportResponse | Promise<TransportResponse> {
  const encoding = response.headers['content-encoding'];
  return encoding === undefined ? response : decompressBody(response, encoding, maxBytes);
}

async function decompressBody(
  response: TransportResponse,
  encoding: string,
  maxBytes: number,
): Promise<TransportResponse> {
  try {
    return { ...response, body: await decompress(response.body, encoding, maxBytes) };
  } catch (error) {
    throw withResponse(error, response);
  }
}
