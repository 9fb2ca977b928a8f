/** Requests: from the caller's input to the parameters that are sent, and back for an emulator. */
import { contractOf } from './action.ts';
import { inputBreach, type Breach, type Names } from './breach.ts';
import { ContractError, InputError } from './errors.ts';
import type { Inputs } from './generated/models.ts';
import type { Action } from './operations/operations.ts';
import { offsetBreach } from './page-offset.ts';
import { snapshot } from './snapshot.ts';
import { structFromWire, structToWire, type ModelStruct, type ModelValue } from './wire/model.ts';
import { planOf } from './wire/plan.ts';
import type { WireStruct } from './wire/wire-value.ts';

/** Parameters by wire name, lists as arrays: the input of the signer's `flatten`. */
export type RequestParameters = { readonly [name: string]: RequestParameter };
/** A parameter, or a list or struct of them. */
export type RequestParameter = string | number | boolean | readonly RequestParameter[] | RequestParameters;

/** The parameters of a request by their place. The gateway merges them, and the signature covers both. */
export interface EncodedRequest {
  /** Parameters of the query string. */
  readonly query: RequestParameters;
  /** Parameters of the form body; a request with a form parameter is a POST. */
  readonly form: RequestParameters;
}

/**
 * Encodes the input of an operation: checks it against the contract and returns the parameters in wire names, by their place. Nothing is
 * added: a missing or `undefined` member is not sent.
 *
 * @throws {InputError} when the input violates the contract; `pointer` names the member, the message says what the
 *   contract expects
 *
 * @example
 * encodeRequest('QueryDeviceDistributeJob', { jobId: 'UbmsMHmkqv0PiAG****010001' });
 * // { query: { JobId: 'UbmsMHmkqv0PiAG****010001' }, form: {} }
 */
export function encodeRequest<A extends Action>(action: A, input: Inputs[A]): EncodedRequest {
  const { request } = contractOf(action);
  const copy = snapshot(input, maxTextLength, (breach) => {
    throw invalid(action, breach);
  });
  const plan = planOf(request);
  const struct = structToWire(checked(action, copy, 'model'), plan);
  const query: Record<string, RequestParameter> = {};
  const form: Record<string, RequestParameter> = {};
  for (const { wire, plan: member } of plan.members) {
    if (!Object.hasOwn(struct, wire)) continue;
    const place = member.rules['x-in'] === 'form' ? form : query;
    place[wire] = struct[wire] as RequestParameter;
  }
  return { query, form };
}

/** Maximum length of a text, in characters: far beyond any parameter, so that the content of a file in place of a name is rejected. */
const maxTextLength = 64 * 1024;

/**
 * The input of a request: the inverse of `encodeRequest`, for emulators and gateways. Scalars may be text, as in a received request.
 * Parameters that are not in the contract are ignored, as by the gateway.
 *
 * @throws {InputError} when the parameters violate the contract; `pointer` has wire names
 *
 * @example
 * decodeRequest('ListDistributedDevice', { query: { CurrentPage: '1', PageSize: '10' }, form: {} });
 * // { currentPage: 1, pageSize: 10 }
 */
export function decodeRequest<A extends Action>(action: A, { query, form }: EncodedRequest): Inputs[A] {
  const plan = planOf(contractOf(action).request);
  const reject = (breach: Breach): never => {
    throw invalid(action, breach);
  };
  const parameters = snapshot({ ...query, ...form }, maxTextLength, reject);
  let input: Record<string, ModelValue>;
  try {
    input = structFromWire(parameters as WireStruct, plan, []);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new InputError(`${action}: ${error.message}`, { code: 'InvalidInput', action, pointer: error.pointer });
  }
  checked(action, snapshot(input, maxTextLength, reject), 'wire');
  return input as unknown as Inputs[A];
}

function checked(action: Action, model: unknown, names: Names): ModelStruct {
  const { request } = contractOf(action);
  const plan = planOf(request);
  const breach = inputBreach(model, plan, names) ?? offsetBreach(model as ModelStruct, plan.rules, names);
  if (breach !== undefined) throw invalid(action, breach);
  return model as ModelStruct;
}

function invalid(action: Action, { sentence, pointer }: Breach): InputError {
  return new InputError(`${action}: ${sentence}`, { code: 'InvalidInput', action, pointer });
}
