import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeResponse } from './deliver.ts';
import { readBody, type EmulatorRequest } from './request.ts';
import type { EmulatorResponse } from './response.ts';

/** An emulator that listens on a port of this machine. */
export interface Listening {
  /** The endpoint for a client: `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  /** Closes the port and all connections at once, including those with requests in progress. */
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Starts an HTTP server on loopback. Port 0 selects a free port. */
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
      // The caller has disconnected, the server is closing, or a function of the test has thrown.
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
    // Only `set-cookie` has a list as its value, and a request has no such header.
    headers: headers as EmulatorRequest['headers'],
    body: await readBody(incoming),
    origin,
    signal: () => disconnected(outgoing),
  };
}

/** A host name or an IP address, with or without a port. */
const hostPattern = /^[\w.:[\]-]+$/;

/** The URL as the caller sees it, with the host that V3 signs. A target that starts with a slash is a path, even if it starts with `//`. */
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
