/** `node:https` with a keep-alive agent: the cheapest transport that Node has, and one that interceptors can see. */
import http from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { DecodeError, LimitError, TransportError, type TransportErrorKind } from '../errors.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

export interface NodeTransportOptions {
  /** Agent for every request, for instance one that knows a proxy. Default: keep-alive agents shared by the process. */
  readonly agent?: http.Agent | https.Agent | undefined;
}

// An idle socket is kept for less time than the gateway keeps it, so that a request rarely meets a closing one.
const keepAlive = { keepAlive: true, scheduling: 'lifo', timeout: 15_000 } as const;
const sharedAgents = { 'http:': new http.Agent(keepAlive), 'https:': new https.Agent(keepAlive) };

/**
 * The default transport on Node. It follows no redirect, hands over no body that was cut off, and inflates no more than
 * `maxBytes`.
 *
 * @example
 * createClient({ credentials, transport: nodeTransport({ agent: new https.Agent({ keepAlive: true, maxSockets: 4 }) }) });
 */
export function nodeTransport({ agent }: NodeTransportOptions = {}): Transport {
  return async (request) => {
    const response = await exchange(request, agent);
    const encoding = response.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity' || response.body.length === 0) return response;
    return { ...response, body: await inflate(response.body, encoding, request.maxBytes) };
  };
}

/** One request and its answer, as it came over the socket. */
function exchange(
  { method, url, headers, body, signal, maxBytes }: TransportRequest,
  agent: http.Agent | undefined,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const { protocol, hostname, port, pathname, search } = new URL(url);
    const secure = protocol === 'https:';
    const failed = (error: NodeJS.ErrnoException) => {
      // An abort already has its own error, which says whose it was.
      reject(signal.aborted ? (signal.reason as Error) : transportError(error, hostname));
    };
    // Looked up at the time of the call, on the module: that is where interceptors put themselves.
    const request = (secure ? https : http).request(
      {
        method,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        path: pathname + search,
        headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        agent: agent ?? sharedAgents[secure ? 'https:' : 'http:'],
        signal,
      },
      (response) => {
        const chunks: Uint8Array[] = [];
        let size = 0;
        response.on('data', (chunk: Uint8Array) => {
          size += chunk.length;
          if (size <= maxBytes) chunks.push(chunk);
          else {
            reject(tooLarge(maxBytes));
            request.destroy();
          }
        });
        response.on('error', failed);
        response.on('end', () => {
          // Without a length, only the close of the socket ends a body: the codec tells whether it is whole.
          if (!response.complete) return failed(Object.assign(new Error('cut off'), { code: 'ECONNRESET' }));
          resolve({
            status: response.statusCode ?? 0,
            headers: flatHeaders(response.headers),
            body: concat(chunks, size),
          });
        });
      },
    );
    request.on('error', failed);
    request.end(body);
  });
}

function flatHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks, size);
}

type Decompress = (body: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const decompressors: Readonly<Record<string, Decompress>> = {
  gzip: promisify(zlib.gunzip),
  'x-gzip': promisify(zlib.gunzip),
  deflate: promisify(zlib.inflate),
  br: promisify(zlib.brotliDecompress),
};

async function inflate(body: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const decompress = Object.hasOwn(decompressors, encoding) ? decompressors[encoding] : undefined;
  if (decompress === undefined) {
    throw new DecodeError('the answer has a content encoding that was not asked for', { code: 'UnknownEncoding' });
  }
  try {
    return await decompress(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new DecodeError(`the answer is not the ${encoding} it is declared to be, or was cut off`, {
      code: 'InvalidEncoding',
    });
  }
}

function tooLarge(maxBytes: number): LimitError {
  return new LimitError(`the answer is larger than the limit of ${maxBytes} bytes`, { code: 'BodyTooLarge' });
}

/** The code alone is taken over from Node's error: messages and properties of its errors can hold the signed URL. */
function transportError({ code = 'UNKNOWN' }: NodeJS.ErrnoException, host: string): TransportError {
  const kind = kindOf(code);
  const happened = kind === 'interrupted' ? 'the connection was cut before the answer was whole' : 'no connection';
  return new TransportError(`${host}: ${happened} (${code})`, { code, kind, retryable: kind !== 'tls' });
}

function kindOf(code: string): TransportErrorKind {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns';
  if (/CERT|TLS|SSL|SIGNED|^EPROTO$/.test(code)) return 'tls';
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'ETIMEDOUT')
    return 'connect';
  if (code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_')) return 'interrupted';
  return 'other';
}
