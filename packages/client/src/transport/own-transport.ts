/** The transports of this package that need less around them than one that somebody else wrote. */
import type { Abortable } from '../caller/lazy-signal.ts';
import type { Transport, TransportRequest, TransportResponse } from './transport.ts';

/** A request of which the signal need not be an `AbortSignal`. */
export interface OwnRequest extends Omit<TransportRequest, 'signal'> {
  readonly signal: Abortable;
}

/** Takes any abortable signal, and resolves to a response that needs no check. */
export type OwnTransport = (request: OwnRequest) => Promise<TransportResponse>;

const own = new WeakSet<Transport>();

/** Registers a transport of this package. A function that wraps it is one of somebody else. */
export function ownTransport(send: OwnTransport): Transport {
  own.add(send);
  return send;
}

export function isOwn(transport: Transport): transport is OwnTransport {
  return own.has(transport);
}
