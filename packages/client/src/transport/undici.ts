/** A dispatcher of undici that the user brings: more calls a second than over `node:https`. */
import { InputError } from '../errors.ts';
import { addressReader, type Address } from './parse-url.ts';
import { transportErrorOf } from './transport-error.ts';
import { announcesTooMuch, tooLarge } from './limits.ts';
import { withResponse } from './response-details.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';
import { BodyBuffer, decompressed } from './body.ts';

/** A dispatcher of undici 7 or newer, named by its shape: this package does not depend on undici. */
export interface UndiciDispatcher {
  dispatch(options: object, handler: object): unknown;
}

/** Which encodings requests ask for. */
export interface UndiciTransportOptions {
  /** Encodings to ask for, for instance `gzip`. Default: `identity`, since answers are small. Those of `br`, `deflate` and
   * `gzip` are read whatever was asked for. */
  readonly acceptEncoding?: string | undefined;
}

/**
 * A transport over a dispatcher of undici 7 or newer: an `Agent`, a `ProxyAgent`, a `MockAgent`, or what was composed of them. A `Pool`
 * or a `Client` sends everything to its own origin, whatever the endpoint is. Sockets, time limits and interceptors are as the dispatcher
 * has them, except that no redirect is followed; and one that retries by itself sends a signature twice, which the service refuses. Who
 * made the dispatcher closes it.
 *
 * @throws {InputError} when it is no dispatcher; with one of an older undici every call is rejected so, and nothing is sent
 *
 * @example
 * import { Agent } from 'undici';
 * const transport = undiciTransport(new Agent({ connections: 16 }));
 * const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' }, transport });
 */
export function undiciTransport(dispatcher: UndiciDispatcher, options: UndiciTransportOptions = {}): Transport {
  if (typeof (dispatcher as UndiciDispatcher | undefined)?.dispatch !== 'function') {
    throw unfit('NoDispatcher', 'undiciTransport needs a dispatcher of undici, for instance an Agent');
  }
  const encodings = { 'accept-encoding': options.acceptEncoding ?? 'identity' };
  const addressOf = addressReader();
  return (request) => dispatch(dispatcher, request, addressOf, encodings);
}

/** What undici ends a request by. */
interface Controller {
  abort(reason: Error): void;
}

function dispatch(
  dispatcher: UndiciDispatcher,
  { method, url, headers, body, signal, maxBytes }: TransportRequest,
  addressOf: (url: string) => Address,
  encodings: Readonly<Record<string, string>>,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const { origin, hostname, path } = addressOf(url);
    let controller: Controller | undefined;
    let status = 0;
    let received: Record<string, string> | undefined;
    const bytes = new BodyBuffer(maxBytes);
    const abort = () => {
      // The reason says whose end it was.
      reject(signal.reason as Error);
      controller?.abort(signal.reason as Error);
    };
    const settle = () => signal.removeEventListener('abort', abort);
    const rejectWith = (error: Error) => {
      settle();
      reject(received === undefined ? error : withResponse(error, { status, headers: received }));
    };
    const refuse = (error: Error) => {
      rejectWith(error);
      controller?.abort(error);
    };
    const failed = (error: unknown) => {
      rejectWith(transportErrorOf(controller === undefined ? unsent(error) : error, hostname));
    };
    const handler = {
      onRequestStart(given: Controller) {
        controller = given;
        // The signal came while the request waited for a connection: undici has no other way to take it back.
        if (signal.aborted) abort();
      },
      onResponseStart(_: Controller, statusCode: number, given: GivenHeaders) {
        // What only announces an answer.
        if (statusCode < 200) return;
        status = statusCode;
        received = joined(given);
        if (announcesTooMuch(received['content-length'], maxBytes)) refuse(tooLarge(maxBytes));
      },
      onResponseData(_: Controller, chunk: Uint8Array) {
        if (!bytes.add(chunk)) refuse(tooLarge(maxBytes));
      },
      onResponseEnd() {
        if (received === undefined || (method !== 'HEAD' && isCutOff(status, received['content-length'], bytes.size))) {
          return failed({ code: 'ECONNRESET' });
        }
        settle();
        resolve(decompressed({ status, headers: received, body: bytes.whole() }, maxBytes));
      },
      onResponseError(_: Controller | null | undefined, error: unknown) {
        failed(error);
      },
      // Undici 6 misses methods of its own, and throws. Its mock misses none, and calls this one.
      onHeaders() {
        refuse(tooOld());
      },
    };
    const sent = { ...encodings, ...headers };
    // The last is for an interceptor that would follow redirects.
    const options = { origin, path, method, headers: sent, body, maxRedirections: 0 };
    signal.addEventListener('abort', abort, { once: true });
    try {
      dispatcher.dispatch(options, handler);
    } catch (error) {
      if (missesOldMethods(error)) refuse(tooOld());
      else failed(error);
    }
  });
}

type GivenHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A name that comes twice with both its values. */
function joined(given: GivenHeaders): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (value !== undefined) headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return headers;
}

/** Over HTTP/2 undici 7 takes a stream that was cancelled for one that has ended. */
function isCutOff(status: number, length: string | undefined, size: number): boolean {
  return length !== undefined && Number(length) !== size && status !== 204 && status !== 304;
}

/**
 * What was thrown before the request began, by a code that says that nothing was sent: undici's own say so only then. A tunnel that the
 * proxy refuses gets the code that it has from Node.
 */
function unsent(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === 'UND_ERR_ABORTED') return { code: 'ERR_PROXY_TUNNEL' };
  return code === 'UND_ERR_DESTROYED' ? { code: 'UND_ERR_CLOSED' } : error;
}

/** Handlers have had other methods since undici 7. */
function missesOldMethods(error: unknown): boolean {
  return error instanceof Error && /^invalid on\w+ method$|\bhandler\.on\w+ is not a function$/.test(error.message);
}

function tooOld(): InputError {
  return unfit('OldDispatcher', 'the dispatcher is of undici 6 or older, undiciTransport needs one of undici 7');
}

function unfit(code: string, message: string): InputError {
  return new InputError(message, { code, member: '/dispatcher' });
}
