/** The code blocks of a page, in order. */

export interface Block {
  /** `guide/get-started.md:12`, the line of the opening fence. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
  /** Marked `not-run` behind the language. */
  readonly notRun: boolean;
  /** The paragraph right behind the block: of one that is not run, the reason. */
  readonly next: string;
}

/** What the paragraph behind a block says that the tests do not run. */
export const reasonBegins = 'Not run by our tests: ';

export function blocksOf(page: string, markdown: string): Block[] {
  const blocks: Block[] = [];
  for (const match of markdown.matchAll(/^```(\w+)([^\n]*)\n(.*?)^```$(?=\n*([^\n]*))/gms)) {
    const [, language = '', meta = '', text = '', next = ''] = match;
    const line = markdown.slice(0, match.index).split('\n').length;
    blocks.push({ place: `${page}:${line}`, language, text, notRun: /\bnot-run\b/.test(meta), next });
  }
  return blocks;
}
