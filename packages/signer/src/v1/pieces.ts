/**
 * A text in pieces, joined only where somebody wants the whole.
 *
 * V8 gives every text of more than 128 KiB pages of its own, which cost more than all the work of encoding ten thousand names into it. A
 * text that is added up from pieces stays a tree of them until somebody reads it, and its pieces can be encoded and hashed one after the other.
 */
const longPiece = 16_384;

export function addTo(pieces: string[], text: string): void {
  const last = pieces.length - 1;
  const piece = pieces[last] as string;
  if (piece.length < longPiece) pieces[last] = piece + text;
  else pieces.push(text);
}
