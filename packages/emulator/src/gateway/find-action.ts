import { operations, type Action } from '@iot-distribution/codec';
import { createGatewayError } from './gateway-error.ts';

/** Finds an operation by its name, which is case-sensitive. */
export function findAction(name: string): Action {
  if (!Object.hasOwn(operations, name)) throw createGatewayError('InvalidAction.NotFound');
  return name as Action;
}
