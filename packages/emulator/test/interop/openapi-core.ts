/** @alicloud/openapi-core: any operation by its name, with wire names in requests and responses. New generated SDKs are based on it. */
import { createRequire } from 'node:module';
import { testAccount, type Account } from '@iot-distribution/emulator';
import type { Call } from './calls.ts';
import { asWire } from './spelling.ts';

interface SdkResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
interface Sdk {
  readonly default: new (config: object) => {
    callApi(params: object, request: object, runtime: object): Promise<SdkResponse>;
  };
  readonly $OpenApiUtil: Readonly<Record<'Config' | 'Params' | 'OpenApiRequest', new (members: object) => object>>;
  readonly OpenApiUtil: { query(tree: object): object };
}

const { default: OpenApi, $OpenApiUtil, OpenApiUtil } = createRequire(import.meta.url)('@alicloud/openapi-core') as Sdk;

export interface CoreSettings {
  readonly signature?: 'v1' | 'v3';
  readonly method?: 'GET' | 'POST';
  /** An XML response is returned as text: the SDK parses XML only in error responses. */
  readonly format?: 'json' | 'xml';
  readonly key?: Account;
}

export function callCore(url: string, { action, input }: Call, settings: CoreSettings = {}): Promise<SdkResponse> {
  const { signature = 'v1', method = 'POST', format = 'json', key = testAccount } = settings;
  const { accessKeyId, accessKeySecret, securityToken } = key;
  const client = new OpenApi(
    new $OpenApiUtil.Config({
      accessKeyId,
      accessKeySecret,
      securityToken,
      endpoint: new URL(url).host,
      protocol: 'http',
      signatureAlgorithm: signature === 'v1' ? 'v2' : undefined,
    }),
  );
  const params = new $OpenApiUtil.Params({
    action,
    version: '2018-01-20',
    protocol: 'HTTP',
    pathname: '/',
    method,
    authType: 'AK',
    style: 'RPC',
    reqBodyType: 'formData',
    bodyType: format === 'json' ? 'json' : 'string',
  });
  const flat = OpenApiUtil.query(asWire(input) as object);
  const xml = format === 'xml';
  const request = new $OpenApiUtil.OpenApiRequest({
    query: { ...(method === 'GET' && flat), ...(xml && signature === 'v1' && { Format: 'XML' }) },
    ...(method === 'POST' && { body: flat }),
    ...(xml && signature === 'v3' && { headers: { accept: 'application/xml' } }),
  });
  return client.callApi(params, request, {});
}
