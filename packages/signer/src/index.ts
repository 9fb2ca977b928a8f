export { canonicalQuery, formBody } from './canonical-query.ts';
export type { Credentials } from './credentials.ts';
export type { Difference, MismatchCause } from './compare-queries.ts';
export { explainMismatch, type Explanation, type Mismatch } from './explain-mismatch.ts';
export { flatten, unflatten } from './flatten.ts';
export type { FlatParameters, ParameterScalar, ParameterTree, ParameterValue } from './parameter-tree.ts';
export { percentEncode } from './percent-encode.ts';
export { redact } from './redact.ts';
export { redactText } from './redact-text.ts';
export { SigningError, type SigningErrorCode } from './signing-error.ts';
export { signV1, v1Signature, v1StringToSign, verifyV1, type V1Received, type V1Request, type V1Signed } from './v1.ts';
export {
  signV3,
  v3CanonicalRequest,
  v3Signature,
  v3StringToSign,
  type V3CanonicalParts,
  type V3Request,
  type V3Signed,
} from './v3.ts';
export { verifyV3, type V3Received } from './verify-v3.ts';
