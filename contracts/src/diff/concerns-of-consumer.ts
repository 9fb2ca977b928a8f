/** Which changes concern a consumer: those of its requests, and those of the members that it reads. */
import { isAction } from '@iot-distribution/codec';
import type { MappingRow } from '../mapping.ts';

import { isUsed, responseRows, type Consumer } from '../verify/consumer.ts';
import type { Change } from './changes.ts';

/**
 * For an operation that is used: every change of its request, and changes of the members that are read and of their parents. An
 * error of the gateway concerns every consumer.
 */
export function concernsConsumer({ surface, direction, member, value }: Change, consumer: Consumer): boolean {
  const [action = '', form = ''] = surface.split(' ', 2);
  if (!isAction(action)) return true;
  if (!consumer.operations.has(action)) return false;
  const isOtherFormat = (form === 'json' || form === 'xml') && consumer.formats?.includes(form) === false;
  if (isOtherFormat) return false;
  if (direction === 'request' || member === '') return true;
  const path = withoutLists(member);
  const used = responseRows(action).filter((row) => isUsed(consumer, row, action));
  const at = (row: MappingRow) => [row.wire, row.model].map(withoutLists);
  const read = used.filter((row) => at(row).includes(path));
  // The parents of a member must exist, too.
  if (read.length === 0) return used.some((row) => at(row).some((of) => of.startsWith(`${path}.`)));
  const codes = read.filter(({ code }) => code !== undefined);
  if (value === undefined || codes.length === 0) return true;
  return codes.some(({ code, name }) => String(code) === value || name === value);
}

/** Schemas, recordings and the mapping name lists in different ways. */
function withoutLists(path: string): string {
  return path.replaceAll('[]', '');
}
