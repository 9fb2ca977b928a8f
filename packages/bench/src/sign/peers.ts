/** The vendor's signing, called as the vendor's own clients call it. The packages are CommonJS. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import type { Credentials } from '@iot-distribution/signer';
import type { Headers, Parameters } from './limit.ts';

/** The exports of both OpenAPI packages of the vendor. */
interface OpenApi {
  query(parameters: Parameters): Headers;
  toForm(parameters: Parameters): string;
  getRPCSignature(parameters: Headers, method: string, secret: string): string;
  getAuthorization(request: object, algorithm: string, payload: string, id: string, secret: string): string;
  hash(bytes: Uint8Array, algorithm: string): Buffer;
}

const vendor = createRequire(import.meta.url);
const { default: openApiUtil } = vendor('@alicloud/openapi-util') as { readonly default: OpenApi };
const { OpenApiUtil: openApiCore } = vendor('@alicloud/openapi-core') as { readonly OpenApiUtil: OpenApi };

export const openApis = { 'openapi-util': openApiUtil, 'openapi-core': openApiCore };

/** Its client flattens the parameters, and the signature flattens them again. */
export function openApiV1(openApi: OpenApi, method: string, parameters: Parameters, secret: string): string {
  return openApi.getRPCSignature(openApi.query(parameters), method, secret);
}

export function openApiV3(
  openApi: OpenApi,
  query: Parameters,
  headers: Headers,
  body: string,
  { accessKeyId, accessKeySecret }: Credentials,
): string {
  const algorithm = 'ACS3-HMAC-SHA256';
  const payload = openApi.hash(Buffer.from(body), algorithm).toString('hex');
  const request = {
    method: 'POST',
    pathname: '/',
    query: openApi.query(query),
    headers: { ...headers, 'x-acs-content-sha256': payload },
  };
  return openApi.getAuthorization(request, algorithm, payload, accessKeyId, accessKeySecret);
}

interface PopCoreParts {
  normalize(parameters: Parameters): readonly (readonly [string, string])[];
  canonicalize(normalized: readonly (readonly [string, string])[]): string;
  encode(text: string): string;
  readonly kitx: { sha1(text: string, key: string, encoding: string): string };
}

/**
 * pop-core signs inside `request`, between reading credentials and sending. Its functions are loaded from its file, and the lines of
 * `request` that call them are repeated here, so that only signing is measured.
 */
const popCore = popCoreParts();

export function popCoreV1(method: string, parameters: Parameters, secret: string): string {
  const { normalize, canonicalize, encode, kitx } = popCore;
  const canonicalized = canonicalize(normalize(parameters));
  return kitx.sha1(`${method}&${encode('/')}&${encode(canonicalized)}`, `${secret}&`, 'base64');
}

function popCoreParts(): PopCoreParts {
  const file = vendor.resolve('@alicloud/pop-core/lib/rpc.js');
  const source = `${readFileSync(file, 'utf8')}\nreturn { normalize, canonicalize, encode, kitx };`;
  return compileFunction(source, ['require', 'module'], { filename: file })(createRequire(file), {}) as PopCoreParts;
}
