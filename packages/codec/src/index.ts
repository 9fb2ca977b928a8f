export { api } from './api.ts';
export { operations, type Action } from './operations/operations.ts';
export { isAction } from './action.ts';
export {
  decodeRequest,
  encodeRequest,
  type EncodedRequest,
  type RequestParameters,
  type RequestParameter,
} from './request.ts';
export { decodeResponse, type DecodedFailure, type DecodedSuccess } from './decode-response.ts';
export type { DecodeOptions, WireResponse } from './wire-response.ts';
export { encodeGatewayError, encodeResponse, type GatewayError, type ServiceFailureAnswer } from './encode-response.ts';
export type { Format } from './response-format.ts';
export { readJson } from './wire/json.ts';
export { NumberLiteral, type WireStruct, type WireValue } from './wire/wire-value.ts';
export {
  ContractError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  isDistributionError,
  type ErrorDetails,
} from './errors.ts';
export { errorCatalog, errorClassOf, errorDocs, findError } from './error-codes/error-catalog.ts';
export type { ErrorClass, ErrorCode } from './error-codes/error-code.ts';
export {
  DistributionStrategy,
  JobStatus,
  type KnownDistributionStrategy,
  type KnownJobStatus,
} from './generated/enums.ts';
export { enumCode } from './enum-code.ts';
export { annotatedSchema, schemaKeywords } from './schema-annotations.ts';
export { modelName } from './wire/plan.ts';
export type * from './generated/models.ts';
