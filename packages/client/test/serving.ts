/** A client before a fault server, with pauses short enough for a test. */
import { createClient, type Client } from '../src/client.ts';
import type { ClientOptions } from '../src/options.ts';
import { canary } from './canary.ts';
import { faultServer, type Responder, type FaultServer } from './fault-server.ts';

export const quick = { baseDelay: 1, maxDelay: 5, settle: 1 } as const;

export interface Serving extends AsyncDisposable {
  readonly client: Client;
  readonly server: FaultServer;
  /** Action of each request, in order. */
  readonly actions: () => (string | undefined)[];
}

export async function serving(script: readonly Responder[], options: Partial<ClientOptions> = {}): Promise<Serving> {
  const server = await faultServer(...script);
  const client = createClient({ credentials: canary, endpoint: server.origin, retry: quick, ...options });
  return {
    client,
    server,
    actions: () => server.received.map(({ parameters }) => parameters['Action']),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
