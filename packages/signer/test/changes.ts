/** The same text with one character changed, once for each of its places. Characters are whole: no half of a pair is left. */
export function changesOf(text: string): string[] {
  const characters = Array.from(text);
  return characters.map((character, at) => characters.with(at, character === 'A' ? 'B' : 'A').join(''));
}
