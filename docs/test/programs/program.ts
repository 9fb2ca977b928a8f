/** Programs from code blocks: a block that begins with an import starts a program, the blocks after it continue the program. */
import type { Block } from './blocks.ts';
import type { Page } from './pages.ts';

export interface Program {
  /** Place of its first block. */
  readonly place: string;
  /** `guide-create-1.ts`; `guide-testing-1.vitest.ts` if it is a test file of vitest. */
  readonly file: string;
  readonly source: string;
  /** What each block prints, where the page says so: in comments after console.log, or in a block of text after the block. */
  readonly output: readonly (string | undefined)[];
}

/** Printed between blocks, to separate their output. */
export const blockEnds = '<<<the block ends here>>>';

/** The client of a page that shows no import. */
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
  return groups.map(({ place, before, parts, output }, index) => {
    const source = before + parts.join(`console.log(${JSON.stringify(blockEnds)});\n`);
    const file = `${name}-${index + 1}${isTestOfVitest(source) ? '.vitest' : ''}.ts`;
    return { place, file, source, output };
  });
}

export function isTestOfVitest(source: string): boolean {
  return source.includes("from 'vitest'");
}

function outputOf({ text }: Block, next: Block | undefined): string | undefined {
  if (next?.language === 'text') return next.text;
  const printed = [...text.matchAll(/console\.log\((?:.*|\n(?: .*\n)*? *)\); \/\/ (.*)$/gm)].map(
    ([, comment]) => `${comment}\n`,
  );
  return printed.length === 0 ? undefined : printed.join('');
}
