import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An emulator on a port of this machine. */
export interface Listening {
  /** `http://127.0.0.1:<port>`, without a slash at the end: the endpoint to give to a client. */
  readonly url: string;
  /** Ends everything at once: answers under way, kept connections, the port. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves `fetch` over HTTP on loopback; port 0 is a free one. */
export async function listen(fetch: (request: Request) => Promise<Response>, port: number): Promise<Listening> {
  // Loaded here, so that those who stay in memory do not wait for it.
  const { createAdaptorServer } = await import('#http-adapter');
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
