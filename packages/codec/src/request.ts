/** A request: from the caller's input to the parameters that travel, and back for the emulator's side. */
import { contractOf } from './action.ts';
import { inputBreach, type Breach, type Names } from './breach.ts';
import { ContractError, InputError } from './errors.ts';
import type { Inputs } from './generated/models.ts';
import type { Action } from './operations/index.ts';
import { offsetBreach } from './page-offset.ts';
import { snapshot } from './snapshot.ts';
import { structFromWire, structToWire, type ModelStruct, type ModelValue } from './wire/model.ts';
import { planOf } from './wire/plan.ts';
import type { WireStruct } from './wire/wire-value.ts';

/** Parameters by wire name, lists as arrays: what the signer's `flatten` takes. */
export type RequestParameters = { readonly [name: string]: RequestParameter };
/** A parameter, or a list or struct of them. */
export type RequestParameter = string | number | boolean | readonly RequestParameter[] | RequestParameters;

/** A request, by the places its parameters travel in. The gateway merges them, and the signature covers both. */
export interface EncodedRequest {
  /** Parameters of the query string. */
  readonly query: RequestParameters;
  /** Parameters of the form body; a request with any is a POST. */
  readonly form: RequestParameters;
}

/**
 * The parameters of an operation, checked against its contract, in wire names, by the place they travel in. Nothing is added:
 * a member that is left out, or `undefined`, is not sent.
 *
 * @throws {InputError} when the input is not what the contract asks for; `member` is the pointer of what is wrong, the message
 *   says what the contract wants there
 *
 * @example
 * encodeRequest('QueryDeviceDistributeJob', { jobId: 'UbmsMHmkqv0PiAG****010001' });
 * // { query: { JobId: 'UbmsMHmkqv0PiAG****010001' }, form: {} }
 */
export function encodeRequest<A extends Action>(action: A, input: Inputs[A]): EncodedRequest {
  const { request } = contractOf(action);
  const copy = snapshot(input, longestText, (breach) => {
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

/** Longest text sent, in characters: far beyond any parameter, so that the content of a file in place of a name is noticed. */
const longestText = 64 * 1024;

/**
 * The input that a request was made from: the other direction of `encodeRequest`, for emulators and gateways. Scalars
 * may be text, as they are after they travelled. Parameters that the contract does not know are passed by, as the gateway does.
 *
 * @throws {InputError} when the parameters are not what the contract asks for; `member` is a pointer in wire names
 *
 * @example
 * decodeRequest('ListDistributedDevice', { query: { CurrentPage: '1', PageSize: '10' }, form: {} });
 * // { currentPage: 1, pageSize: 10 }
 */
export function decodeRequest<A extends Action>(action: A, { query, form }: EncodedRequest): Inputs[A] {
  const plan = planOf(contractOf(action).request);
  const refuse = (breach: Breach): never => {
    throw invalid(action, breach);
  };
  const parameters = snapshot({ ...query, ...form }, longestText, refuse);
  let input: Record<string, ModelValue>;
  try {
    input = structFromWire(parameters as WireStruct, plan, []);
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    throw new InputError(`${action}: ${error.message}`, { code: 'InvalidInput', action, pointer: error.pointer });
  }
  checked(action, snapshot(input, longestText, refuse), 'wire');
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
