import { decodeRequest, InputError, operations, type Action, type Inputs } from '@iot-distribution/codec';
import { SigningError, unflatten, type ParameterTree } from '@iot-distribution/signer';
import type { Parameters } from './parameters.ts';
import { missing } from './gateway-error.ts';
import { failure } from '../operations/service-error.ts';

/** The input of an operation, out of what travelled: the gateway looks at what is there, the service at what it says. */
export function decodeInput<A extends Action>(action: A, parameters: Parameters): Inputs[A] {
  const tree = readTree(parameters);
  for (const name of operations[action].request.required) if (isAbsent(tree[name])) throw missing(name);
  try {
    return decodeRequest(action, { query: tree as Parameters, form: {} });
  } catch (error) {
    if (error instanceof InputError) throw failureOf(error, tree);
    throw error;
  }
}

/** A parameter without a value counts as absent, as the pages of the gateway have it. */
function isAbsent(value: ParameterTree[string]): boolean {
  return value === undefined || value === '';
}

/** `Name.1`, `Name.2` … as lists. */
function readTree(parameters: Parameters): ParameterTree {
  try {
    return unflatten(parameters);
  } catch (error) {
    if (error instanceof SigningError) throw failure('illegalParameter', `${error.message}.`);
    throw error;
  }
}

function failureOf({ member, message }: InputError, tree: ParameterTree): Error {
  const top = member.split('/')[1]?.toLowerCase();
  if (top === 'pagesize' || top === 'currentpage') return failure('invalidPage');
  if (top === 'devicename' && Array.isArray(tree['DeviceName'])) {
    return member.split('/').length > 2 ? failure('illegalDeviceName') : failure('tooManyDevices');
  }
  return failure('illegalParameter', `${message}.`);
}
