/** Programs out of code blocks: a block that begins with an import starts one, the blocks behind it go on with it. */
import type { Block } from './blocks.ts';
import type { Page } from './pages.ts';

export interface Program {
  /** Place of its first block. */
  readonly place: string;
  /** `guide-install-1.ts` */
  readonly file: string;
  readonly source: string;
  /** What each block prints, where the page says so: in comments behind console.log, or in a block of text behind the block. */
  readonly output: readonly (string | undefined)[];
}

/** Printed between blocks, to tell their output apart. */
export const blockEnds = '<<<the block ends here>>>';

/** What a page takes for granted that shows no import: a client. */
const prelude = `import { createClient } from '@iot-distribution/client';
const client = createClient({ credentials: { accessKeyId: 'testid', accessKeySecret: 'testsecret' } });
`;

interface Group {
  readonly place: string;
  readonly before: string;
  readonly parts: string[];
  readonly output: (string | undefined)[];
}

export function programsOf({ path, blocks }: Page): Program[] {
  const groups: Group[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.language !== 'ts' || block.notRun) continue;
    const starts = block.text.startsWith('import ');
    if (starts || groups.length === 0) {
      groups.push({ place: block.place, before: starts ? '' : prelude, parts: [], output: [] });
    }
    groups.at(-1)?.parts.push(block.text);
    groups.at(-1)?.output.push(outputOf(block, blocks[index + 1]));
  }
  const name = path.replace(/\.md$/, '').replaceAll(/[^\w]+/g, '-');
  return groups.map(({ place, before, parts, output }, index) => ({
    place,
    file: `${name}-${index + 1}.ts`,
    source: before + parts.join(`console.log(${JSON.stringify(blockEnds)});\n`),
    output,
  }));
}

function outputOf({ text }: Block, next: Block | undefined): string | undefined {
  if (next?.language === 'text') return next.text;
  const printed = [...text.matchAll(/console\.log\((?:.*|\n(?: .*\n)*? *)\); \/\/ (.*)$/gm)].map(
    ([, comment]) => `${comment}\n`,
  );
  return printed.length === 0 ? undefined : printed.join('');
}
