/** Writes the measurements into the page of the docs: each part between two comments with its name. The text around them stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Table } from './figures.ts';
import { machine } from './machine.ts';
import { forMarkdown } from './print.ts';

const page = new URL('../../../docs/performance.md', import.meta.url);

/** @throws Error when the page has no place for a part */
export function writePage(tables: readonly Table[]): void {
  let text = readFileSync(page, 'utf8');
  for (const [name, part] of parts(tables)) text = withPart(text, name, part);
  writeFileSync(page, text);
}

/** Some tables may be written alone only where the page says how all of them were measured: same day, machine and versions. */
export function isMeasuredAsNow(): boolean {
  return readFileSync(page, 'utf8').includes(describe());
}

function parts(tables: readonly Table[]): [name: string, part: string][] {
  return [['machine', describe()], ...tables.map((table): [string, string] => [table.title, forMarkdown(table)])];
}

function describe(): string {
  const { date, cpu, cores, memory, node, peers } = machine();
  const versions = Object.entries(peers).map(([name, version]) => `- ${name} ${version}`);
  return [
    `Measured on ${date} by \`pnpm bench --write\`: ${cpu}, ${cores} cores, ${memory} GiB, Node ${node}, compared with`,
    '',
    ...versions,
  ].join('\n');
}

/** @throws Error when the text has no place for it */
export function withPart(text: string, name: string, part: string): string {
  const open = `<!-- bench: ${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf('<!-- /bench -->', from);
  if (from === -1 || to === -1) throw new Error(`docs/performance.md has no place for ${name}: no ${open}`);
  return `${text.slice(0, from)}${open}\n\n${part}\n\n${text.slice(to)}`;
}
