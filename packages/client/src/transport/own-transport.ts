/** The transports of this package, which need fewer checks than those of users. */
import type { Abortable } from '../caller/lazy-signal.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** A request whose signal need not be an `AbortSignal`. */
export interface OwnRequest extends Omit<TransportRequest, 'signal'> {
  readonly signal: Abortable;
}

/** Accepts any abortable signal, and resolves to a response that needs no check. */
export type OwnTransport = (request: OwnRequest) => Promise<TransportResponse>;

const own = new WeakSet<Transport>();

/** Registers a transport of this package. A function that wraps it counts as a user's transport. */
export function ownTransport(send: OwnTransport): Transport {
  own.add(send);
  return send;
}

export function isOwn(transport: Transport): transport is OwnTransport {
  return own.has(transport);
}
