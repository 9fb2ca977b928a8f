import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeResponse } from './deliver.ts';
import { readBody, type EmulatorRequest } from './request.ts';
import type { EmulatorResponse } from './response.ts';

/** An emulator on a port of this machine. */
export interface Listening {
  /** `http://127.0.0.1:<port>`, without a slash at the end: the endpoint for a client. */
  readonly url: string;
  /** Closes everything at once: requests in progress, kept connections, the port. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves over HTTP on loopback; port 0 is a free one. */
export async function listen(
  handle: (request: EmulatorRequest) => Promise<EmulatorResponse>,
  port: number,
): Promise<Listening> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const url = `http://${loopback}:${(server.address() as AddressInfo).port}`;

  server.on('request', async (incoming, outgoing) => {
    try {
      const request = await readNodeRequest(incoming, outgoing, url);
      await writeResponse(await handle(request), outgoing, request.signal);
    } catch (error) {
      // The caller has disconnected, the server is being closed, or a function of the test has thrown.
      if (outgoing.destroyed || outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(500, { 'content-type': 'text/plain;charset=utf-8' }).end(String(error));
    }
  });
  return { url, close: () => close(server) };
}

async function readNodeRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
): Promise<EmulatorRequest> {
  const { method = '', url = '/', headers } = incoming;
  return {
    method,
    url: urlOf(url, headers.host, origin),
    // `set-cookie`, the one list, is no header of a request.
    headers: headers as EmulatorRequest['headers'],
    body: await readBody(incoming),
    origin,
    signal: () => disconnected(outgoing),
  };
}

/** A name or an address, and a port. */
const hostPattern = /^[\w.:[\]-]+$/;

/** The URL that the caller sees: with the host that it names, which V3 signs. A target that starts with a slash is a path, whatever follows. */
function urlOf(target: string, host: string | undefined, origin: string): URL {
  const base =
    host !== undefined && hostPattern.test(host) && URL.canParse(`http://${host}`) ? `http://${host}` : origin;
  return new URL(target.startsWith('/') ? base + target : target, base);
}

/** Aborts when the connection closes before the response is complete. */
function disconnected(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    if (!outgoing.writableFinished) controller.abort();
  };
  if (outgoing.destroyed) abort();
  else outgoing.once('close', abort);
  return controller.signal;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
