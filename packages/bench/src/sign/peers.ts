/** The vendor's signing, called as the vendor's own clients call it. The packages are CommonJS. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

type Parameters = Readonly<Record<string, unknown>>;
type Texts = Readonly<Record<string, string>>;

interface OpenApiUtil {
  query(parameters: Parameters): Texts;
  toForm(parameters: Parameters): string;
  getRPCSignature(parameters: Texts, method: string, secret: string): string;
  getAuthorization(request: object, algorithm: string, payload: string, id: string, secret: string): string;
  hash(bytes: Uint8Array, algorithm: string): Uint8Array;
  hexEncode(bytes: Uint8Array): string;
}

const vendor = createRequire(import.meta.url);
const { default: util } = vendor('@alicloud/openapi-util') as { readonly default: OpenApiUtil };
const { OpenApiUtil: core } = vendor('@alicloud/openapi-core') as { readonly OpenApiUtil: OpenApiUtil };

/** Its client flattens the parameters, and the signature flattens them again. */
export function openApiUtilV1(method: string, parameters: Parameters, secret: string): string {
  return util.getRPCSignature(util.query(parameters), method, secret);
}

export function openApiCoreV1(method: string, parameters: Parameters, secret: string): string {
  return core.getRPCSignature(core.query(parameters), method, secret);
}

export function openApiUtilForm(parameters: Parameters): string {
  return util.toForm(parameters);
}

export function openApiUtilV3(
  method: string,
  query: Parameters,
  headers: Texts,
  body: string,
  { accessKeyId, accessKeySecret }: { readonly accessKeyId: string; readonly accessKeySecret: string },
): string {
  const algorithm = 'ACS3-HMAC-SHA256';
  const payload = util.hexEncode(util.hash(Buffer.from(body), algorithm));
  const request = {
    method,
    pathname: '/',
    query: util.query(query),
    headers: { ...headers, 'x-acs-content-sha256': payload },
  };
  return util.getAuthorization(request, algorithm, payload, accessKeyId, accessKeySecret);
}

interface PopCoreParts {
  normalize(parameters: Parameters): readonly (readonly [string, string])[];
  canonicalize(normalized: readonly (readonly [string, string])[]): string;
  encode(text: string): string;
  readonly kitx: { sha1(text: string, key: string, encoding: string): string };
}

/**
 * pop-core signs inside of `request`, between reading credentials and sending. Its functions are taken from its file, and the lines of
 * `request` that call them are here, so that nothing but signing is measured.
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
