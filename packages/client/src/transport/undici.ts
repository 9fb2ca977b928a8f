/** A transport over a user's dispatcher of undici: more calls per second than `node:https`. */
import type { Readable } from 'node:stream';
import { readOptions, typed } from '../caller/check-option.ts';
import { ignoreRejection } from '../caller/ignore-rejection.ts';
import { InputError, isDistributionError } from '../errors.ts';
import { BodyBuffer, decompressed } from './body.ts';
import { addressReader, type Address } from './parse-url.ts';
import { codeOf, transportErrorOf } from './transport-error.ts';
import { announcesTooMuch, tooLarge } from './limits.ts';
import { withResponse } from './response-details.ts';
import { ownTransport, type OwnRequest } from './own-transport.ts';
import type { Sent, Transport, TransportResponse } from './transport.ts';

/** A dispatcher of undici 6, 7 or 8, as a structural type, since this package does not depend on undici. */
export interface UndiciDispatcher {
  dispatch(options: object, handler: object): unknown;
  request(options: object, callback: (error: Error | null, response: object) => void): unknown;
}

/** Options of `undiciTransport`. */
export interface UndiciTransportOptions {
  /**
   * The encodings to request, for example `gzip`. Default: `identity`, since responses are small. Responses in `br`, `deflate` and `gzip`
   * are decompressed in any case.
   */
  readonly acceptEncoding?: string | undefined;
}

/**
 * Creates a transport over a dispatcher of undici 6, 7 or 8: an `Agent`, a `ProxyAgent`, a `MockAgent`, or a composition of them. A `Pool`
 * or a `Client` ignores the endpoint and sends all requests to its own origin. The dispatcher determines sockets, time limits and
 * interceptors, except that redirects are not followed. Do not use retry interceptors: they resend the same signature, which the service
 * rejects. You close the dispatcher.
 *
 * @throws {InputError} if it is not a dispatcher
 *
 * @example
 * import { Agent } from 'undici';
 * const transport = undiciTransport(new Agent({ connections: 16 }));
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, transport });
 */
export function undiciTransport(dispatcher: UndiciDispatcher, options: UndiciTransportOptions = {}): Transport {
  const given = dispatcher as Partial<UndiciDispatcher> | null | undefined;
  if (typeof given?.dispatch !== 'function' || typeof given.request !== 'function') {
    throw new InputError('undiciTransport requires a dispatcher of undici, for example an Agent', {
      code: 'NoDispatcher',
      pointer: '/dispatcher',
    });
  }
  const { acceptEncoding } = readOptions(options, ['acceptEncoding']);
  const encodings = { 'accept-encoding': typed('acceptEncoding', acceptEncoding, 'string') ?? 'identity' };
  const addressOf = addressReader();
  const observed = observeStart(dispatcher);
  return ownTransport((request) => exchange(observed, request, addressOf(request.url), encodings));
}

/** What `request` of a dispatcher resolves with. */
interface UndiciResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Readable;
}

