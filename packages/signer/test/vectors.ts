/** Reads the vector files; `vectors/README.md` explains the members and where the rows come from. */
import { readFileSync } from 'node:fs';
import type { ParameterTree } from '../src/parameters/parameter-tree.ts';

type Texts = Record<string, string>;

interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

export interface V1Documented extends Keys {
  readonly name: string;
  readonly method: string;
  readonly flattened: Texts;
  readonly canonicalQuery: string;
  readonly stringToSign: string;
  readonly signature: string;
}

export interface V1Row extends Omit<V1Documented, 'canonicalQuery'> {
  readonly timestamp: string;
  readonly nonce: string;
  readonly common: Texts;
  readonly params: { readonly query: ParameterTree; readonly body: ParameterTree };
  readonly wire: { readonly url: string; readonly body: string | null } | null;
}

export interface Primitive {
  readonly name: string;
  readonly kind: string;
  readonly key?: string;
  readonly message: string;
  readonly output: string;
}

interface Peer {
  readonly flattened?: Texts;
}

export interface V1Divergence {
  readonly name: string;
  readonly params: Record<string, unknown>;
  readonly openapiUtil: Peer;
}

export interface Bearer {
  readonly name: string;
  readonly hmacCalls: number;
  readonly query: Texts;
  readonly headers: Texts;
}

interface V1File {
  readonly documented: readonly V1Documented[];
  readonly primitives: readonly Primitive[];
  readonly encoding: readonly { readonly input: string; readonly encoded: string }[];
  readonly vectors: readonly V1Row[];
  readonly refusals: readonly { readonly name: string; readonly params: Texts }[];
  readonly divergences: readonly V1Divergence[];
  readonly bearer: readonly Bearer[];
}

export interface V3Steps extends Keys {
  readonly name: string;
  readonly method?: string;
  readonly pathname: string;
  readonly query: Texts;
  readonly headers: Texts;
  readonly canonicalRequest: string;
  readonly hashedCanonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
  readonly authorization: string;
}

export interface V3Documented extends V3Steps {
  readonly kind: 'documented' | 'unit-test-quirk';
  readonly hashedPayload: string;
}

export interface V3Row extends V3Steps {
  readonly method: string;
  readonly params: { readonly query: ParameterTree };
  readonly body: string;
  readonly action: string;
  readonly date: string;
  readonly nonce: string;
}

export interface V3Divergence {
  readonly name: string;
  readonly query: Record<string, string | null>;
  readonly headers: Texts;
  readonly openapiUtil: {
    readonly canonicalQuery: string;
    readonly canonicalRequest: string;
    readonly signature: string;
  };
  readonly specification: { readonly canonicalQuery: string };
}

interface V3File {
  readonly documented: readonly V3Documented[];
  readonly primitives: readonly Primitive[];
  readonly vectors: readonly V3Row[];
  readonly sm3: readonly V3Row[];
  readonly divergences: readonly V3Divergence[];
  readonly bearer: readonly Bearer[];
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../vectors/${file}`, import.meta.url), 'utf8'));
}

export const v1 = read('signature-v1.json') as V1File;
export const v3 = read('signature-v3.json') as V3File;

/** Values that JSON cannot contain are in the rows as `{ $type, value }`. */
export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const { $type: type, value: spelled = '' } = value as { $type?: string; value?: string };
  if (type === undefined)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, revive(member)]));
  if (type === 'undefined') return undefined;
  if (type === 'number') return Number(spelled);
  if (type === 'bigint') return BigInt(spelled);
  if (type === 'date') return new Date(spelled);
  if (type === 'bytes') return Buffer.from(spelled, 'base64');
  throw new Error(`the vectors contain an unknown type: ${type}`);
}

/** The parameters of a query or form that was sent, decoded. */
export function decodeQuery(query: string): Texts {
  const decode = (text: string) => decodeURIComponent(text);
  return Object.fromEntries(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => [decode(pair.slice(0, pair.indexOf('='))), decode(pair.slice(pair.indexOf('=') + 1))]),
  );
}
