import { LimitError } from '@iot-distribution/codec';
import type { Answer } from './answer.ts';
import type { Received } from './received.ts';

/** One request, as a client hands it to what carries it. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Largest body that the client reads, in bytes. Default: no limit. */
  readonly maxBytes?: number | undefined;
}

export interface TransportResponse {
  readonly status: number;
  /** Names with small letters. */
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** What the client of this family takes as its `transport`: no port, no socket, no waiting. */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

const utf8 = new TextEncoder();

/** Puts a transport before something that answers. */
export function transportTo(
  answer: (received: Received, signal: AbortSignal | undefined) => Promise<Answer>,
): Transport {
  return async ({ method, url, headers, body = '', signal, maxBytes = Infinity }) => {
    signal?.throwIfAborted();
    const bytes = typeof body === 'string' ? utf8.encode(body) : body;
    const answered = await answer({ method, url: new URL(url), headers: new Headers(headers), body: bytes }, signal);
    signal?.throwIfAborted();
    const answerBytes = typeof answered.body === 'string' ? utf8.encode(answered.body) : answered.body;
    if (answerBytes.length > maxBytes) {
      throw new LimitError(`the answer is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
    }
    return { status: answered.status, headers: { ...answered.headers }, body: answerBytes };
  };
}
