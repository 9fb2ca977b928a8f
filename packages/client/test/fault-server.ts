/** A loopback server with scripted responses, valid or broken, which records its requests. */
import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly query: Readonly<Record<string, string>>;
  /** Query and form together, decoded, and the action of V3. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One turn of the script. */
export type Responder = (response: http.ServerResponse, received: Received) => void;

export interface FaultServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** The number of opened connections. */
  readonly connections: () => number;
  /** Closes the sockets that wait for a next request, as a gateway does with idle ones. */
  readonly closeIdle: () => void;
}

/** Sends the scripted responses in order; the last one repeats. */
export async function faultServer(...script: readonly Responder[]): Promise<FaultServer> {
  const received: Received[] = [];
  let connections = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { searchParams } = new URL(request.url ?? '/', 'http://loopback');
      const { method = '', headers } = request;
      const action = headers['x-acs-action'];
      const query = Object.fromEntries(searchParams);
      const parameters = {
        ...query,
        ...Object.fromEntries(new URLSearchParams(body)),
        ...(typeof action === 'string' && { Action: action }),
      };
      const turn = script[Math.min(received.length, script.length - 1)];
      const one = { method, headers, query, parameters, body };
      received.push(one);
      turn?.(response, one);
    });
  });
  server.on('connection', () => connections++);
  server.on('clientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    closeIdle: () => server.closeIdleConnections(),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server without HTTP: `talk` gets the socket and the number of its request, from 1. */
export async function rawServer(
  talk: (socket: net.Socket, request: number) => void,
): Promise<{ readonly origin: string; readonly requests: () => number } & AsyncDisposable> {
  let requests = 0;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', () => talk(socket, ++requests));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An origin where no server listens. */
export async function deadOrigin(): Promise<string> {
  const server = await faultServer();
  await server[Symbol.asyncDispose]();
  return server.origin;
}

type Headers = Readonly<Record<string, string | string[]>>;

export function text(status: number, body: string | Buffer, headers: Headers = {}): Responder {
  return (response) => response.writeHead(status, headers).end(body);
}

export function json(value: unknown, status = 200, headers: Headers = {}): Responder {
  return text(status, JSON.stringify(value), { 'content-type': 'application/json', ...headers });
}

/** An error response of the gateway, with a message like the gateway's. */
export function gatewayError(
  code: string,
  status = 400,
  headers: Headers = {},
  message = `${code} was the case.`,
): Responder {
  return json(
    { RequestId: 'R-0001', HostId: 'iot.cn-shanghai.aliyuncs.com', Code: code, Message: message },
    status,
    headers,
  );
}

/** A failure of the service itself: status 200, Success false. */
export function failure(code: string, message = `${code} was the case.`): Responder {
  return json({ RequestId: 'R-0002', Success: false, Code: code, ErrorMessage: message });
}

/** Resets the socket when the whole request has been read. */
export const cut: Responder = (response) => {
  response.socket?.destroy();
};

/** Reads the request and never responds. */
export const silence: Responder = () => {};
