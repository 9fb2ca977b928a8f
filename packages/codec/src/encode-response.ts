/** Encodes a response: the inverse of `decodeResponse`, for emulators, gateways and round trips. */
import { contractOf } from './action.ts';
import type { Format } from './response-format.ts';
import { responseBreach, type Breach } from './breach.ts';
import { successPlan } from './envelope.ts';
import { ContractError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
import { gatewayError, serviceFailure } from './operations/failures.ts';
import type { Action } from './operations/operations.ts';
import { snapshot } from './snapshot.ts';
import { structToWire, type ModelStruct, type ModelValue } from './wire/model.ts';
import { planOf, type StructPlan } from './wire/plan.ts';
import { nameOf, pointerTo, type Place } from './wire/pointer.ts';
import { isXmlText } from './wire/xml-text.ts';
import { writeXml } from './wire/xml.ts';

/** A failure of the service, in the model's names. */
export interface ServiceFailureAnswer {
  readonly requestId?: string | undefined;
  readonly success: false;
  readonly code: string;
  readonly errorMessage: string;
}

/**
 * Encodes a response as the service does: bare scalars in JSON, no whitespace in XML.
 *
 * @throws {ContractError} when `value` violates the contract, or cannot be written in XML; `pointer` has the names of
 *   `value`
 * @throws {InputError} when there is no such operation
 *
 * @example
 * encodeResponse('DeleteDeviceDistributeJob', { requestId: 'E55E50B7', success: true }, 'json');
 * // '{"RequestId":"E55E50B7","Success":true}'
 */
export function encodeResponse<A extends Action>(
  action: A,
  value: Outputs[A] | ServiceFailureAnswer,
  format: Format,
): string {
  const { response } = contractOf(action);
  const copy = copied(value, action);
  const plan = copy?.['success'] === false ? planOf(serviceFailure) : successPlan(response);
  return write(`${action}Response`, checked(copy, plan, action), plan, format);
}

/** An error response of the gateway. */
export interface GatewayError {
  readonly requestId: string;
  readonly hostId: string;
  readonly code: string;
  readonly message: string;
  readonly recommend?: string | undefined;
}

/**
 * Encodes an error response of the gateway.
 *
 * @throws {ContractError} when `error` violates its contract, or cannot be written in XML
 *
 * @example
 * encodeGatewayError({ requestId: 'E55E50B7', hostId: 'host', code: 'Throttling.User', message: 'Denied.' }, 'json');
 * // '{"RequestId":"E55E50B7","HostId":"host","Code":"Throttling.User","Message":"Denied."}'
 */
export function encodeGatewayError(error: GatewayError, format: Format): string {
  const plan = planOf(gatewayError);
  return write('Error', checked(copied(error), plan), plan, format);
}

/** A copy of the value, made before it is checked, so that the checked value is the written one. */
function copied(value: unknown, action?: Action): ModelStruct | undefined {
  return snapshot(value, Infinity, (breach) => reject(breach, action)) as ModelStruct | undefined;
}

function checked(model: unknown, plan: StructPlan, action?: Action): ModelStruct {
  const breach = responseBreach(model, plan);
  if (breach !== undefined) reject(breach, action);
  return model as ModelStruct;
}

function reject({ sentence, pointer }: Breach, action: Action | undefined): never {
  throw new ContractError(sentence, { code: 'InvalidAnswer', action, pointer });
}

function write(root: string, model: ModelStruct, plan: StructPlan, format: Format): string {
  const struct = structToWire(model, plan);
  if (format === 'json') return JSON.stringify(struct);
  rejectUnwritable(model, undefined);
  return writeXml(root, struct);
}

/** XML cannot represent most control characters, not even as references. */
function rejectUnwritable(value: ModelValue, place: Place | undefined): void {
  if (typeof value === 'object') {
    for (const [step, member] of Object.entries(value)) rejectUnwritable(member as ModelValue, { within: place, step });
  } else if (typeof value === 'string' && !isXmlText(value)) {
    const pointer = pointerTo(place);
    throw new ContractError(`${nameOf(place)} contains a character that XML cannot represent`, {
      code: 'NotWritable',
      pointer,
    });
  }
}
