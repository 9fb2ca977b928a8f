import { percentEncode } from './percent-encode.ts';

/** Part of a canonical query. */
export interface EncodedItems {
  /** As in the query, with an `&` before each item. */
  readonly once: string;
  /** As in the text that v1 signs: `once`, encoded a second time. */
  readonly twice: string;
}

/** `&Name.` of a list, encoded once and twice. */
export interface ItemPrefix {
  readonly once: Prefix;
  readonly twice: Prefix;
}

/** Limits of one call, so that all bytes stay in the first caches of the processor. */
export const mostItems = 200;
const mostBytes = 8192;
const mostPrefix = 100;
/** After the prefix, encoded twice: an index of at most ten digits, and `%3D`. */
const mostIndex = 13;

/**
 * Writes items of a long list as `&Name.1=value&Name.10=value`, encoded once and twice, in a loop over their bytes. Strings take more than
 * twice as long: they need a regular expression for each item, and the built-in encoder for the whole query.
 *
 * @param indexes of the items to write, from 1, at most `mostItems`
 * @returns undefined if the items are too long or contain a line feed or a lone surrogate: strings must write them, or report them
 */
export function encodeItems(
  prefix: ItemPrefix,
  indexes: readonly number[],
  list: readonly string[],
): EncodedItems | undefined {
  const joined = indexes.map((index) => list[index - 1]).join('\n');
  if (joined.length > mostBytes || !joined.isWellFormed()) return undefined;
  places ??= newPlaces();
  const { source, once, twice } = places;
  const { read, written } = utf8.encodeInto(joined, source.bytes.subarray(0, mostBytes));
  if (read < joined.length) return undefined;
  const ends = writeItems(places, written, prefix, indexes);
  return ends && { once: textOf(once, ends.once), twice: textOf(twice, ends.twice) };
}

/** Undefined for a name that is too long for `encodeItems`. */
export function itemPrefix(encodedName: string): ItemPrefix | undefined {
  const once = `&${encodedName}.`;
  const twice = encodeURIComponent(once);
  return twice.length > mostPrefix ? undefined : { once: prefixOf(once), twice: prefixOf(twice) };
}

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that can also be copied in words. */
interface Place {
  readonly bytes: Uint8Array;
  readonly words: DataView;
}

interface Prefix extends Place {
  readonly length: number;
}

const wordLength = 4;

function newPlace(size: number): Place {
  // The last word that is copied may be longer than what is left.
  const bytes = new Uint8Array(size + wordLength);
  return { bytes, words: new DataView(bytes.buffer) };
}

function prefixOf(ascii: string): Prefix {
  const place = newPlace(ascii.length);
  utf8.encodeInto(ascii, place.bytes);
  return { ...place, length: ascii.length };
}

function textOf({ bytes }: Place, length: number): string {
  return decoder.decode(bytes.subarray(0, length));
}

interface Places {
  /** The items, with a line feed between them. */
  readonly source: Place;
  readonly once: Place;
  readonly twice: Place;
  /** 1 for each byte that is not encoded. */
  readonly stays: Uint8Array;
}

/** Kept, since getting 120 kB takes longer than filling them. They hold the items of the last call; no item of a list is secret. */
let places: Places | undefined;

function newPlaces(): Places {
  const others = mostItems * (mostPrefix + mostIndex);
  // A byte of an item becomes `%XY` at most, and then `%25XY`.
  const once = newPlace(3 * mostBytes + others);
  const twice = newPlace(5 * mostBytes + others);
  const staysSame = (byte: number) => percentEncode(String.fromCharCode(byte)).length === 1;
  const stays = Uint8Array.from({ length: 256 }, (_, byte) => Number(staysSame(byte)));
  return { source: newPlace(mostBytes), once, twice, stays };
}

const lineFeed = 0x0a;
const hexDigits = utf8.encode('0123456789ABCDEF');

/** @returns undefined if there are more line feeds than those between the items */
function writeItems(
  { source, once, twice, stays }: Places,
  sourceEnd: number,
  prefix: ItemPrefix,
  indexes: readonly number[],
): { once: number; twice: number } | undefined {
  let sourceAt = 0;
  let onceAt = 0;
  let twiceAt = 0;
  let lineFeeds = 0;
  for (let item = 0; item < indexes.length; item++) {
    copy(prefix.once, 0, prefix.once.length, once, onceAt);
    onceAt += prefix.once.length;
    copy(prefix.twice, 0, prefix.twice.length, twice, twiceAt);
    twiceAt += prefix.twice.length;

    const index = indexes[item] as number;
    const digits = digitCount(index);
    let rest = index;
    for (let digit = digits - 1; digit >= 0; digit--) {
      // Integer division: Math.trunc makes all of this a tenth slower.
      const higher = (rest / 10) | 0;
      once.bytes[onceAt + digit] = twice.bytes[twiceAt + digit] = 0x30 + rest - higher * 10;
      rest = higher;
    }
    onceAt += digits;
    twiceAt += digits;

    // `=` and `%3D`
    once.bytes[onceAt++] = 0x3d;
    twice.bytes[twiceAt++] = 0x25;
    twice.bytes[twiceAt++] = 0x33;
    twice.bytes[twiceAt++] = 0x44;

    while (sourceAt < sourceEnd) {
      const start = sourceAt;
      while (sourceAt < sourceEnd && stays[source.bytes[sourceAt] as number] === 1) sourceAt++;
      const length = sourceAt - start;
      copy(source, start, length, once, onceAt);
      onceAt += length;
      copy(source, start, length, twice, twiceAt);
      twiceAt += length;
      if (sourceAt === sourceEnd) break;

      const byte = source.bytes[sourceAt++] as number;
      if (byte === lineFeed) {
        lineFeeds++;
        break;
      }
      const high = hexDigits[byte >> 4] as number;
      const low = hexDigits[byte & 15] as number;
      // `%XY` and `%25XY`
      once.bytes[onceAt++] = 0x25;
      once.bytes[onceAt++] = high;
      once.bytes[onceAt++] = low;
      twice.bytes[twiceAt++] = 0x25;
      twice.bytes[twiceAt++] = 0x32;
      twice.bytes[twiceAt++] = 0x35;
      twice.bytes[twiceAt++] = high;
      twice.bytes[twiceAt++] = low;
    }
  }
  return lineFeeds === indexes.length - 1 ? { once: onceAt, twice: twiceAt } : undefined;
}

function digitCount(index: number): number {
  let digits = 1;
  for (let next = 10; next <= index; next *= 10) digits++;
  return digits;
}

/** Also overwrites up to three bytes after the last one. Words take two thirds of the time of bytes. */
function copy(from: Place, start: number, length: number, to: Place, at: number): void {
  for (let done = 0; done < length; done += wordLength) {
    to.words.setUint32(at + done, from.words.getUint32(start + done, true), true);
  }
}
