/** Decodes a response: from its bytes to a typed success, or to an error response of the service or the gateway. */
import { contractOf } from './action.ts';
import type { ObjectSchema } from './contract.ts';
import { errorText, isGatewayError, successPlan } from './envelope.ts';
import { ContractError, DistributionError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
import { identifiersIn } from './identifiers.ts';
import { gatewayError, serviceFailure } from './operations/failures.ts';
import type { Action } from './operations/operations.ts';
import { formatOf, namesOtherFormat, type Format } from './response-format.ts';
import { checkWireResponse, type DecodeOptions, type WireResponse } from './wire-response.ts';
import { readJson } from './wire/json.ts';
import { structFromWire, structToWire, type ModelValue } from './wire/model.ts';
import { plainJsonReader } from './wire/plain-json.ts';
import type { ReadPlain } from './wire/plain-model.ts';
import { plainXmlReader } from './wire/plain-xml.ts';
import { planOf, type StructPlan } from './wire/plan.ts';
import { readBoolean } from './wire/scalars.ts';
import { readText } from './wire/text.ts';
import type { WireStruct } from './wire/wire-value.ts';
import { structFromXml } from './wire/xml-shape.ts';
import { readXml } from './wire/xml.ts';

/** A success: the service executed the request. */
export interface DecodedSuccess<T> {
  readonly kind: 'success';
  readonly format: Format;
  readonly value: T;
  /**
   * JSON pointers, in wire names, of members and codes that are not in the contract, and of lists whose shape differs from the
   * contract; at most 1,000, with names truncated at 100 characters. The service may add members at any time, so these are not errors.
   */
  readonly unknownMembers: string[];
  /** Set when the header `content-type` names another format than the body has. */
  readonly formatMismatch?: true;
}

/** An error response, and its sender. */
export interface DecodedFailure {
  readonly kind: 'failure';
  readonly format: Format;
  /** `gateway`: the call did not reach the service. `service`: the service rejected it (`Success` was false). */
  readonly layer: 'gateway' | 'service';
  readonly requestId?: string;
  readonly hostId?: string;
  /** The error code; `unknown` when the response has none. */
  readonly code: string;
  /** The message as sent. It may repeat the request, with key id and token: redact it before you show it. */
  readonly message: string;
  readonly recommend?: string;
  readonly formatMismatch?: true;
}

/**
 * Decodes a response. The body shows which of the two formats it has, regardless of the requested one; both give deep-equal values.
 *
 * @throws {DecodeError} when the body cannot be read: neither JSON nor XML, truncated, hostile, or in another character set
 * @throws {ContractError} when it can be read but violates the contract; `pointer` names the member
 * @throws {LimitError} when it is larger than `maxBytes`
 * @throws {InputError} when there is no such operation, or `response` is not of its type
 *
 * The first three have the `status`, and the `requestId` and `serviceCode` if the body contains them.
 *
 * @example
 * const body = '{"RequestId":"E55E50B7","JobId":"UbmsMHmkqv0PiAG****010001","Success":true}';
 * const decoded = decodeResponse('CreateDeviceDistributeJob', { body, status: 200 });
 * if (decoded.kind === 'success') decoded.value.jobId; // 'UbmsMHmkqv0PiAG****010001'
 */
export function decodeResponse<A extends Action>(
  action: A,
  response: WireResponse,
  options: DecodeOptions = {},
): DecodedSuccess<Outputs[A]> | DecodedFailure {
  const readers = readersOf(action);
  const { body, contentType, status, maxBytes } = checkWireResponse(action, response, options);
  let struct: WireStruct | undefined;
  try {
    const text = readText(body, contentType, maxBytes);
    const format = formatOf(text);
    const plain = format === 'json' ? readers.plainJson(text) : readers.plainXml(text);
    if (plain?.['success'] === true) return withMismatch(success<A>(plain, format, []), contentType);
    const opened = format === 'json' ? openJson(text) : openXml(text, action, readers);
    struct = opened.struct;
    const decoded =
      opened.layer === 'gateway' ? failureOfGateway(struct, format) : byService<A>(struct, format, readers);
    return withMismatch(decoded, contentType);
  } catch (error) {
    if (!(error instanceof DistributionError)) throw error;
    throw Object.assign(error, {
      action,
      ...(status !== undefined && { status }),
      ...known(error, body, struct, status),
    });
  }
}

/** Identifiers in a body that violates the contract. A body that did not come from the service has none. */
function known(
  { code }: DistributionError,
  body: string | Uint8Array,
  struct: WireStruct | undefined,
  status = 0,
): { requestId?: string; serviceCode?: string } {
  if (code === 'NotFromApi') return {};
  const found = identifiersIn(body);
  return {
    ...(found.requestId !== undefined && { requestId: found.requestId }),
    ...(struct && requestIdOf(struct)),
    // A code on a success has no meaning.
    ...(found.code !== undefined && status >= 400 && { serviceCode: found.code }),
  };
}

/** The readers for the responses of one operation. */
interface Readers {
  readonly success: StructPlan;
  /** With the members of a failure. */
  readonly all: StructPlan;
  readonly plainJson: ReadPlain;
  readonly plainXml: ReadPlain;
  /** Error responses in plain XML, without the full XML reader, which takes long to load. */
  readonly plainFailures: readonly { readonly layer: Layer; readonly plan: StructPlan; readonly read: ReadPlain }[];
}

type Layer = DecodedFailure['layer'];

const readersByContract = new WeakMap<ObjectSchema, Readers>();

/** @throws {InputError} when there is no such operation */
function readersOf(action: Action): Readers {
  const { response } = contractOf(action);
  let readers = readersByContract.get(response);
  if (readers === undefined) {
    readers = makeReaders(`${action}Response`, response);
    readersByContract.set(response, readers);
  }
  return readers;
}

function makeReaders(root: string, response: ObjectSchema): Readers {
  const plan = successPlan(response);
  const failure = (layer: Layer, element: string, failurePlan: StructPlan) => {
    return { layer, plan: failurePlan, read: plainXmlReader(element, failurePlan) };
  };
  return {
    success: plan,
    all: planOf(response),
    plainJson: plainJsonReader(plan),
    plainXml: plainXmlReader(root, plan),
    plainFailures: [
      failure('gateway', 'Error', planOf(gatewayError)),
      failure('service', root, planOf(serviceFailure)),
    ],
  };
}

interface Opened {
  readonly struct: WireStruct;
  readonly layer: Layer;
}

function openJson(text: string): Opened {
  const struct = readJson(text);
  return { struct, layer: isGatewayError(struct) ? 'gateway' : 'service' };
}

function openXml(text: string, action: Action, { all, plainFailures }: Readers): Opened {
  for (const { layer, plan, read } of plainFailures) {
    const model = read(text);
    if (model !== undefined) return { struct: structToWire(model, plan), layer };
  }
  const root = readXml(text);
  if (root.name === `${action}Response`) return { struct: structFromXml(root, all), layer: 'service' };
  if (root.name.toLowerCase() === 'error') {
    return { struct: structFromXml(root, planOf(gatewayError)), layer: 'gateway' };
  }
  throw new ContractError(`the XML root is not ${action}Response`, { code: 'UnexpectedRoot', pointer: '' });
}

function byService<A extends Action>(
  struct: WireStruct,
  format: Format,
  readers: Readers,
): DecodedSuccess<Outputs[A]> | DecodedFailure {
  if (!Object.hasOwn(struct, 'Success')) {
    throw new ContractError('/Success is missing: it shows whether a response is a success or a failure', {
      code: 'MissingMember',
      pointer: '/Success',
    });
  }
  if (!readBoolean(struct['Success'] ?? null, undefined, 'Success')) return failureOfService(struct, format);
  const unknownMembers: string[] = [];
  return success(structFromWire(struct, readers.success, unknownMembers), format, unknownMembers);
}

function success<A extends Action>(
  model: Record<string, ModelValue>,
  format: Format,
  unknownMembers: string[],
): DecodedSuccess<Outputs[A]> {
  const requestId = model['requestId'] as string;
  const trimmed = requestId.trim();
  if (trimmed !== requestId) model['requestId'] = trimmed;
  // The plan made the model member by member from the same contract as the type.
  return { kind: 'success', format, value: model as unknown as Outputs[A], unknownMembers };
}

function withMismatch<D extends { readonly format: Format }>(decoded: D, contentType: string | undefined): D {
  return namesOtherFormat(contentType, decoded.format) ? { ...decoded, formatMismatch: true } : decoded;
}

function failureOfService(struct: WireStruct, format: Format): DecodedFailure {
  const message = errorText(struct, 'ErrorMessage', 'Message', 'ErrorMsg') ?? '';
  return { kind: 'failure', format, layer: 'service', ...requestIdOf(struct), code: codeOf(struct), message };
}

function failureOfGateway(struct: WireStruct, format: Format): DecodedFailure {
  const hostId = errorText(struct, 'HostId');
  const recommend = errorText(struct, 'Recommend');
  return {
    kind: 'failure',
    format,
    layer: 'gateway',
    ...requestIdOf(struct),
    ...(hostId !== undefined && { hostId }),
    code: codeOf(struct),
    message: errorText(struct, 'Message', 'ErrorMessage', 'ErrorMsg') ?? '',
    ...(recommend !== undefined && { recommend }),
  };
}

function requestIdOf(struct: WireStruct): { requestId?: string } {
  const requestId = errorText(struct, 'RequestId')?.trim();
  return requestId === undefined ? {} : { requestId };
}

function codeOf(struct: WireStruct): string {
  return errorText(struct, 'Code', 'ErrorCode') || 'unknown';
}
