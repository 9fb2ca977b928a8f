/** Texts inside a text: pieces in base64 or hexadecimal, compressed or not, in UTF-8 or UTF-16. */
import { UnreadableError, decodeText } from '../folder/decode-text.ts';
import { decompressBody, isCompressed } from '../folder/decompress.ts';

export interface Piece {
  /** `base64`, `hexadecimal, compressed`. */
  readonly encoding: string;
  /** Where the run begins in the text. */
  readonly at: number;
  readonly text: string;
}

/** Shorter ones cannot contain a name with a secret. */
const base64 = /[A-Za-z0-9+/_-]{24,}={0,2}/g;
const hexadecimal = /(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){16,}(?![0-9A-Za-z])/g;

/** A longer run is taken as it is. */
const longestShifted = 16 * 1024;
const mostBeginnings = 16;

export function* encodedPieces(text: string): Generator<Piece> {
  for (const { 0: run, index: at } of text.matchAll(hexadecimal)) {
    yield* pieceOf(Buffer.from(run, 'hex'), 'hexadecimal', at);
  }
  for (const { 0: run, index: at } of text.matchAll(base64)) {
    for (const offset of beginningsIn(run)) yield* pieceOf(Buffer.from(run.slice(offset), 'base64'), 'base64', at);
  }
}

/** Letters, a slash or a dash before it may seem to belong to a run. */
function beginningsIn(run: string): number[] {
  if (run.length > longestShifted) return [0];
  const separators = [...run.matchAll(/[/+_-]+/g)].map(({ 0: found, index }) => index + found.length);
  return [0, 1, 2, 3, ...separators.filter((at) => at > 3 && run.length - at >= 24).slice(0, mostBeginnings)];
}

/** A body that a tool stores in several pieces, such as nock's list of chunks. */
export function joinedPiece(pieces: readonly string[]): Piece | undefined {
  const whole = pieces.join('');
  if (whole.length < 24) return undefined;
  if (/^(?:[0-9A-Fa-f]{2})+$/.test(whole)) return [...pieceOf(Buffer.from(whole, 'hex'), 'hexadecimal', 0)][0];
  if (!pieces.every((piece) => /^[A-Za-z0-9+/_-]*={0,2}$/.test(piece))) return undefined;
  return [...pieceOf(Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64'))), 'base64', 0)][0];
}

function* pieceOf(bytes: Uint8Array, encoding: string, at: number): Generator<Piece> {
  const isSmaller = isCompressed(bytes);
  if (!isSmaller && !beginsAsText(bytes)) return;
  try {
    const text = decodeText(isSmaller ? decompressBody(bytes) : bytes);
    if (isReadable(text)) yield { encoding: isSmaller ? `${encoding}, compressed` : encoding, at, text };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
  }
}

/** Most runs are words and numbers, which decode to noise: decoding a part is enough to recognise them. */
function beginsAsText(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 24);
  // Every other byte is zero in UTF-16, except for a mark at the beginning.
  if (beginning.includes(0)) return beginning.filter((byte) => byte === 0).length >= beginning.length / 2 - 2;
  return beginning.every((byte) => (byte >= 0x20 && byte !== 0x7f) || (byte >= 0x09 && byte <= 0x0d));
}

/** Random bytes that happen to be UTF-8 have control characters; a text has only whitespace. */
function isReadable(text: string): boolean {
  return !/(?![\t\n\v\f\r])\p{Cc}/u.test(text);
}
