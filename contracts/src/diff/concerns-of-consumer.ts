/** Which changes concern a consumer: what it sends, and what it reads. */
import { isAction } from '@iot-distribution/codec';
import type { MappingRow } from '../mapping.ts';

import { isUsed, responseRows, type Consumer } from '../verify/consumer.ts';
import type { Change } from './changes.ts';

/**
 * Of an operation that is used, every change of its request, and of its response those of members that are read and of what they are in. An
 * error of the gateway concerns everybody.
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
  // What a member is in has to be there as well.
  if (read.length === 0) return used.some((row) => at(row).some((of) => of.startsWith(`${path}.`)));
  const codes = read.filter(({ code }) => code !== undefined);
  if (value === undefined || codes.length === 0) return true;
  return codes.some(({ code, name }) => String(code) === value || name === value);
}

/** Schemas, recordings and the mapping name lists in ways of their own. */
function withoutLists(path: string): string {
  return path.replaceAll('[]', '');
}
