import { addedNames, checkNames } from './common-parameters.ts';
import { type Encoded } from './encoded.ts';
import { encodeOf, type EncodedName, interleaves, sortedOrder } from './sorted-walk.ts';

/** Where one of the caller's or the signer's parameters stands in the sorted query. */
export interface Place {
  /** Its index in the caller's names followed by `addedNames`. */
  readonly at: number;
  readonly name: Encoded;
  /** What stands before its value: `&Name=`. */
  readonly head: EncodedName;
  /** A list or struct at this place cannot be walked: see `walkSorted`. */
  readonly interleaved: boolean;
}

export interface V1Layout {
  readonly ownNames: readonly string[];
  readonly places: readonly Place[];
}

/**
 * Sorting, checking and encoding the names takes half of the time of signing a small request, and the names are the same for every call
 * of an operation: so they are kept, by Action. Names are no secrets; what is signed is never kept.
 */
const layouts = new Map<string, V1Layout>();
const mostLayouts = 64;
/** Flat parameters of a create may have ten thousand names, which are not worth keeping. */
const mostNames = 64;

/** @throws SigningError `reserved-name`, `missing-parameter`, `lone-surrogate` */
export function v1Layout(action: string, ownNames: readonly string[]): V1Layout {
  const found = layouts.get(action);
  if (found !== undefined && areEqual(found.ownNames, ownNames)) return found;
  const layout = layOut(ownNames);
  if (layouts.size >= mostLayouts) layouts.clear();
  if (ownNames.length <= mostNames) layouts.set(action, layout);
  return layout;
}

function areEqual(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) if (some[index] !== others[index]) return false;
  return true;
}

function layOut(ownNames: readonly string[]): V1Layout {
  checkNames(ownNames);
  const names = [...ownNames, ...addedNames];
  const order = sortedOrder(names);
  const places = order.map((at, index): Place => {
    const text = names[at] as string;
    const name = encodeOf(text, text);
    return {
      at,
      name,
      head: { once: `&${name.once}=`, twice: `%26${name.twice}%3D` },
      interleaved: interleaves(text, names[order[index + 1] as number]),
    };
  });
  return { ownNames, places };
}
