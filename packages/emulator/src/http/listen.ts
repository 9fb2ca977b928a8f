import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NodeExchange } from '#http-adapter';
import type { Answer } from './response.ts';
import { receive, type Received } from './request.ts';
import { send } from './deliver.ts';

/** An emulator on a port of this machine. */
export interface Listening {
  /** `http://127.0.0.1:<port>`, without a slash at the end: the endpoint to give to a client. */
  readonly url: string;
  /** Ends everything at once: answers under way, kept connections, the port. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves answers over HTTP on loopback; port 0 is a free one. */
export async function listen(answer: (received: Received) => Promise<Answer>, port: number): Promise<Listening> {
  // Loaded here, so that those who stay in memory do not wait for it.
  const { createAdaptorServer } = await import('#http-adapter');
  const { RESPONSE_ALREADY_SENT } = await import('@hono/node-server/utils/response');

  /** Answers go to the socket themselves: a `Response` knows nothing of connections that break, and costs half of the rate. */
  async function fetch(request: Request, { outgoing }: NodeExchange): Promise<Response> {
    try {
      const received = await receive(request);
      await send(await answer(received), outgoing, received.signal);
    } catch {
      // The sender is gone, or the emulator is being closed.
      outgoing.destroy();
    }
    return RESPONSE_ALREADY_SENT;
  }

  const server = createAdaptorServer({ fetch, hostname: loopback, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    url: `http://${loopback}:${(server.address() as AddressInfo).port}`,
    close: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
