/** An answer, written: the other direction of `decodeResponse`, for emulators, gateways and round trips. */
import { contractOf } from './action.ts';
import type { Format } from './response-format.ts';
import { answerBreach, type Breach } from './breach.ts';
import { successPlan } from './envelope.ts';
import { ContractError } from './errors.ts';
import type { Outputs } from './generated/models.ts';
import { gatewayError, serviceFailure } from './operations/failures.ts';
import type { Action } from './operations/index.ts';
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
 * Writes an answer as the service would: bare scalars in JSON, no white space in XML.
 *
 * @throws {ContractError} when `value` is not what the contract promises, or cannot be written in XML; `pointer` is in the
 *   names of `value`
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

/** A refusal of the gateway. */
export interface GatewayError {
  readonly requestId: string;
  readonly hostId: string;
  readonly code: string;
  readonly message: string;
  readonly recommend?: string | undefined;
}

/**
 * Writes a refusal of the gateway.
 *
 * @throws {ContractError} when `error` is not what its contract promises, or cannot be written in XML
 *
 * @example
 * encodeGatewayError({ requestId: 'E55E50B7', hostId: 'host', code: 'Throttling.User', message: 'Denied.' }, 'json');
 * // '{"RequestId":"E55E50B7","HostId":"host","Code":"Throttling.User","Message":"Denied."}'
 */
export function encodeGatewayError(error: GatewayError, format: Format): string {
  const plan = planOf(gatewayError);
  return write('Error', checked(copied(error), plan), plan, format);
}

/** The value, copied before anything looks at it, so that what is checked is what is written. */
function copied(value: unknown, action?: Action): ModelStruct | undefined {
  return snapshot(value, Infinity, (breach) => refuse(breach, action)) as ModelStruct | undefined;
}

function checked(model: unknown, plan: StructPlan, action?: Action): ModelStruct {
  const breach = answerBreach(model, plan);
  if (breach !== undefined) refuse(breach, action);
  return model as ModelStruct;
}

function refuse({ sentence, pointer }: Breach, action: Action | undefined): never {
  throw new ContractError(sentence, { code: 'InvalidAnswer', action, pointer });
}

function write(root: string, model: ModelStruct, plan: StructPlan, format: Format): string {
  const struct = structToWire(model, plan);
  if (format === 'json') return JSON.stringify(struct);
  refuseUnwritable(model, undefined);
  return writeXml(root, struct);
}

/** XML has no spelling for most control characters, not even as references. */
function refuseUnwritable(value: ModelValue, place: Place | undefined): void {
  if (typeof value === 'object') {
    for (const [step, member] of Object.entries(value)) refuseUnwritable(member as ModelValue, { within: place, step });
  } else if (typeof value === 'string' && !isXmlText(value)) {
    const pointer = pointerTo(place);
    throw new ContractError(`${nameOf(place)} holds a character that XML cannot carry`, {
      code: 'NotWritable',
      pointer,
    });
  }
}
