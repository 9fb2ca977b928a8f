export { canonicalQuery, formBody } from './canonical-query.ts';
export type { Credentials } from './credentials.ts';
export { flatten, unflatten } from './flatten.ts';
export type { FlatParameters, ParameterScalar, ParameterTree, ParameterValue } from './parameter-tree.ts';
export { percentEncode } from './percent-encode.ts';
export { redact } from './redact.ts';
export { SigningError, type SigningErrorCode } from './signing-error.ts';
export { signV1, v1Signature, v1StringToSign, verifyV1, type V1Received, type V1Request, type V1Signed } from './v1.ts';
