/** From checked parameters to what a transport sends. */
import type { Action, EncodedRequest, Format, ParameterTree } from '@iot-distribution/codec';
import { formBody, signV1, signV3, type Credentials } from '@iot-distribution/signer';
import type { TransportRequest } from './transport/transport.ts';

export interface SignSettings {
  readonly origin: string;
  readonly format: Format;
  /** `v1`: everything is a parameter. `v3`: the signature is a header. */
  readonly signature: 'v1' | 'v3';
  /** Absent: GET, or POST for what has a form part or a long query. */
  readonly method: 'GET' | 'POST' | undefined;
  readonly regionId: string | undefined;
}

export interface SignedRequest extends Pick<TransportRequest, 'method' | 'url' | 'headers' | 'body'> {
  /** What was signed, for comparison with what the gateway signed: secrets, and never part of an error. */
  readonly proof: Proof;
}

export interface Proof {
  readonly signature: string;
  readonly stringToSign: string;
  readonly canonicalRequest?: string;
}

/** What makes one attempt another than the one before. */
export interface Moment {
  readonly credentials: Credentials;
  readonly timestamp: Date;
  readonly nonce: string;
}

const version = '2018-01-20';

/** Queries longer than this go into the body: proxies and servers begin to cut addresses at 8 kB. */
const longestQuery = 4096;

const formType = 'application/x-www-form-urlencoded';

export function signRequest(
  action: Action,
  request: EncodedRequest,
  at: Moment,
  settings: SignSettings,
): SignedRequest {
  return settings.signature === 'v3' ? withV3(action, request, at, settings) : withV1(action, request, at, settings);
}

/** Source: docs/wire/signing.md, section 1. */
function withV1(action: Action, { query, form }: EncodedRequest, at: Moment, settings: SignSettings): SignedRequest {
  const { format, method, regionId, origin } = settings;
  const parameters: Record<string, ParameterTree[string]> = {
    ...query,
    ...form,
    Action: action,
    Version: version,
    Format: format.toUpperCase(),
  };
  if (regionId !== undefined) parameters['RegionId'] = regionId;
  if (method !== 'POST' && isEmpty(form)) {
    const signed = signV1({ method: 'GET', parameters, ...at });
    if (method === 'GET' || signed.query.length <= longestQuery) {
      return {
        method: 'GET',
        url: `${origin}/?${signed.query}`,
        headers: accepting[format],
        body: undefined,
        proof: signed,
      };
    }
  }
  // Everything travels in the body: no signature in an address that somebody may log.
  const signed = signV1({ method: 'POST', parameters, ...at });
  const headers = { ...accepting[format], 'content-type': formType };
  return { method: 'POST', url: `${origin}/`, headers, body: signed.query, proof: signed };
}

/** Source: docs/wire/signing.md, section 2. Format is asked for in both ways that the gateway knows. */
function withV3(action: Action, request: EncodedRequest, at: Moment, settings: SignSettings): SignedRequest {
  const { format, method, regionId, origin } = settings;
  const query = {
    ...request.query,
    Format: format.toUpperCase(),
    ...(regionId !== undefined && { RegionId: regionId }),
  };
  const posts = method === 'POST' || !isEmpty(request.form);
  const common = { host: origin.slice(origin.indexOf('//') + 2), action, version, ...at };
  if (!posts) {
    const signed = signV3({ ...common, method: 'GET', query });
    if (method === 'GET' || signed.query.length <= longestQuery) {
      const headers = { ...accepting[format], ...withoutHost(signed.headers) };
      return { method: 'GET', url: `${origin}/?${signed.query}`, headers, body: undefined, proof: signed };
    }
  }
  // The gateway unites both parts, so a long query may travel in the body as well.
  const body = formBody({ ...query, ...request.form });
  const signed = signV3({ ...common, method: 'POST', body, headers: { 'content-type': formType } });
  const headers = { ...accepting[format], ...withoutHost(signed.headers) };
  return { method: 'POST', url: `${origin}/`, headers, body, proof: signed };
}

const accepting = {
  json: { accept: 'application/json' },
  xml: { accept: 'application/xml' },
} as const;

function isEmpty(tree: ParameterTree): boolean {
  return Object.keys(tree).length === 0;
}

/** Every HTTP client sets `host` itself, to the same as was signed, and some allow no other to do so. */
function withoutHost(signed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const headers = { ...signed };
  delete headers['host'];
  return headers;
}
