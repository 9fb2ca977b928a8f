import { readV1 } from './read-v1-claims.ts';
import { readV3 } from './read-v3-claims.ts';
import type { Parameters } from './parameters.ts';
import type { Received } from '../http/request.ts';

/** What a request says about itself, whichever signature it carries. */
export interface Claims {
  /** Each common parameter of the scheme with its value, `undefined` when absent, in the order in which they are checked. */
  readonly mandatory: readonly (readonly [name: string, value: string | undefined])[];
  readonly action: string;
  readonly version: string;
  readonly accessKeyId: string;
  /** Empty when none was sent. */
  readonly securityToken: string;
  /** `YYYY-MM-DDThh:mm:ssZ` when it is well formed. */
  readonly timestamp: string;
  readonly nonce: string;
  /** Query and form united: what the operation reads its input from. */
  readonly parameters: Parameters;
  /** @throws {Refusal} when what says how the request was signed is not of the required form */
  checkForm(): void;
  /** Whether the signature was made with this secret. Constant-time. */
  isSignedWith(accessKeySecret: string): boolean;
  /** Text of SignatureDoesNotMatch, with what the server signed. */
  mismatch(): string;
}

/** Reads the claims of the scheme that the request uses. */
export function readClaims(received: Received, parts: { query: Parameters; form: Parameters }): Claims {
  return isV3(received) ? readV3(received, parts) : readV1(received, parts);
}

/** A request is V3 by either of the two headers that only V3 has: the vendor's clients send `x-acs-action` with v1 too. */
export function isV3({ headers }: Received): boolean {
  return headers.has('x-acs-content-sha256') || (headers.get('authorization')?.startsWith('ACS3-') ?? false);
}
