import type { DecodedParameters } from './parameters.ts';

/** The statements of a request about itself, independent of the signature version. */
export interface Claims {
  /** The mandatory common parameters with their values (`undefined` if absent), in the order in which they are checked. */
  readonly mandatory: readonly (readonly [name: string, value: string | undefined])[];
  readonly action: string;
  readonly version: string;
  readonly accessKeyId: string;
  /** Empty if the request has none. */
  readonly securityToken: string;
  /** `YYYY-MM-DDThh:mm:ssZ` if it is well-formed. */
  readonly timestamp: string;
  readonly nonce: string;
  /** Query and form merged: the parameters of the operation. */
  readonly parameters: DecodedParameters;
  /** @throws {ErrorResponse} if the members that describe the signature are malformed */
  checkSignatureFields(): void;
  /** Whether the request was signed with this secret. Runs in constant time. */
  isSignedWith(accessKeySecret: string): boolean;
  /** The message of SignatureDoesNotMatch, with the string that the server signed. */
  mismatch(): string;
}
