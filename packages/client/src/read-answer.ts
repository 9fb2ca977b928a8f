/** From what a transport got to a reply. Reading JSON that is a success is all that most calls need: other parts are loaded when they are. */
import { decodeJsonResponse, type Action, type decodeResponse } from '@iot-distribution/codec';
import type { Credentials } from '@iot-distribution/signer';
import type { Reply } from './call.ts';
import { loadPart } from './load-part.ts';
import type { Proof } from './signed-request.ts';
import type { TransportResponse } from './transport/transport.ts';

/** What is known about the request that was answered. */
export interface Asked {
  /** Largest answer read, in bytes. */
  readonly maxBytes: number;
  /** Milliseconds since 1970, by the clock that signed it. */
  readonly signedAt: number;
  readonly credentials: Credentials;
  readonly proof: Proof;
  /** Ends the wait for a part. */
  readonly signal: AbortSignal;
}

export type Decode = typeof decodeResponse;

/**
 * The reply, at once when that can be.
 *
 * @throws every error by which an answer can be refused
 */
export function readAnswer(action: Action, response: TransportResponse, asked: Asked): Reply | Promise<Reply> {
  if (isXml(response.body)) return readXmlAnswer(action, response, asked);
  return successOf(decodeJsonResponse, action, response, asked) ?? refuse(decodeJsonResponse, action, response, asked);
}

async function readXmlAnswer(action: Action, response: TransportResponse, asked: Asked): Promise<Reply> {
  const { decodeResponse } = await loadPart(() => import('./decode-xml.ts'), asked.signal);
  return successOf(decodeResponse, action, response, asked) ?? refuse(decodeResponse, action, response, asked);
}

/** Undefined: it is something else, and `refuse` says what. */
function successOf(decode: Decode, action: Action, response: TransportResponse, asked: Asked): Reply | undefined {
  const { status, headers, body } = response;
  if (status !== 200) return undefined;
  try {
    const answer = decode(action, { body, contentType: headers['content-type'], status }, asked);
    return answer.kind === 'success' ? Object.assign(answer, { headers }) : undefined;
  } catch {
    return undefined;
  }
}

async function refuse(decode: Decode, action: Action, response: TransportResponse, asked: Asked): Promise<Reply> {
  const { readRefusal } = await loadPart(() => import('./refusal.ts'), asked.signal);
  return readRefusal(decode, action, response, asked);
}

/** By its first character: XML may be the answer to a request for JSON. */
function isXml(body: Uint8Array): boolean {
  let at = 0;
  // White space, and the bytes of a byte order mark.
  while (blanks.has(body[at] as number)) at += 1;
  return body[at] === 0x3c;
}

const blanks = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
