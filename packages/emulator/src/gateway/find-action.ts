import { operations, type Action } from '@iot-distribution/codec';
import { createGatewayError } from './gateway-error.ts';

/** The operation with this name; names are case-sensitive. */
export function findAction(name: string): Action {
  if (!Object.hasOwn(operations, name)) throw createGatewayError('InvalidAction.NotFound');
  return name as Action;
}
