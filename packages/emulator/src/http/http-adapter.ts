/**
 * What is used of `@hono/node-server`, which turns a `fetch` into a server of Node. `#http-adapter` leads to the package at run time and
 * here for types: its own types need those of a browser, which would have to be switched on in every package that imports this one.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export interface AdapterOptions {
  readonly fetch: (request: Request, node: NodeExchange) => Promise<Response>;
  readonly hostname: string;
  /** Whether the process's own `Request` and `Response` give way to the adapter's. */
  readonly overrideGlobalObjects: boolean;
}

/** What the adapter was given by Node. */
export interface NodeExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

export declare function createAdaptorServer(options: AdapterOptions): Server;
