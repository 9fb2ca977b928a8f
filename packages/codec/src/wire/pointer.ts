/**
 * Places inside a value. A walk keeps a place as a chain with one link per level, and writes the JSON pointer (RFC 6901) only
 * if there is something to report, which is rare.
 */
export interface Place {
  readonly within: Place | undefined;
  readonly step: string | number;
}

/** Maximum length of a name in a pointer, in characters. Names come from the sender and may be as long as the body. */
const maxNameLength = 100;

/** The pointer of a member of a place, or of the place itself. */
export function pointerTo(place: Place | undefined, step?: string | number): string {
  let pointer = step === undefined ? '' : pointerStep(step);
  for (let at = place; at !== undefined; at = at.within) pointer = pointerStep(at.step) + pointer;
  return pointer;
}

function pointerStep(step: string | number): string {
  if (typeof step === 'number') return `/${step}`;
  return `/${cut(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A place in JavaScript notation: `targetInstanceConfig[0].targetInstanceId`; empty for the whole value. */
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
