/** `node:https` with a keep-alive agent: the cheapest transport that Node has, and one that interceptors can see. */
import http from 'node:http';
import https from 'node:https';
import { InputError } from '../errors.ts';
import { breakdown } from './breakdown.ts';
import { announcesTooMuch, tooLarge } from './limits.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** An agent of `node:http` or `node:https`, named by its shape: these declarations are read in browsers too. */
export interface NodeAgent {
  destroy(): void;
  readonly sockets: object;
}

export interface NodeTransportOptions {
  /** Agent for every request, for instance one of `proxy-agent`. Default: keep-alive agents shared by the process. */
  readonly agent?: NodeAgent | undefined;
  /**
   * Variables to take HTTPS_PROXY, HTTP_PROXY and NO_PROXY from, usually `process.env`: Node's own agents then go through
   * the proxy. Needs Node 24.5; before, pass an `agent` of `proxy-agent`. Default: no proxy, whatever the environment says.
   */
  readonly proxyEnv?: Readonly<Record<string, string | undefined>> | undefined;
  /** Encodings to ask for, for instance `gzip`. Default: `identity`, since answers are small. Those of `br`, `deflate` and
   * `gzip` are read whatever was asked for. */
  readonly acceptEncoding?: string | undefined;
}

interface Agents {
  readonly 'http:': http.Agent;
  readonly 'https:': http.Agent;
}

// An idle socket is kept for less time than the gateway keeps it, so that a request rarely meets a closing one.
const keepAlive = { keepAlive: true, scheduling: 'lifo', timeout: 15_000 } as const;
const sharedAgents: Agents = { 'http:': new http.Agent(keepAlive), 'https:': new https.Agent(keepAlive) };

/**
 * The default transport on Node. It follows no redirect, hands over no body that was cut off, and inflates no more than
 * `maxBytes`.
 *
 * @throws {InputError} when this Node knows no `proxyEnv`
 *
 * @example
 * createClient({ credentials, transport: nodeTransport({ agent: new https.Agent({ keepAlive: true, maxSockets: 4 }) }) });
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport {
  const agents = agentsOf(options);
  const acceptEncoding = options.acceptEncoding ?? 'identity';
  return async (request) => {
    const response = await exchange(request, agents, acceptEncoding);
    const encoding = response.headers['content-encoding'];
    if (encoding === undefined) return response;
    // Loaded with the first encoded body: most clients never see one.
    const { inflate } = await import('./inflate.ts');
    return { ...response, body: await inflate(response.body, encoding, request.maxBytes) };
  };
}

function agentsOf({ agent, proxyEnv }: NodeTransportOptions): Agents {
  if (agent !== undefined) {
    const given = agent as http.Agent;
    return { 'http:': given, 'https:': given };
  }
  if (proxyEnv === undefined) return sharedAgents;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 24 || (major === 24 && minor < 5)) {
    throw new InputError('proxyEnv needs Node 24.5: before, pass an agent of the package proxy-agent', {
      code: 'NoProxySupport',
      member: '/proxyEnv',
    });
  }
  const settings = { ...keepAlive, proxyEnv };
  return { 'http:': new http.Agent(settings), 'https:': new https.Agent(settings) };
}

/** One request and its answer, as it came over the socket. */
function exchange(
  { method, url, headers, body, signal, maxBytes }: TransportRequest,
  agents: Agents,
  acceptEncoding: string,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const { protocol, hostname, port, pathname, search } = new URL(url);
    const secure = protocol === 'https:';
    // Of the two ways to end a request, Node's own option `signal` costs several times this listener.
    const abort = () => {
      // The reason says whose end it was.
      reject(signal.reason as Error);
      request.destroy();
    };
    const settle = () => signal.removeEventListener('abort', abort);
    const failed = (error: unknown) => {
      settle();
      reject(breakdown(error, hostname));
    };
    const length = body === undefined ? undefined : { 'content-length': String(Buffer.byteLength(body)) };
    // Looked up at the time of the call, on the module: that is where interceptors put themselves.
    const request = (secure ? https : http).request(
      {
        method,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path: pathname + search,
        headers: { 'accept-encoding': acceptEncoding, ...headers, ...length },
        agent: agents[secure ? 'https:' : 'http:'],
      },
      (response) => {
        const refuse = () => {
          settle();
          reject(tooLarge(maxBytes));
          request.destroy();
        };
        const received = headersOf(response.rawHeaders);
        if (announcesTooMuch(received['content-length'], maxBytes)) return refuse();
        const chunks: Uint8Array[] = [];
        let size = 0;
        response.on('data', (chunk: Uint8Array) => {
          size += chunk.length;
          if (size <= maxBytes) chunks.push(chunk);
          else refuse();
        });
        response.on('error', failed);
        response.on('end', () => {
          // Without a length, only the close of the socket ends a body: the codec tells whether it is whole.
          if (!response.complete) return failed({ code: 'ECONNRESET' });
          settle();
          resolve({
            status: response.statusCode ?? 0,
            headers: received,
            body: concat(chunks, size),
          });
        });
      },
    );
    request.on('error', failed);
    signal.addEventListener('abort', abort, { once: true });
    request.end(body);
  });
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

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
}
