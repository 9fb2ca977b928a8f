/**
 * Figures in pages. A page marks one with invisible comments: `<!-- fact NAME -->VALUE<!-- /fact -->`; in front of a number that
 * prose spells as a word, `<!-- fact NAME -->nine<!-- /fact -->` is right too. Sentences that state a figure without a mark are compared as well.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../packages.ts';
import { readNumber, spell, type Facts } from './facts.ts';

const mark = /<!-- fact ([\w-]+) -->([\s\S]*?)<!-- \/fact -->/g;

/** Sentences of pages that state a fact, and the pages where they state the whole of it. */
const claims: readonly { readonly fact: string; readonly pattern: RegExp }[] = [
  { fact: 'operations', pattern: /\b(\d+|[a-z]+) (?:RPC )?operations of (?:the|product|device)\b/gi },
  { fact: 'operations', pattern: /\b(?:the|all) (\d+|[a-z]+) (?:RPC )?operations\b/gi },
  { fact: 'bodies', pattern: /\bOf (\d+) bodies\b/g },
  { fact: 'vectors-v1', pattern: /\b(\d+) requests of v1\b/g },
  { fact: 'vectors-v3', pattern: /\b(\d+) of V3\b/g },
];

export function pages(): string[] {
  const everywhere = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/**/*.md',
    'packages/*/README.md',
    'contracts/README.md',
    'contracts/recordings/README.md',
  ];
  const exclude = ['**/node_modules/**', 'docs/library/**', 'docs/.vitepress/**', 'docs/decisions/**'];
  return globSync(everywhere, { cwd: repository, exclude }).toSorted();
}

/** The page with the right figures in its marks. */
export function corrected(page: string, facts: Facts): string {
  return page.replaceAll(mark, (whole, name: string, said: string) => {
    const fact = facts[name];
    if (fact === undefined || isSaid(said, fact)) return whole;
    const [start, end] = String(fact).includes('\n') ? ['\n\n', '\n\n'] : ['', ''];
    return `<!-- fact ${name} -->${start}${spell(fact)}${end}<!-- /fact -->`;
  });
}

/** Wrong statements on pages. */
export function wrongFigures(facts: Facts): string[] {
  return pages().flatMap((page) => wrongIn(page, readFileSync(join(repository, page), 'utf8'), facts));
}

export function wrongIn(page: string, text: string, facts: Facts): string[] {
  const marked = Array.from(text.matchAll(mark)).flatMap(([, name = '', said = '']) => {
    const fact = facts[name];
    if (fact === undefined) return [`${page}: there is no fact ${name}; \`pnpm facts\` lists them`];
    return isSaid(said, fact) ? [] : [`${page}: ${name} is ${spell(fact)}, not ${said.trim()}`];
  });
  const opened = text.match(/<!-- fact /g)?.length ?? 0;
  const open =
    opened === Array.from(text.matchAll(mark)).length ? [] : [`${page}: a mark "<!-- fact" has no end or no name`];
  const claimed = claims.flatMap(({ fact, pattern }) =>
    Array.from(text.matchAll(pattern)).flatMap(([sentence, number = '']) => {
      const said = readNumber(number);
      return said === undefined || said === facts[fact]
        ? []
        : [`${page}: "${sentence}", but ${fact} is ${facts[fact]}`];
    }),
  );
  return [...marked, ...open, ...claimed];
}

/** The formatter pads the cells of a table, so spaces and dashes do not count. */
function isSaid(said: string, fact: number | string): boolean {
  if (typeof fact === 'number') return readNumber(said.trim()) === fact;
  const squeezed = (text: string) =>
    text
      .replaceAll(/-+/g, '-')
      .replaceAll(/[^\S\n]+/g, ' ')
      .trim();
  return squeezed(said) === squeezed(fact);
}
