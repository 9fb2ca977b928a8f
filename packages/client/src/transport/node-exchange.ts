/** One request and its answer over `node:http` or `node:https`: the callbacks, and when each of them is the end. */
import type http from 'node:http';
import type { Socket } from 'node:net';
import type { Address } from './parse-url.ts';
import { noteKeepAlive } from './idle-sockets.ts';
import { transportErrorOf } from './transport-error.ts';
import { announcesTooMuch, tooLarge } from './limits.ts';
import { withResponse } from './response-details.ts';
import type { OwnRequest } from './own-transport.ts';
import type { Sent, TransportResponse } from './transport.ts';
import { BodyBuffer, decompressed } from './body.ts';

/**
 * Loaded with the first request: they would be half of what importing this package costs. An import would also read each
 * of their exports, and one of those loads all of `fetch`.
 */
export const protocols = {
  'http:': () => process.getBuiltinModule('node:http'),
  'https:': () => process.getBuiltinModule('node:https'),
};

/** The response as it came over the socket, decompressed when it has an encoding. */
export function exchange(
  { method, headers, body, signal, maxBytes, reportSent }: OwnRequest,
  { protocol, hostname, servername, port, path }: Address,
  agents: Readonly<Record<Address['protocol'], http.Agent>>,
  encodings: Readonly<Record<string, string>>,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    let sent: Sent = 'no';
    reportSent?.(sent);
    if (signal.aborted) throw signal.reason;
    // Of the two ways to end a request, Node's own option `signal` costs several times this listener.
    const abort = () => {
      // The reason says whose end it was.
      reject(signal.reason as Error);
      request.destroy();
    };
    const settle = () => signal.removeEventListener('abort', abort);
    let head: Pick<TransportResponse, 'status' | 'headers'> | undefined;
    const rejectWith = (error: Error) => {
      settle();
      reject(head === undefined ? error : withResponse(error, head));
    };
    const failed = (error: unknown) => rejectWith(transportErrorOf(error, hostname, sent));
    const carried = () => {
      sent = 'maybe';
      reportSent?.(sent);
    };
    const length = body === undefined ? undefined : { 'content-length': String(Buffer.byteLength(body)) };
    const allHeaders = { ...encodings, ...headers, ...length };
    const options = { method, hostname, servername, port, path, headers: allHeaders, agent: agents[protocol] };
    // Looked up at the time of the call, on the module: that is where interceptors put themselves.
    const request = protocols[protocol]().request(options, (response) => {
      // An interceptor responds, or sends the request itself, without a socket that connects.
      carried();
      const refuse = () => {
        rejectWith(tooLarge(maxBytes));
        request.destroy();
      };
      const received = { status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders) };
      head = received;
      noteKeepAlive(request.socket, received.headers['keep-alive']);
      if (announcesTooMuch(received.headers['content-length'], maxBytes)) return refuse();
      const bytes = new BodyBuffer(maxBytes);
      response.on('data', (chunk: Uint8Array) => {
        if (!bytes.add(chunk)) refuse();
      });
      response.on('error', failed);
      response.on('end', () => {
        // Without a length, only the close of the socket ends a body: the codec tells whether it is whole.
        if (!response.complete) return failed({ code: 'ECONNRESET' });
        settle();
        resolve(decompressed({ ...received, body: bytes.whole() }, maxBytes));
      });
    });
    request.on('error', failed);
    request.on('socket', (socket) => whenConnected(socket, carried));
    signal.addEventListener('abort', abort);
    request.end(body);
  });
}

/** Members of Node's own sockets; an agent of the user may bring another kind of stream, which has none of them. */
interface Connecting {
  readonly connecting?: boolean;
  /** Of TLS: from its beginning until the handshake is done and the certificate accepted. */
  readonly secureConnecting?: boolean;
}

/**
 * Calls back when the socket can carry the request: at once when it is in use already, never when it is destroyed. What is written before
 * that stays in this process: a socket writes when it has connected, and one of TLS when it has accepted the certificate.
 */
function whenConnected(socket: Socket, carries: () => void): void {
  const { connecting, secureConnecting } = socket as Connecting;
  if (socket.destroyed) return;
  if (secureConnecting === true) socket.once('secureConnect', carries);
  else if (connecting === true) socket.once('connect', carries);
  else carries();
}

/** Names in lower case, a name that comes twice with both its values. Cheaper than the object that Node makes on demand. */
function headersOf(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] as string).toLowerCase();
    const value = raw[at + 1] as string;
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
