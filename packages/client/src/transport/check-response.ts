/** Checks the response of a transport: a user's transport may resolve to anything. */
import { TransportError } from '../errors.ts';
import type { TransportResponse } from './transport.ts';

/** @throws {TransportError} `InvalidResponse` if it is not a response; it is not quoted */
export function checkTransportResponse(given: TransportResponse): TransportResponse {
  let response: TransportResponse | undefined;
  try {
    response = readResponse(given);
  } catch {
    // A getter or a trap of a Proxy throws.
  }
  if (response !== undefined) return response;
  throw new TransportError('the transport must resolve to { status, headers, body }', {
    code: 'InvalidResponse',
    kind: 'other',
  });
}

/** Reads each member once. Returns undefined if one of them has a wrong type. */
function readResponse({ status, headers, body }: TransportResponse): TransportResponse | undefined {
  if (!Number.isInteger(status) || status < 100 || status > 999) return undefined;
  if (typeof headers !== 'object' || headers === null || !ArrayBuffer.isView(body)) return undefined;
  const own: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value: unknown = headers[name];
    if (typeof value !== 'string') return undefined;
    own[name] = value;
  }
  return { status, headers: own, body: body instanceof Uint8Array ? body : bytesOf(body) };
}

/** Whether a value is a byte array, even of another realm, such as that of a test environment. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
