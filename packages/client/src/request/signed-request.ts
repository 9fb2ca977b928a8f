/** The signed request of both signature versions, and what they share. */
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
  /** Default: GET, and POST for requests with form parameters or a long query. */
  readonly method: 'GET' | 'POST' | undefined;
  readonly regionId: string | undefined;
}

/** The values that differ between attempts. */
export interface Moment {
  readonly signer: Signer;
  readonly timestamp: Date;
  readonly nonce: string;
}

/** Creates the request for a transport from checked parameters. */
export type SignRequest = (
  action: Action,
  request: EncodedRequest,
  at: Moment,
  settings: SignSettings,
) => SignedRequest;

export interface SignedRequest extends Pick<TransportRequest, 'method' | 'url' | 'headers' | 'body'> {
  /** The strings that were signed, to compare with those of the gateway. They contain secrets, and are not part of errors. */
  readonly proof: Proof;
}

export interface Proof {
  readonly signature: string;
  readonly stringToSign: string;
  readonly canonicalRequest?: string;
}

/** Longer queries are sent in the body, since proxies and servers reject URLs from 8 kB. */
export const maxQueryLength = 4096;

export const formType = 'application/x-www-form-urlencoded';

/** The headers of every request, which no signature covers. */
export function commonHeaders({ format, userAgent }: SignSettings): Readonly<Record<string, string>> {
  const accept = `application/${format}`;
  return userAgent === undefined ? { accept } : { accept, 'user-agent': userAgent };
}

export function isEmpty(tree: RequestParameters): boolean {
  return Object.keys(tree).length === 0;
}
