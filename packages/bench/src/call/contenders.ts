/** The contenders of the call. Each is created for an endpoint and returns a function that makes one call and reads its response. */
import type { ClientOptions } from '@iot-distribution/client';
import { importStaged } from '../staged.ts';
import { nodeHttp, plainCall, plainCallOverUndici, undiciRequest } from './bare.ts';
import { credentials, jobId } from './query.ts';
import { iot20180120, openApiCore, popCore, popCoreWithRetries } from './vendor.ts';

export type OneCall = () => Promise<unknown>;

/** Receives the origin of the server, and the folder of the built packages. */
export type Contender = (origin: string, staged: string) => Promise<OneCall>;

/** The minimum cost of a call that signs its request and reads the response, with the HTTP client of a contender. */
export function plainLoopOf(contender: string): string {
  return contender.includes('undici') ? overUndici : overNode;
}

const [overNode, overUndici] = ['node:http, plain loop, JSON.parse', 'undici.request, plain loop, JSON.parse'] as const;

export const contenders: Readonly<Record<string, Contender>> = {
  'node:http, signed before': nodeHttp,
  'undici.request, signed before': undiciRequest,
  [overNode]: plainCall,
  [overUndici]: plainCallOverUndici,
  'client, v1': (origin, staged) => client(origin, staged, {}),
  'client, V3': (origin, staged) => client(origin, staged, { signature: 'v3' }),
  'client, v1, with events': (origin, staged) => client(origin, staged, { onEvent: () => {} }),
  'client, v1, over undici': async (origin, staged) => {
    const [{ undiciTransport }, { Agent }] = await Promise.all([importStaged(staged, 'client'), import('undici')]);
    return client(origin, staged, { transport: undiciTransport(new Agent()) });
  },
  'client, v1, over fetch': async (origin, staged) => {
    const { fetchTransport } = await importStaged(staged, 'client');
    return client(origin, staged, { transport: fetchTransport() });
  },
  'pop-core': popCore,
  'pop-core, retry loop': popCoreWithRetries,
  'openapi-core': openApiCore,
  iot20180120,
};

async function client(origin: string, staged: string, more: Partial<ClientOptions>): Promise<OneCall> {
  const { createClient } = await importStaged(staged, 'client');
  const made = createClient({ credentials, endpoint: origin, quota: false, ...more });
  return () => made.queryDeviceDistributeJob({ jobId });
}
