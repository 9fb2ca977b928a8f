/** What both signatures make of a request, and what they share on the way. */
import type { Action, EncodedRequest, Format, RequestParameters } from '@iot-distribution/codec';
import type { Signer } from '@iot-distribution/signer';
import type { TransportRequest } from '../transport/transport.ts';

export interface SignSettings {
  readonly origin: string;
  readonly format: Format;
  /** Undefined: none is sent. */
  readonly userAgent: string | undefined;
  /** `v1`: everything is a parameter. `v3`: the signature is a header. */
  readonly signature: 'v1' | 'v3';
  /** Absent: GET, or POST for what has a form part or a long query. */
  readonly method: 'GET' | 'POST' | undefined;
  readonly regionId: string | undefined;
}

/** What differs from attempt to attempt. */
export interface Moment {
  readonly signer: Signer;
  readonly timestamp: Date;
  readonly nonce: string;
}

/** From checked parameters to what a transport sends. */
export type SignRequest = (
  action: Action,
  request: EncodedRequest,
  at: Moment,
  settings: SignSettings,
) => SignedRequest;

export interface SignedRequest extends Pick<TransportRequest, 'method' | 'url' | 'headers' | 'body'> {
  /** What was signed, for comparison with what the gateway signed: secrets, and never part of an error. */
  readonly proof: Proof;
}

export interface Proof {
  readonly signature: string;
  readonly stringToSign: string;
  readonly canonicalRequest?: string;
}

/** Queries longer than this go into the body: proxies and servers begin to cut addresses at 8 kB. */
export const longestQuery = 4096;

export const formType = 'application/x-www-form-urlencoded';

/** The headers of every request, which no signature covers. */
export function commonHeaders({ format, userAgent }: SignSettings): Readonly<Record<string, string>> {
  const accept = `application/${format}`;
  return userAgent === undefined ? { accept } : { accept, 'user-agent': userAgent };
}

export function isEmpty(tree: RequestParameters): boolean {
  return Object.keys(tree).length === 0;
}
