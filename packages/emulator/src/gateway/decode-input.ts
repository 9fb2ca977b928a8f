import { decodeRequest, InputError, operations, type Action, type Inputs } from '@iot-distribution/codec';
import { SigningError, unflatten, type ParameterTree } from '@iot-distribution/signer';
import { createServiceFailure, type ServiceFailure } from '../operations/service-failure.ts';
import { missingParameter } from './gateway-error.ts';
import type { DecodedParameters } from './parameters.ts';

/** Decodes the input of an operation. The gateway checks that mandatory parameters are present, the service checks their values. */
export function decodeInput<A extends Action>(action: A, parameters: DecodedParameters): Inputs[A] {
  const tree = readTree(parameters);
  for (const name of operations[action].request.required) if (isAbsent(tree[name])) throw missingParameter(name);
  try {
    return decodeRequest(action, { query: tree as DecodedParameters, form: {} });
  } catch (error) {
    if (error instanceof InputError) throw failureOf(error, tree);
    throw error;
  }
}

/** The vendor's documentation of the gateway treats a parameter without a value as absent. */
function isAbsent(value: ParameterTree[string]): boolean {
  return value === undefined || value === '';
}

/** Reads `Name.1`, `Name.2` … as lists. */
function readTree(parameters: DecodedParameters): ParameterTree {
  try {
    return unflatten(parameters);
  } catch (error) {
    if (error instanceof SigningError) throw createServiceFailure('illegalParameter', `${error.message}.`);
    throw error;
  }
}

function failureOf({ pointer, message }: InputError, tree: ParameterTree): ServiceFailure {
  const top = pointer.split('/')[1]?.toLowerCase();
  if (top === 'pagesize' || top === 'currentpage') return createServiceFailure('invalidPage');
  if (top === 'devicename' && Array.isArray(tree['DeviceName'])) {
    return pointer.split('/').length > 2
      ? createServiceFailure('illegalDeviceName')
      : createServiceFailure('tooManyDevices');
  }
  return createServiceFailure('illegalParameter', `${message}.`);
}
