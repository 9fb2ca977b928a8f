/**
 * How long agents keep an idle socket. Node's own option `timeout` does the same, but with it each request sets and resets two timers and
 * listeners: a twentieth of the cost of a call.
 */
import type http from 'node:http';
import type { Socket } from 'node:net';

/** In milliseconds: less than the gateway keeps a connection, so that a request rarely meets one that is being closed. */
const longest = 15_000;

/** A socket is closed this long before its server closes it, in milliseconds. */
const margin = 1_000;

/** Of sockets whose server announced a shorter time. */
const limits = new WeakMap<object, number>();

/** Takes account of the header `Keep-Alive` of a response, in which the server says how long it keeps the connection, in seconds. */
export function noteKeepAlive(socket: object | null | undefined, header: string | undefined): void {
  if (typeof socket !== 'object' || socket === null || header === undefined) return;
  const seconds = /\btimeout=(\d+)/i.exec(header)?.[1];
  if (seconds === undefined) return;
  const limit = Number(seconds) * 1_000 - margin;
  if (limit < longest) limits.set(socket, limit);
}

/** Makes an agent close its sockets when they were idle for too long. */
export function limitIdleTime(agent: http.Agent): http.Agent {
  agent.keepSocketAlive = (socket) => {
    const idle = socket as Socket;
    const limit = limits.get(idle) ?? longest;
    // The process may end while the socket is idle.
    idle.unref();
    // The limit stays while the next request uses the socket: an agent closes idle sockets only.
    if (limit > 0 && idle.timeout !== limit) idle.setTimeout(limit);
    return limit > 0;
  };
  return agent;
}
