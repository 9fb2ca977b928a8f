/** Delivers a response to its caller: as a `Response`, or over a socket. */
import type { ServerResponse } from 'node:http';
import { bodyBytes, type EmulatorResponse } from './response.ts';
import { wait } from './wait.ts';

/** The error of a Node socket after a reset by the peer. */
export function connectionReset(): Error {
  return Object.assign(new Error('the connection was reset'), { code: 'ECONNRESET' });
}

/** The response as `fetch` returns it. A reset throws the error of `fetch`: a TypeError with the socket's error as its cause. */
export function toFetchResponse(response: EmulatorResponse, signal: AbortSignal | undefined): Response {
  const { status, headers, body, delivery } = response;
  if (delivery === undefined)
    return new Response(body.length === 0 ? null : (body as ConstructorParameters<typeof Response>[0]), {
      status,
      headers,
    });
  if (delivery.kind === 'reset' && delivery.bytes === undefined) {
    throw new TypeError('fetch failed', { cause: connectionReset() });
  }
  const chunks = chunksOf(response, signal);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (!done) controller.enqueue(value);
      else if (delivery.kind === 'reset') controller.error(new TypeError('terminated', { cause: connectionReset() }));
      else controller.close();
    },
  });
  return new Response(stream, { status, headers });
}

/** Writes the response to a socket. */
export async function writeResponse(
  response: EmulatorResponse,
  outgoing: ServerResponse,
  signal: () => AbortSignal | undefined,
): Promise<void> {
  const { status, headers, body, delivery } = response;
  if (delivery?.kind === 'reset' && delivery.bytes === undefined) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  if (delivery === undefined) {
    outgoing.end(body);
    return;
  }
  outgoing.flushHeaders();
  for await (const chunk of chunksOf(response, signal())) outgoing.write(chunk);
  if (delivery.kind === 'reset') outgoing.socket?.destroySoon();
  else outgoing.end();
}

/** The chunks of the body that arrive, each after its delay. */
async function* chunksOf(response: EmulatorResponse, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const bytes = bodyBytes(response);
  const { delivery } = response;
  if (delivery?.kind === 'drip') {
    for (let at = 0; at < bytes.length; at += delivery.bytes) {
      await wait(delivery.milliseconds, signal);
      yield bytes.subarray(at, at + delivery.bytes);
    }
  } else {
    yield bytes.subarray(0, delivery?.bytes);
  }
}

/** Waits until the body has arrived. Throws if the connection is reset. */
export async function arrival({ body, delivery }: EmulatorResponse, signal: AbortSignal | undefined): Promise<void> {
  if (delivery?.kind === 'reset') throw connectionReset();
  if (delivery?.kind === 'drip') {
    await wait(Math.ceil(Buffer.byteLength(body) / delivery.bytes) * delivery.milliseconds, signal);
  }
}
