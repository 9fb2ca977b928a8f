/**
 * Where in a value something stands. A walk keeps places as a chain, one link a level, and the JSON pointer (RFC 6901) is only
 * written when there is something to report: nearly always there is not.
 */
export interface Place {
  readonly within: Place | undefined;
  readonly step: string | number;
}

/** Longest name in a pointer, in characters. Names are the sender's and may be as long as the body. */
const maxNameLength = 100;

/** The pointer of a member of a place; of the place itself without one. */
export function pointerTo(place: Place | undefined, step?: string | number): string {
  let pointer = step === undefined ? '' : pointerStep(step);
  for (let at = place; at !== undefined; at = at.within) pointer = pointerStep(at.step) + pointer;
  return pointer;
}

function pointerStep(step: string | number): string {
  if (typeof step === 'number') return `/${step}`;
  return `/${cut(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A place as one would write it: `targetInstanceConfig[0].targetInstanceId`; empty for the whole. */
export function nameOf(place: Place | undefined): string {
  let name = '';
  for (let at = place; at !== undefined; at = at.within) {
    const step = typeof at.step === 'number' ? `[${at.step}]` : `.${cut(at.step)}`;
    name = step + name;
  }
  return name.replace(/^\./, '');
}

function cut(name: string): string {
  return name.length > maxNameLength ? `${name.slice(0, maxNameLength)}...` : name;
}
