import { operations, type Action } from '@iot-distribution/codec';
import { refusal } from './gateway-error.ts';

/** The operation of a name; names are case-sensitive. */
export function findAction(name: string): Action {
  if (!Object.hasOwn(operations, name)) throw refusal('InvalidAction.NotFound');
  return name as Action;
}