function exchange(
  dispatcher: UndiciDispatcher,
  { method, headers, body, signal, maxBytes, reportSent }: OwnRequest,
  { origin, hostname, path }: Address,
  encodings: Readonly<Record<string, string>>,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reportSent?.('no');
    if (signal.aborted) throw signal.reason;
    let sent: Sent = 'maybe';
    let end: ((reason: Error) => void) | undefined;
    const settle = () => signal.removeEventListener('abort', abort);
    const abort = () => {
      settle();
      reject(signal.reason as Error);
      try {
        end?.(signal.reason as Error);
      } catch {
        // If the dispatcher cannot abort its request, do not wait for it.
      }
    };
    const onQueue = () => {
      if (end !== undefined) return;
      sent = 'no';
      reportSent?.(sent);
    };
    const onStart: OnStart = (abortRequest) => {
      sent = 'maybe';
      reportSent?.(sent);
      end = abortRequest;
      // The signal aborted the request while it waited for a connection.
      if (signal.aborted) abort();
    };
    let head: Pick<TransportResponse, 'status' | 'headers'> | undefined;
    const failed = (error: unknown) => {
      settle();
      const thrown = sent === 'no' ? beforeStart(error) : error;
      const failure = isDistributionError(thrown) ? thrown : transportErrorOf(thrown, hostname, sent);
      reject(head === undefined ? failure : withResponse(failure, head));
    };
    const read = (response: object): void => {
      const { statusCode: status, headers: given, body: stream } = response as UndiciResponse;
      const received = joined(given);
      head = { status, headers: received };
      const bytes = new BodyBuffer(maxBytes);
      end = (reason) => stream.destroy(reason);
      stream.on('error', failed);
      if (announcesTooMuch(received['content-length'], maxBytes)) return end(tooLarge(maxBytes));
      stream.on('data', (chunk: Uint8Array) => {
        if (!bytes.add(chunk)) stream.destroy(tooLarge(maxBytes));
      });
      stream.on('end', () => {
        if (method !== 'HEAD' && isTruncated(status, received['content-length'], bytes.size)) {
          return failed({ code: 'ECONNRESET' });
        }
        settle();
        resolve(decompressed({ status, headers: received, body: bytes.whole() }, maxBytes));
      });
    };
    signal.addEventListener('abort', abort);
    const allHeaders = { ...encodings, ...headers };
    // `maxRedirections` disables an interceptor that follows redirects.
    const options = { origin, path, method, headers: allHeaders, body, maxRedirections: 0, onQueue, onStart };
    // A callback costs less than the promise that undici would make. A dispatcher that does not take one returns a promise all the same.
    const returned = dispatcher.request(options, (error, response) => {
      if (error !== null) return failed(error);
      try {
        read(response);
      } catch (unreadable) {
        failed(unreadable);
      }
    });
    ignoreRejection(returned);
  });
}

/** Called when a connection takes the request; until then nothing was sent. Undici has no other way to abort it before its response. */
type OnStart = (abortRequest: (reason: Error) => void) => void;

/**
 * Wraps the dispatcher: `onQueue` of the options is called before it receives the request, and `onStart` when undici calls the handler of
 * `request`. A dispatcher that sends in another way calls neither, so it is unknown whether it has sent the request.
 */
function observeStart(dispatcher: UndiciDispatcher): UndiciDispatcher {
  const dispatch = (
    options: { readonly onQueue: () => void; readonly onStart: OnStart },
    handler: Record<string, (...given: unknown[]) => unknown>,
  ) => {
    // Undici 6 and 7 pass a function that aborts, undici 8 a controller with such a function.
    const { onConnect, onRequestStart } = handler;
    if (onConnect !== undefined || onRequestStart !== undefined) options.onQueue();
    if (onConnect !== undefined) {
      handler['onConnect'] = (abortRequest, context) => {
        onConnect.call(handler, abortRequest, context);
        options.onStart(abortRequest as (reason: Error) => void);
      };
    } else if (onRequestStart !== undefined) {
      handler['onRequestStart'] = (controller, context) => {
        onRequestStart.call(handler, controller, context);
        options.onStart((reason) => (controller as { abort(reason: Error): void }).abort(reason));
      };
    }
    return dispatcher.dispatch(options, handler);
  };
  return Object.create(dispatcher, { dispatch: { value: dispatch } }) as UndiciDispatcher;
}

/** The values of a repeated header are joined. */
function joined(given: UndiciResponse['headers']): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return headers;
}

/** Over HTTP/2, undici 7 reports a cancelled stream as complete. */
function isTruncated(status: number, length: string | undefined, size: number): boolean {
  return length !== undefined && Number(length) !== size && status !== 204 && status !== 304;
}

/** Replaces codes of undici that are less specific than those of Node: for a rejected proxy tunnel, and for a destroyed dispatcher. */
function beforeStart(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'UND_ERR_ABORTED') return { code: 'ERR_PROXY_TUNNEL' };
  return code === 'UND_ERR_DESTROYED' ? { code: 'UND_ERR_CLOSED' } : error;
}
