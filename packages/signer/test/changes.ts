/** The same text with one character changed, once per position. Surrogate pairs are changed as a whole. */
export function changesOf(text: string): string[] {
  const characters = Array.from(text);
  return characters.map((character, at) => characters.with(at, character === 'A' ? 'B' : 'A').join(''));
}
