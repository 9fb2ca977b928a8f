/** Two canonical queries side by side: the first parameter that differs, and what probably happened to it. */

/** What probably happened between the sender's string and the gateway's. */
export type MismatchCause =
  | 'method'
  | 'missing'
  | 'added'
  | 'reencoded'
  | 'double-encoded'
  | 'order'
  | 'other-request'
  | 'value'
  | 'path'
  | 'payload'
  | 'header';

/** The first place where the string that we signed and the one that the gateway signed part. */
export interface Difference {
  /** Name of the first parameter or header that differs; `method`, `path` or `payload` for those. */
  readonly parameter: string;
  /** What we signed; absent when the gateway alone has it. Secrets are blanked. */
  readonly ours?: string;
  /** What the gateway signed; absent when we alone have it. Secrets are blanked. */
  readonly theirs?: string;
  readonly cause: MismatchCause;
}

/** The first difference of two canonical queries, by name; undefined when they hold the same. */
export function compareQueries(ours: string, theirs: string): Difference | undefined {
  const own = pairs(ours);
  const server = pairs(theirs);
  const changed = firstChanged(own, server);
  const added = firstAdded(own, server);
  if (changed !== undefined) return added !== undefined && added.parameter < changed.parameter ? added : changed;
  if (added !== undefined) return added;
  const first = firstOutOfPlace([...own.keys()], [...server.keys()]);
  return first === undefined ? undefined : { parameter: decode(first), cause: 'order' };
}

type Pairs = ReadonlyMap<string, string>;

function firstChanged(own: Pairs, server: Pairs): Difference | undefined {
  for (const [name, value] of own) {
    const seen = server.get(name);
    if (seen === undefined) return missingOrRenamed(name, value, own, server);
    if (seen !== value)
      return { parameter: decode(name), ours: value, theirs: seen, cause: causeOf(name, value, seen) };
  }
  return undefined;
}

/** A name that only another encoding made new is not an added one. */
function firstAdded(own: Pairs, server: Pairs): Difference | undefined {
  const known = new Set(Array.from(own.keys(), bareName));
  for (const [name, value] of server) {
    if (!own.has(name) && !known.has(bareName(name))) return { parameter: decode(name), theirs: value, cause: 'added' };
  }
  return undefined;
}

/** A name without any encoding it may have gone through. */
function bareName(encoded: string): string {
  return decode(decode(encoded)).replaceAll('+', ' ');
}

function pairs(query: string): Map<string, string> {
  const found = new Map<string, string>();
  if (query === '') return found;
  for (const pair of query.split('&')) {
    const at = pair.indexOf('=');
    found.set(at < 0 ? pair : pair.slice(0, at), at < 0 ? '' : pair.slice(at + 1));
  }
  return found;
}

/** A name that is missing may be there in another encoding. */
function missingOrRenamed(name: string, value: string, own: Pairs, server: Pairs): Difference {
  for (const [other, seen] of server) {
    if (own.has(other)) continue;
    const cause = encodingCause(name, other);
    if (cause !== undefined) return { parameter: decode(name), ours: value, theirs: seen, cause };
  }
  return { parameter: decode(name), ours: value, cause: 'missing' };
}

function causeOf(name: string, ours: string, theirs: string): MismatchCause {
  // Both change with every request: the message is about another one, or a proxy sent an old one again.
  if (name === 'Timestamp' || name === 'SignatureNonce') return encodingCause(ours, theirs) ?? 'other-request';
  return encodingCause(ours, theirs) ?? 'value';
}

function encodingCause(ours: string, theirs: string): MismatchCause | undefined {
  if (theirs === encodeURIComponent(ours) || ours === encodeURIComponent(theirs)) return 'double-encoded';
  const meaning = meanings(theirs);
  return meanings(ours).some((text) => meaning.includes(text)) ? 'reencoded' : undefined;
}

/** What an encoded text can have meant: a `+` is a blank to form decoders and a plus to all others. */
function meanings(encoded: string): string[] {
  return [decode(encoded), decode(encoded.replaceAll('+', '%20')), decode(encoded).replaceAll('+', ' ')];
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function firstOutOfPlace(own: readonly string[], server: readonly string[]): string | undefined {
  return own.find((name, index) => name !== server[index]);
}
