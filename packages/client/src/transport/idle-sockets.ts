/**
 * Limits how long agents keep an idle socket. Node's option `timeout` does the same, but then each request sets and resets two timers and
 * listeners, which cost a twentieth of a call.
 */
import type http from 'node:http';
import type { Socket } from 'node:net';

/** In milliseconds; shorter than the keep-alive time of the gateway, so that a request rarely uses a connection that is being closed. */
const longest = 15_000;

/** A socket is closed this long before its server closes it, in milliseconds. */
const margin = 1_000;

/** The limits of sockets whose server has announced a shorter time. */
const limits = new WeakMap<object, number>();

/** Reads the `Keep-Alive` header of a response, in which the server announces how long it keeps the connection, in seconds. */
export function noteKeepAlive(socket: object | null | undefined, header: string | undefined): void {
  if (typeof socket !== 'object' || socket === null || header === undefined) return;
  const seconds = /\btimeout=(\d+)/i.exec(header)?.[1];
  if (seconds === undefined) return;
  const limit = Number(seconds) * 1_000 - margin;
  if (limit < longest) limits.set(socket, limit);
}

/** Makes an agent close sockets that are idle for too long. */
export function limitIdleTime(agent: http.Agent): http.Agent {
  agent.keepSocketAlive = (socket) => {
    const idle = socket as Socket;
    const limit = limits.get(idle) ?? longest;
    // An idle socket does not keep the process alive.
    idle.unref();
    // The limit stays set while the next request uses the socket, since an agent closes only idle sockets.
    if (limit > 0 && idle.timeout !== limit) idle.setTimeout(limit);
    return limit > 0;
  };
  return agent;
}
