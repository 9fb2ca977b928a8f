/** Sends one request over `node:http` or `node:https`, and handles the callbacks of its response. */
import type http from 'node:http';
import type { Socket } from 'node:net';
import type { Address } from './parse-url.ts';
import { readRawHeaders } from './raw-headers.ts';
import { noteKeepAlive } from './idle-sockets.ts';
import { transportErrorOf } from './transport-error.ts';
import { announcesTooMuch, tooLarge } from './limits.ts';
import { withResponse } from './response-details.ts';
import type { OwnRequest } from './own-transport.ts';
import type { Sent, TransportResponse } from './transport.ts';
import { BodyBuffer, decompressed } from './body.ts';

/**
 * Loaded with the first request, since they would double the import time of this package. An import would also read each of their exports,
 * and one of them loads `fetch`.
 */
export const protocols = {
  'http:': () => process.getBuiltinModule('node:http'),
  'https:': () => process.getBuiltinModule('node:https'),
};

/** The response from the socket, decompressed if it has an encoding. */
export function exchange(
  { method, url, headers, body, signal, maxBytes, reportSent }: OwnRequest,
  addressOf: (url: string) => Address,
  agentOf: (protocol: Address['protocol']) => http.Agent,
  encodings: Readonly<Record<string, string>>,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    let sent: Sent = 'no';
    reportSent?.(sent);
    if (signal.aborted) throw signal.reason;
    const { protocol, hostname, servername, port, path } = addressOf(url);
    // Node's option `signal` costs several times as much as this listener.
    const abort = () => {
      // The reason shows what aborted it.
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
    const options = { method, hostname, servername, port, path, headers: allHeaders, agent: agentOf(protocol) };
    // Read from the module at each call, where interceptors replace it.
    const request = protocols[protocol]().request(options, (response) => {
      // An interceptor responds or sends the request itself, without a connecting socket.
      carried();
      const refuse = () => {
        rejectWith(tooLarge(maxBytes));
        request.destroy();
      };
      const received = { status: response.statusCode ?? 0, headers: readRawHeaders(response.rawHeaders) };
      head = received;
      noteKeepAlive(request.socket, received.headers['keep-alive']);
      if (announcesTooMuch(received.headers['content-length'], maxBytes)) return refuse();
      const bytes = new BodyBuffer(maxBytes);
      response.on('data', (chunk: Uint8Array) => {
        if (!bytes.add(chunk)) refuse();
      });
      response.on('error', failed);
      response.on('end', () => {
        // Without a length, the body ends with the connection; the codec checks whether it is complete.
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

/** Members of Node's sockets; a user's agent may return another kind of stream without them. */
interface Connecting {
  readonly connecting?: boolean;
  /** Only for TLS: true until the handshake has finished and the certificate is accepted. */
  readonly secureConnecting?: boolean;
}

/**
 * Calls back when the socket can send: at once if it was used before, never if it is destroyed. Earlier writes stay in this process: a
 * socket sends when it has connected, and a TLS socket when it has accepted the certificate.
 */
function whenConnected(socket: Socket, carries: () => void): void {
  const { connecting, secureConnecting } = socket as Connecting;
  if (socket.destroyed) return;
  if (secureConnecting === true) socket.once('secureConnect', carries);
  else if (connecting === true) socket.once('connect', carries);
  else carries();
}
