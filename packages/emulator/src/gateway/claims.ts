import type { DecodedParameters } from './parameters.ts';

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
  /** Query and form merged: the parameters of the operation. */
  readonly parameters: DecodedParameters;
  /** @throws {ErrorResponse} when the members that describe the signature are malformed */
  checkSignatureFields(): void;
  /** Whether the signature was made with this secret. Constant-time. */
  isSignedWith(accessKeySecret: string): boolean;
  /** Text of SignatureDoesNotMatch, with what the server signed. */
  mismatch(): string;
}
