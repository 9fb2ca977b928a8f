/** What a transport resolved to, checked: one that a user wrote may resolve to anything. */
import { TransportError } from '../errors.ts';
import type { TransportResponse } from './transport.ts';

/** @throws {TransportError} `InvalidResponse` when it is no response; nothing of it is quoted */
export function checkTransportResponse(given: TransportResponse): TransportResponse {
  let response: TransportResponse | undefined;
  try {
    response = readResponse(given);
  } catch {
    // A getter, or a trap of a Proxy, throws.
  }
  if (response !== undefined) return response;
  throw new TransportError('the transport resolved to something other than { status, headers, body }', {
    code: 'InvalidResponse',
    kind: 'other',
  });
}

/** Each member is read once. Undefined when one of them is not what it should be. */
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

/** Bytes of another realm, as those of a test environment with a page of its own. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
