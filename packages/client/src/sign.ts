/** From checked parameters to what a transport sends. */
import type { Action, EncodedRequest, Format } from '@iot-distribution/codec';
import { signV1, type Credentials } from '@iot-distribution/signer';
import type { TransportRequest } from './transport/transport.ts';

export interface SignSettings {
  readonly origin: string;
  readonly format: Format;
  /** Absent: GET, or POST for what has a form part or a long query. */
  readonly method: 'GET' | 'POST' | undefined;
  readonly regionId: string | undefined;
}

export interface SignedRequest extends Pick<TransportRequest, 'method' | 'url' | 'headers' | 'body'> {
  readonly signature: string;
  /** Compares what was signed with what the gateway says it signed; without a secret in it. */
  readonly explain: (message: string) => string | undefined;
}

export const version = '2018-01-20';

/** Queries longer than this go into the body: proxies and servers begin to cut addresses at 8 kB. */
const longestQuery = 4096;

/** Everything is a parameter: of the address, or of the body. Source: docs/wire/signing.md, section 1. */
export function signRequest(
  action: Action,
  { query, form }: EncodedRequest,
  credentials: Credentials,
  signedAt: number,
  nonce: string,
  { format, method, regionId, origin }: SignSettings,
): SignedRequest {
  const parameters = {
    ...query,
    ...form,
    Action: action,
    Version: version,
    Format: format.toUpperCase(),
    ...(regionId !== undefined && { RegionId: regionId }),
  };
  const timestamp = new Date(signedAt);
  const signAs = (as: 'GET' | 'POST') => signV1({ method: as, parameters, credentials, timestamp, nonce });
  const headers = { accept: `application/${format}` };
  if (method !== 'POST' && Object.keys(form).length === 0) {
    const { query: signed, signature } = signAs('GET');
    if (method === 'GET' || signed.length <= longestQuery) {
      return { method: 'GET', url: `${origin}/?${signed}`, headers, signature, explain: () => undefined };
    }
  }
  // Everything travels in the body: no signature in an address that somebody may log.
  const { query: body, signature } = signAs('POST');
  return {
    method: 'POST',
    url: `${origin}/`,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body,
    signature,
    explain: () => undefined,
  };
}
