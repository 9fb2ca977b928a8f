import { mayBeginWith, mayBeSame } from './masked-text.ts';

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

/** The first place where the string that was signed here and the one that the gateway signed differ. */
export interface Difference {
  /** Name of the first parameter or header that differs; `method`, `path` or `payload` for those. */
  readonly parameter: string;
  /** What was signed here; absent when only the gateway has it. Secrets are masked. */
  readonly ours?: string;
  /** What the gateway signed; absent when only this side has it. Secrets are masked. */
  readonly theirs?: string;
  readonly cause: MismatchCause;
}

/** A parameter or header, encoded as it is signed. */
export type Pair = readonly [name: string, value: string];

/** Pairs of the gateway, as far as they arrived. */
export interface ReceivedPairs {
  readonly pairs: readonly Pair[];
  /** Set when more pairs may follow. Known of the next one: the name, and the beginning of the value. */
  readonly rest?: { readonly next?: Pair };
}

/**
 * The first difference by position; undefined when there is none as far as the gateway's pairs arrived.
 *
 * @param causeOf why the values of a name differ, when it is not their encoding
 */
export function comparePairs(
  ours: readonly Pair[],
  received: ReceivedPairs,
  causeOf: (name: string) => MismatchCause,
): Difference | undefined {
  const { pairs: theirs, rest } = received;
  const same = theirs.findIndex(([name, value], index) => {
    const [ownName, ownValue] = ours[index] ?? [];
    return ownName === undefined || !mayBeSame(name, ownName) || !mayBeSame(value, ownValue ?? '');
  });
  const index = same < 0 ? theirs.length : same;
  const own = ours[index];
  const isPart = index === theirs.length;
  const their = isPart ? rest?.next : theirs[index];
  if (own === undefined) return their && { parameter: decode(their[0]), theirs: their[1], cause: 'added' };
  if (their === undefined) return rest ? undefined : { parameter: decode(own[0]), ours: own[1], cause: 'missing' };
  if (!mayBeSame(own[0], their[0])) return differentNames(own, their, ours, received);
  if (isPart && mayBeginWith(own[1], their[1])) return undefined;
  const cause = encodingCause(own[1], their[1], isPart) ?? causeOf(own[0]);
  return { parameter: decode(own[0]), ours: own[1], theirs: their[1], cause };
}

function differentNames(
  own: Pair,
  their: Pair,
  ours: readonly Pair[],
  { pairs: theirs, rest }: ReceivedPairs,
): Difference | undefined {
  const isTheirs = theirs.some(([name]) => mayBeSame(name, own[0]));
  const isOurs = ours.some(([name]) => mayBeSame(name, their[0]));
  const parameter = decode(own[0]);
  const encoding = isTheirs || isOurs ? undefined : encodingCause(own[0], their[0], false);
  if (encoding !== undefined) return { parameter, ours: own[1], theirs: their[1], cause: encoding };
  // The gateway sorts by name: the name that comes first in this order is missing on the other side.
  if (!isOurs && (isTheirs || their[0] < own[0]))
    return { parameter: decode(their[0]), theirs: their[1], cause: 'added' };
  if (isTheirs) return { parameter, cause: 'order' };
  // Names that were not sorted here may come later.
  if (rest !== undefined && own[0] > their[0]) return undefined;
  return { parameter, ours: own[1], cause: 'missing' };
}

/** @param isPart whether only the beginning of the gateway's text is known */
function encodingCause(ours: string, theirs: string, isPart: boolean): MismatchCause | undefined {
  const fits = (whole: string, seen: string) => (isPart ? whole.startsWith(seen) : whole === seen);
  if (fits(encodeURIComponent(ours), theirs) || ours === encodeURIComponent(theirs)) return 'double-encoded';
  const seen = meanings(theirs);
  return meanings(ours).some((text) => seen.some((part) => fits(text, part))) ? 'reencoded' : undefined;
}

/** Possible meanings of an encoded text: a `+` is a space to form decoders and a plus to all others. */
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
