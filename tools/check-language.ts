/**
 * Finds the idioms of `glossary.ts` in texts for people: Markdown, docblocks, comments, messages, test titles.
 *
 *     node tools/check-language.ts            the whole repository; fails outside the paths in language-not-checked.txt
 *     node tools/check-language.ts PATH...    every idiom in these files and folders
 *     node tools/check-language.ts --write    writes the glossary into CONTRIBUTING.md
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { glossary } from './glossary.ts';
import { repository } from './packages.ts';
import { proseOf } from './prose.ts';
import { table } from './table.ts';

/** Evidence is not changed, generated files repeat the texts of their sources, and the glossary contains the idioms. */
const notRead =
  /^(?:contracts\/(?:recordings|samples|released|reference)\/(?!README\.md$)|packages\/\w+\/(?:vectors|schemas|src\/generated)\/(?!README\.md$)|docs\/(?:api|public)\/|etc\/|tools\/glossary\.ts$)|(?:^|\/)(?:CHANGELOG\.md|LICENSE|pnpm-lock\.yaml|\.gitignore)$/;
const isRead = /\.(?:[cm]?[jt]s|vue|md|txt|ya?ml)$|^\.ci\/run$|(?:^|\/)package\.json$|^\.oxlintrc\.json$/;

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly avoid: string;
  readonly use: string;
}

const idioms = glossary.map((idiom) => ({
  ...idiom,
  expression: new RegExp(`(?<![\\w-])(?:${idiom.pattern.replaceAll(' ', '\\s+')})(?!\\w)`, 'gi'),
}));

function findingsIn(file: string, prose: string): Finding[] {
  return idioms.flatMap(({ avoid, use, expression, unlessNear }) =>
    Array.from(prose.matchAll(expression)).flatMap(({ 0: match, index }) => {
      const near = prose.slice(Math.max(0, index - 60), index + match.length + 60).replaceAll(/\s+/g, ' ');
      if (unlessNear?.test(near) === true) return [];
      const line = prose.slice(0, index).split('\n').length;
      return [{ file, line, text: match.replaceAll(/\s+/g, ' '), avoid, use }];
    }),
  );
}

/** A row must match its own example, and must not recommend a phrase that another row rejects. */
function problemsOfGlossary(): string[] {
  return idioms.flatMap(({ avoid, use, expression }) => [
    ...avoid
      .split(', ')
      .filter((example) => example.search(expression) < 0 && avoid.search(expression) < 0)
      .map((example) => `glossary.ts: the pattern of "${avoid}" does not match "${example}"`),
    ...findingsIn('glossary.ts', use)
      .filter(() => !use.includes('connection'))
      .map((finding) => `glossary.ts: "${use}" contains "${finding.text}"`),
  ]);
}

const begin = '<!-- glossary: written by node tools/check-language.ts --write -->\n\n';
const end = '\n<!-- end of the glossary -->';
const contributing = join(repository, 'CONTRIBUTING.md');

function glossaryTable(): string {
  const width = (column: 'avoid' | 'use', head: string) =>
    Math.max(head.length, ...glossary.map((row) => row[column].length));
  const [first, second] = [width('avoid', 'avoid'), width('use', 'use')];
  const row = (avoid: string, use: string) => `| ${avoid.padEnd(first)} | ${use.padEnd(second)} |\n`;
  return (
    row('avoid', 'use') +
    row('-'.repeat(first), '-'.repeat(second)) +
    glossary.map(({ avoid, use }) => row(avoid, use)).join('')
  );
}

function splitContributing(): { before: string; written: string; after: string } {
  const text = readFileSync(contributing, 'utf8');
  const [before = '', rest] = text.split(begin);
  const [written = '', after] = rest?.split(end) ?? [];
  if (after === undefined)
    throw new Error(`CONTRIBUTING.md must have the two comments around its glossary: ${begin.trim()}`);
  return { before, written, after };
}

function proseOfFile(file: string): string {
  const source = readFileSync(join(repository, file), 'utf8');
  if (file !== 'CONTRIBUTING.md') return proseOf(file, source);
  const { written } = splitContributing();
  return proseOf(file, source.replace(written, written.replaceAll(/[^\n]/g, ' ')));
}

/** Folder of a count: the package, the part of the docs, or the top-level folder. */
function folderOf(file: string): string {
  const [first = '', second = '', third] = file.split('/');
  if (second === '') return '.';
  return third !== undefined && /^(?:packages|docs|contracts)$/.test(first) ? `${first}/${second}` : first;
}

function isUnder(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`);
}

function main(): void {
  const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
  const { before, written, after } = splitContributing();
  if (values.write === true) writeFileSync(contributing, before + begin + glossaryTable() + end + after);
  const problems = problemsOfGlossary();
  if (values.write !== true && written !== glossaryTable()) {
    problems.push(
      'CONTRIBUTING.md: the glossary differs from tools/glossary.ts: run node tools/check-language.ts --write',
    );
  }

  const paths = positionals.map((path) => relative(repository, resolve(path)));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: repository,
    encoding: 'utf8',
  });
  const files = listed
    .split('\0')
    .filter((file) => isRead.test(file) && !notRead.test(file) && existsSync(join(repository, file)))
    .filter((file) => paths.length === 0 || paths.some((path) => isUnder(file, path)));
  const findings = files.flatMap((file) => findingsIn(file, proseOfFile(file)));

  const pending = readFileSync(new URL('language-not-checked.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isPending = ({ file }: Finding) => paths.length === 0 && pending.some((path) => isUnder(file, path));
  for (const finding of findings.filter((one) => !isPending(one))) {
    problems.push(`${finding.file}:${finding.line}: "${finding.text}": use ${finding.use}`);
  }
  if (paths.length === 0) {
    const clean = pending.filter((path) => !findings.some(({ file }) => isUnder(file, path)));
    problems.push(...clean.map((path) => `${path} is clean: remove it from tools/language-not-checked.txt`));
  }
  for (const problem of problems) console.error(problem);
  const counts = Map.groupBy(findings, ({ file }) => folderOf(file));
  const rows = Array.from(counts, ([folder, { length }]) => [folder, length] as const).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  if (findings.length > 0) console.log(table(['folder', 'idioms'], [...rows, ['all', findings.length]]));
  else console.log(`no idioms in ${files.length} files`);
  if (problems.length > 0) process.exitCode = 1;
}

main();
