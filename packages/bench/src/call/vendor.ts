/** The vendor's clients, each with its own defaults. The packages are CommonJS; only the used parts have types here. */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { action, credentials, jobId, version } from './query.ts';

type Make<Made = object> = new (members: object) => Made;
type OneCall = () => Promise<unknown>;

interface PopCore {
  readonly RPCClient: Make<{ request(action: string, input: object, options: object): Promise<unknown> }>;
}

interface OpenApiCore {
  readonly default: Make<{ callApi(params: object, request: object, runtime: object): Promise<{ body: unknown }> }>;
  readonly $OpenApiUtil: Readonly<Record<'Config' | 'Params' | 'OpenApiRequest', Make>>;
}

interface Iot20180120 {
  readonly default: Make<{ queryDeviceDistributeJob(request: object): Promise<{ readonly body: unknown }> }>;
  readonly QueryDeviceDistributeJobRequest: Make;
}

const vendor = createRequire(import.meta.url);

export async function popCore(origin: string): Promise<OneCall> {
  const { RPCClient } = vendor('@alicloud/pop-core') as PopCore;
  const client = new RPCClient({ ...credentials, endpoint: origin, apiVersion: version });
  return () => client.request(action, { JobId: jobId }, { method: 'GET' });
}

/** With the retry loop of its users, since it never retries: up to four attempts, with growing random pauses. */
export async function popCoreWithRetries(origin: string): Promise<OneCall> {
  const call = await popCore(origin);
  return async () => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const { code = '' } = error as { readonly code?: string };
        if (attempt === 4 || !/^(?:ECONNRESET|ETIMEDOUT|EPIPE|Throttling|ServiceUnavailable)/.test(code)) throw error;
        await sleep(Math.random() * 100 * 2 ** attempt);
      }
    }
  };
}

export async function openApiCore(origin: string): Promise<OneCall> {
  const { default: OpenApi, $OpenApiUtil } = vendor('@alicloud/openapi-core') as OpenApiCore;
  const { host } = new URL(origin);
  const client = new OpenApi(new $OpenApiUtil.Config({ ...credentials, endpoint: host, protocol: 'HTTP' }));
  const params = new $OpenApiUtil.Params({
    action,
    version,
    protocol: 'HTTP',
    pathname: '/',
    method: 'POST',
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: 'json',
  });
  return async () => {
    const request = new $OpenApiUtil.OpenApiRequest({ query: { JobId: jobId } });
    return (await client.callApi(params, request, {})).body;
  };
}

export async function iot20180120(origin: string): Promise<OneCall> {
  const { default: Iot, QueryDeviceDistributeJobRequest } = vendor('@alicloud/iot20180120') as Iot20180120;
  const { Config } = createRequire(vendor.resolve('@alicloud/iot20180120'))('@alicloud/openapi-client') as {
    Config: Make;
  };
  const client = new Iot(new Config({ ...credentials, endpoint: new URL(origin).host, protocol: 'http' }));
  return async () => (await client.queryDeviceDistributeJob(new QueryDeviceDistributeJobRequest({ jobId }))).body;
}
