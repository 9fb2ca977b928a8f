/** Who makes the call. Each is made for an endpoint and gives a function that makes one call and reads its answer. */
import http from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as Client from '@iot-distribution/client';
import type * as Signer from '@iot-distribution/signer';

const credentials = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const jobId = 'UbmsMHmkqv0PiAG****010001';
const action = 'QueryDeviceDistributeJob';

/** The vendor's packages are CommonJS; what is used of them. */
const vendor = createRequire(import.meta.url);
interface VendorPopCore {
  readonly RPCClient: new (settings: object) => {
    request(action: string, input: object, options: object): Promise<unknown>;
  };
}
interface VendorOpenApi {
  readonly default: new (config: object) => {
    callApi(params: object, request: object, runtime: object): Promise<unknown>;
  };
  readonly $OpenApiUtil: Readonly<Record<'Config' | 'Params' | 'OpenApiRequest', new (settings: object) => object>>;
}

export type OneCall = () => Promise<unknown>;

/**
 * @param origin of the server
 * @param staged folder of our packages as they would be published
 */
type Contestant = (origin: string, staged: string) => Promise<OneCall>;

const load = (staged: string, name: string): Promise<unknown> =>
  import(pathToFileURL(`${staged}/node_modules/@iot-distribution/${name}/dist/index.js`).href);

async function ours(origin: string, staged: string, more: Partial<Client.ClientOptions>): Promise<OneCall> {
  const { createClient } = (await load(staged, 'client')) as typeof Client;
  const client = createClient({ credentials, endpoint: origin, quota: false, ...more });
  return async () => {
    const { data } = await client.queryDeviceDistributeJob({ jobId });
    if (data.status !== 'running') throw new Error('not the job');
  };
}

export const contestants: Readonly<Record<string, Contestant>> = {
  /** The limit: a request that was signed before, over a keep-alive agent, its body read and not looked at. */
  'node:http, signed before': async (origin, staged) => {
    const { signV1 } = (await load(staged, 'signer')) as typeof Signer;
    const parameters = { Action: action, Version: '2018-01-20', Format: 'JSON', JobId: jobId };
    const { query } = signV1({ method: 'GET', parameters, credentials });
    const { hostname, port } = new URL(origin);
    const agent = new http.Agent({ keepAlive: true });
    const options = { agent, hostname, port, path: `/?${query}`, headers: { accept: 'application/json' } };
    return () =>
      new Promise((resolve, reject) => {
        const request = http.request(options, (response) => {
          const chunks: Uint8Array[] = [];
          response.on('data', (chunk: Uint8Array) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks)));
          response.on('error', reject);
        });
        request.on('error', reject);
        request.end();
      });
  },
  'client, v1': (origin, staged) => ours(origin, staged, {}),
  'client, v3': (origin, staged) => ours(origin, staged, { signature: 'v3' }),
  'client, v1, events': (origin, staged) => ours(origin, staged, { onEvent: () => {} }),
  'client, v1, fetch': async (origin, staged) => {
    const { fetchTransport } = (await load(staged, 'client')) as typeof Client;
    return ours(origin, staged, { transport: fetchTransport() });
  },
  'pop-core 1.8.0': async (origin) => {
    const { RPCClient } = vendor('@alicloud/pop-core') as VendorPopCore;
    const client = new RPCClient({ ...credentials, endpoint: origin, apiVersion: '2018-01-20' });
    return () => client.request(action, { JobId: jobId }, { method: 'GET' });
  },
  'openapi-core 1.0.8': async (origin) => {
    const { default: OpenApi, $OpenApiUtil } = vendor('@alicloud/openapi-core') as VendorOpenApi;
    const { host } = new URL(origin);
    const client = new OpenApi(new $OpenApiUtil.Config({ ...credentials, endpoint: host, protocol: 'HTTP' }));
    const params = new $OpenApiUtil.Params({
      action,
      version: '2018-01-20',
      protocol: 'HTTP',
      pathname: '/',
      method: 'POST',
      authType: 'AK',
      style: 'RPC',
      reqBodyType: 'formData',
      bodyType: 'json',
    });
    return () => client.callApi(params, new $OpenApiUtil.OpenApiRequest({ query: { JobId: jobId } }), {});
  },
};
