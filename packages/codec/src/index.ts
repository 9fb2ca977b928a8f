export { operations, type Action } from './operations/index.ts';
export type {
  ArraySchema,
  BooleanSchema,
  Disagreement,
  IntegerSchema,
  ObjectSchema,
  OffsetLimit,
  Operation,
  RedactionClass,
  Schema,
  StringSchema,
} from './contract.ts';
export {
  decodeRequest,
  encodeRequest,
  type EncodedRequest,
  type ParameterTree,
  type ParameterValue,
} from './request.ts';
export {
  decodeResponse,
  encodeGatewayError,
  encodeResponse,
  type DecodeOptions,
  type Failure,
  type Format,
  type GatewayError,
  type ServiceFailureAnswer,
  type Success,
  type WireResponse,
} from './response.ts';
export {
  ContractError,
  DecodeError,
  DistributionError,
  InputError,
  LimitError,
  isDistributionError,
  type ErrorDetails,
} from './errors.ts';
export {
  DistributionStrategy,
  JobStatus,
  type KnownDistributionStrategy,
  type KnownJobStatus,
} from './generated/enums.ts';
export type * from './generated/models.ts';
