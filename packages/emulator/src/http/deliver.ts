/** How answers that do not come as a whole travel: as a `Response`, and over a socket. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { bytesOf, type Answer } from './response.ts';

/** What Node's sockets say when the other side is gone. */
export function connectionReset(): Error {
  return Object.assign(new Error('the connection was cut'), { code: 'ECONNRESET' });
}

/** The answer as `fetch` gives it. A cut is the same error that it is there: a TypeError with the socket's error as its cause. */
export function toResponse(answer: Answer, signal: AbortSignal | undefined): Response {
  const { status, headers, body, travel } = answer;
  if (travel === undefined)
    return new Response(body.length === 0 ? null : (body as ConstructorParameters<typeof Response>[0]), {
      status,
      headers,
    });
  if (travel.kind === 'cut' && travel.bytes === undefined) {
    throw new TypeError('fetch failed', { cause: connectionReset() });
  }
  const pieces = piecesOf(answer, signal);
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (!done) controller.enqueue(value);
      else if (travel.kind === 'cut') controller.error(new TypeError('terminated', { cause: connectionReset() }));
      else controller.close();
    },
  });
  return new Response(stream, { status, headers });
}

/** The answer over a socket. */
export async function send(
  answer: Answer,
  outgoing: ServerResponse,
  signal: () => AbortSignal | undefined,
): Promise<void> {
  const { status, headers, body, travel } = answer;
  if (travel?.kind === 'cut' && travel.bytes === undefined) {
    outgoing.destroy();
    return;
  }
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  if (travel === undefined) {
    outgoing.end(body);
    return;
  }
  outgoing.flushHeaders();
  for await (const piece of piecesOf(answer, signal())) outgoing.write(piece);
  if (travel.kind === 'cut') outgoing.socket?.destroySoon();
  else outgoing.end();
}

/** What arrives of a body, in the pieces and at the times at which it arrives. */
async function* piecesOf(answer: Answer, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const bytes = bytesOf(answer);
  const { travel } = answer;
  if (travel?.kind === 'drip') {
    for (let at = 0; at < bytes.length; at += travel.bytes) {
      await sleep(travel.milliseconds, undefined, { signal });
      yield bytes.subarray(at, at + travel.bytes);
    }
  } else {
    yield bytes.subarray(0, travel?.bytes);
  }
}

/** Waits for as long as a body takes to arrive, and fails when it never does. */
export async function arrival({ body, travel }: Answer, signal: AbortSignal | undefined): Promise<void> {
  if (travel?.kind === 'cut') throw connectionReset();
  if (travel?.kind === 'drip') {
    await sleep(Math.ceil(Buffer.byteLength(body) / travel.bytes) * travel.milliseconds, undefined, { signal });
  }
}
