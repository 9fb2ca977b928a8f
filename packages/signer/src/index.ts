export { canonicalQuery, formBody } from './parameters/canonical-query.ts';
export type { Credentials } from './credentials.ts';
export type { Difference, MismatchCause } from './mismatch/compare-queries.ts';
export { explainMismatch, type Explanation, type Mismatch } from './mismatch/explain-mismatch.ts';
export { flatten, unflatten } from './parameters/flatten.ts';
export type { FlatParameters, ParameterScalar, ParameterTree, ParameterValue } from './parameters/parameter-tree.ts';
export { percentEncode } from './parameters/percent-encode.ts';
export { isSecretName } from './redact/is-secret-name.ts';
export { redact } from './redact/redact.ts';
export { redactText } from './redact/redact-text.ts';
export { SigningError, type SigningErrorCode } from './signing-error.ts';
export {
  signV1,
  v1Signature,
  v1StringToSign,
  verifyV1,
  type V1Received,
  type V1Request,
  type V1Signed,
} from './v1/v1.ts';
export {
  signV3,
  v3CanonicalRequest,
  v3Signature,
  v3StringToSign,
  type V3CanonicalParts,
  type V3Request,
  type V3Signed,
} from './v3/v3.ts';
export { verifyV3, type V3Received } from './v3/verify-v3.ts';
