/** An answer: read from the wire, told success from failure, and written for the emulator's side. */
import { gatewayFailurePlan, serviceFailurePlan, speaksOfFailure, successSchema } from './envelope.ts';
import { ContractError, DecodeError, DistributionError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
import { responseValidators } from './generated/validators.ts';
import { operations, type Action } from './operations/index.ts';
import { validate } from './validate.ts';
import { readJson } from './wire/json.ts';
import { structFromWire, structToWire, type ModelStruct } from './wire/model.ts';
import { planOf, type StructPlan } from './wire/plan.ts';
import { readBoolean } from './wire/scalars.ts';
import { defaultMaxBytes, readText } from './wire/text.ts';
import type { WireStruct } from './wire/wire-value.ts';
import { elementFromWire, structFromXml } from './wire/xml-shape.ts';
import { readXml, writeXml } from './wire/xml.ts';

export type Format = 'json' | 'xml';

/** An answer as a transport hands it over. */
export interface WireResponse {
  readonly body: string | Uint8Array;
  /** The header `content-type`, for its character set. The format is told by the body itself. */
  readonly contentType?: string | undefined;
  /** HTTP status; kept for errors, and never what tells a success from a failure. */
  readonly status?: number | undefined;
}

export interface DecodeOptions {
  /** Largest body read, in bytes. Default 8 MiB. */
  readonly maxBytes?: number | undefined;
}

export interface Success<T> {
  readonly kind: 'success';
  readonly format: Format;
  readonly value: T;
  /** JSON pointers, in wire names, of members and codes that the contract does not know. */
  readonly unknownMembers: string[];
  /** Set when the header `content-type` named another format than the body has. */
  readonly formatMismatch?: true;
}

export interface Failure {
  readonly kind: 'failure';
  readonly format: Format;
  /** `gateway`: the call did not reach the service. `service`: the service refused it (`Success` was false). */
  readonly layer: 'gateway' | 'service';
  readonly requestId?: string;
  readonly hostId?: string;
  /** The error code; `unknown` when the answer has none. */
  readonly code: string;
  /** The message as sent. It may echo the request, key id and token included: redact before it is shown. */
  readonly message: string;
  readonly recommend?: string;
  readonly formatMismatch?: true;
}

/**
 * Reads an answer. Both formats are recognised by the body, whichever was asked for, and give deep-equal values.
 *
 * @throws {DecodeError} when the body cannot be read: not JSON or XML, cut off, hostile, in another character set
 * @throws {ContractError} when it can be read but is not what the contract promises; `pointer` names the member
 * @throws {LimitError} when it is larger than `maxBytes`
 *
 * @example
 * const body = '{"RequestId":"E55E50B7","JobId":"UbmsMHmkqv0PiAG****010001","Success":true}';
 * const answer = decodeResponse('CreateDeviceDistributeJob', { body, status: 200 });
 * if (answer.kind === 'success') console.log(answer.value.jobId);
 */
export function decodeResponse<A extends Action>(
  action: A,
  response: WireResponse,
  options: DecodeOptions = {},
): Success<Outputs[A]> | Failure {
  try {
    return decode(action, response, options);
  } catch (error) {
    if (!(error instanceof DistributionError)) throw error;
    throw Object.assign(error, { action, ...(response.status !== undefined && { status: response.status }) });
  }
}

function decode<A extends Action>(
  action: A,
  { body, contentType }: WireResponse,
  { maxBytes = defaultMaxBytes }: DecodeOptions,
): Success<Outputs[A]> | Failure {
  const text = readText(body, contentType, maxBytes);
  const format = formatOf(text);
  const mismatch = declaresOther(contentType, format) ? ({ formatMismatch: true } as const) : {};
  const { struct, layer } = format === 'json' ? openJson(text) : openXml(text, action);
  if (layer === 'gateway') return { ...gatewayFailure(struct, format), ...mismatch };
  if (!Object.hasOwn(struct, 'Success')) throw noSuccess();
  if (!readBoolean(struct['Success'] ?? null, '/Success')) return { ...serviceFailure(struct, format), ...mismatch };
  const unknownMembers: string[] = [];
  const value = structFromWire(struct, planOf(successSchema(operations[action].response)), unknownMembers);
  value['requestId'] = (value['requestId'] as string).trim();
  return {
    kind: 'success',
    format,
    // The plan made it member by member from the same contract as the type.
    value: value as unknown as Outputs[A],
    unknownMembers: unknownMembers.filter((pointer) => !speaksOfFailure(pointer)),
    ...mismatch,
  };
}

function formatOf(text: string): Format {
  const start = /\S/.exec(text)?.[0];
  if (start !== '<') return 'json';
  if (/^\s*<(?:!doctype\s+)?html\b/i.test(text)) {
    throw new DecodeError('the answer is an HTML page, not one of the API: a proxy or a portal may have sent it', {
      code: 'NotFromApi',
    });
  }
  return 'xml';
}

function declaresOther(contentType: string | undefined, format: Format): boolean {
  const declared = /^\s*(?:application|text)\/(?:[\w.-]+\+)?(json|xml)\b/i.exec(contentType ?? '')?.[1];
  return declared !== undefined && declared.toLowerCase() !== format;
}

interface Opened {
  readonly struct: WireStruct;
  readonly layer: 'gateway' | 'service';
}

function openJson(text: string): Opened {
  const struct = readJson(text);
  const isGateway = !Object.hasOwn(struct, 'Success') && typeof struct['Code'] === 'string' && struct['Code'] !== '';
  return { struct, layer: isGateway ? 'gateway' : 'service' };
}

function openXml(text: string, action: Action): Opened {
  const root = readXml(text);
  if (root.name === 'Error') return { struct: structFromXml(root, gatewayFailurePlan), layer: 'gateway' };
  if (root.name !== `${action}Response`) {
    throw new ContractError(`the XML root is not ${action}Response`, { code: 'UnexpectedRoot', pointer: '' });
  }
  return { struct: structFromXml(root, planOf(operations[action].response)), layer: 'service' };
}

function noSuccess(): ContractError {
  return new ContractError('the answer has no /Success, which alone tells a success from a failure', {
    code: 'MissingMember',
    pointer: '/Success',
  });
}

function gatewayFailure(struct: WireStruct, format: Format): Failure {
  const { requestId, hostId, code, message, recommend } = failureMembers(struct, gatewayFailurePlan);
  return {
    kind: 'failure',
    format,
    layer: 'gateway',
    ...(requestId === undefined ? {} : { requestId: requestId.trim() }),
    ...(hostId === undefined ? {} : { hostId }),
    code: code || 'unknown',
    message: message ?? '',
    ...(recommend === undefined ? {} : { recommend }),
  };
}

function serviceFailure(struct: WireStruct, format: Format): Failure {
  const { requestId, code, errorMessage, message } = failureMembers(struct, serviceFailurePlan);
  return {
    kind: 'failure',
    format,
    layer: 'service',
    ...(requestId === undefined ? {} : { requestId: requestId.trim() }),
    code: code || 'unknown',
    message: errorMessage ?? message ?? '',
  };
}

type FailureMembers = Partial<
  Record<'requestId' | 'hostId' | 'code' | 'errorMessage' | 'message' | 'recommend', string>
>;

function failureMembers(struct: WireStruct, plan: StructPlan): FailureMembers {
  return structFromWire(struct, plan, []) as FailureMembers;
}

/** A failure of the service, in the model's names. */
export interface ServiceFailureAnswer {
  readonly requestId?: string;
  readonly success: false;
  readonly code: string;
  readonly errorMessage: string;
}

/**
 * Writes an answer as the service would: bare scalars in JSON, no white space in XML. The other direction of
 * `decodeResponse`, for emulators and round trips.
 *
 * @throws {ContractError} when `value` is not what the contract promises, or cannot be written in XML
 *
 * @example
 * encodeResponse('DeleteDeviceDistributeJob', { requestId: 'E55E50B7', success: true }, 'xml');
 */
export function encodeResponse<A extends Action>(
  action: A,
  value: Outputs[A] | ServiceFailureAnswer,
  format: Format,
): string {
  if (value.success === false) {
    return write(`${action}Response`, structToWire({ ...value }, serviceFailurePlan), format);
  }
  validate(responseValidators[action], value, operations[action].response, (message, pointer) => {
    throw new ContractError(message, { code: 'InvalidAnswer', action, pointer });
  });
  const plan = planOf(successSchema(operations[action].response));
  return write(`${action}Response`, structToWire(value as unknown as ModelStruct, plan), format);
}

/** A refusal of the gateway. */
export interface GatewayError {
  readonly requestId: string;
  readonly hostId: string;
  readonly code: string;
  readonly message: string;
  readonly recommend?: string;
}

/**
 * Writes a refusal of the gateway.
 *
 * @example
 * encodeGatewayError(
 *   { requestId: 'E55E50B7', hostId: 'iot.cn-shanghai.aliyuncs.com', code: 'Throttling.User', message: 'Request was denied.' },
 *   'json',
 * );
 */
export function encodeGatewayError(error: GatewayError, format: Format): string {
  return write('Error', structToWire({ ...error }, gatewayFailurePlan), format);
}

function write(root: string, struct: WireStruct, format: Format): string {
  return format === 'json' ? JSON.stringify(struct) : writeXml(elementFromWire(root, struct));
}
