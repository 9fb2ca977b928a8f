/** A request: from the caller's input to the parameters that travel, and back for the emulator's side. */
import { InputError } from './errors.ts';
import type { Inputs } from './generated/models.ts';
import { requestValidators } from './generated/validators.ts';
import { operations, type Action } from './operations/index.ts';
import { snapshot } from './snapshot.ts';
import { validate } from './validate.ts';
import { structFromWire, structToWire, type ModelStruct } from './wire/model.ts';
import { planOf } from './wire/plan.ts';
import type { WireStruct } from './wire/wire-value.ts';

/** Parameters by wire name, lists as arrays: what the signer's `flatten` takes. */
export type ParameterTree = { readonly [name: string]: ParameterValue };
export type ParameterValue = string | number | boolean | readonly ParameterValue[] | ParameterTree;

export interface EncodedRequest {
  /** Parameters of the query string. */
  readonly query: ParameterTree;
  /** Parameters of the form body; a request with any is a POST. */
  readonly form: ParameterTree;
}

/**
 * The parameters of an operation, checked against its contract, in wire names, by the place they travel in.
 *
 * @throws {InputError} when the input is not what the contract asks for; `member` names what is wrong
 *
 * @example
 * encodeRequest('QueryDeviceDistributeJob', { jobId: 'UbmsMHmkqv0PiAG****010001' });
 * // { query: { JobId: 'UbmsMHmkqv0PiAG****010001' }, form: {} }
 */
export function encodeRequest<A extends Action>(action: A, input: Inputs[A]): EncodedRequest {
  const schema = operations[action].request;
  const copy = snapshot(input, action);
  validate(requestValidators[action], copy, schema, (message, member) => {
    throw new InputError(message, { code: 'InvalidInput', action, member });
  });
  const query: Record<string, ParameterValue> = {};
  const form: Record<string, ParameterValue> = {};
  for (const [name, value] of Object.entries(structToWire(copy as ModelStruct, planOf(schema)))) {
    const place = schema.properties[name]?.['x-in'] === 'form' ? form : query;
    place[name] = value as ParameterValue;
  }
  return { query, form };
}

/**
 * The input that a request was made from: the other direction of `encodeRequest`, for emulators and gateways. Scalars
 * may be text, as they are after they travelled.
 *
 * @throws {InputError} when the parameters are not what the contract asks for
 *
 * @example
 * decodeRequest('QueryDeviceDistributeJob', { query: { JobId: 'UbmsMHmkqv0PiAG****010001' }, form: {} });
 * // { jobId: 'UbmsMHmkqv0PiAG****010001' }
 */
export function decodeRequest<A extends Action>(action: A, { query, form }: EncodedRequest): Inputs[A] {
  const schema = operations[action].request;
  const unknown: string[] = [];
  let input: ReturnType<typeof structFromWire>;
  try {
    input = structFromWire({ ...query, ...form } as WireStruct, planOf(schema), unknown);
  } catch (error) {
    const { message, code, pointer } = error as { message: string; code: string; pointer: string };
    throw new InputError(message.replace('the answer', 'the request'), { code, action, member: pointer });
  }
  validate(requestValidators[action], input, schema, (message, member) => {
    throw new InputError(message, { code: 'InvalidInput', action, member });
  });
  return input as unknown as Inputs[A];
}
