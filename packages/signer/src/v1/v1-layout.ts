import { addedNames, checkNames } from '../parameters/common-parameters.ts';
import { type Encoded, encode } from './encoded.ts';
import { remember } from '../bounded-cache.ts';
import { sortedOrder } from '../parameters/sorted-order.ts';

/** Flat parameters of a create may have ten thousand names, which are not worth keeping. */
const mostNames = 64;

/**
 * Sorting, checking and encoding the names takes half of the time of signing a small request, and the names are the same for every call
 * of an operation: so they are kept, by Action. Names are no secrets; what is signed is never kept.
 */
const layouts = new Map<string, V1Layout>();

export interface V1Layout {
  /** The caller's, and after them `addedNames`. */
  readonly names: readonly string[];
  readonly order: readonly number[];
  /** What stands before the value of each name: `&Name=`. */
  readonly heads: readonly Encoded[];
}

/** @throws SigningError `reserved-name`, `lone-surrogate` */
export function v1Layout(action: string, ownNames: readonly string[]): V1Layout {
  const found = layouts.get(action);
  if (found !== undefined && beginsWith(found.names, ownNames)) return found;
  checkNames(ownNames);
  const layout = layOut([...ownNames, ...addedNames]);
  return ownNames.length > mostNames ? layout : remember(layouts, 64, action, layout);
}

function beginsWith(names: readonly string[], ownNames: readonly string[]): boolean {
  return names.length === ownNames.length + addedNames.length && ownNames.every((name, index) => name === names[index]);
}

/** @throws SigningError `lone-surrogate` */
export function layOut(names: readonly string[]): V1Layout {
  return { names, order: sortedOrder(names), heads: names.map((name) => headOf(name, '=')) };
}

/**
 * @param end what stands after the name: `=`, or the dot before the number of an item
 * @throws SigningError `lone-surrogate`
 */
export function headOf(name: string, end: '=' | '.'): Encoded {
  const { once, twice } = encode(name, name);
  return { once: `&${once}${end}`, twice: `%26${twice}${encodeURIComponent(end)}` };
}
