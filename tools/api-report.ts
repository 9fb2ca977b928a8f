/**
 * Writes what each package exports, with signatures, into `etc/`, where a review sees it change; with `--check` it compares instead.
 * With `--docblocks` it also names, and refuses, exports without a docblock, and what can be called or used without an example in it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { surfaceOf, type Exported, type Surface } from './api/surface.ts';
import { judge, readKnownFailures, type Outcome } from './known-failures.ts';
import { packages, repository, type Package } from './packages.ts';
import { run } from './run.ts';
import { table } from './table.ts';

const folder = join(repository, 'etc');
const check = process.argv.includes('--check');
const docblocks = process.argv.includes('--docblocks');

function reportOf({ manifest }: Package, { exports, within }: Surface): string {
  const isType = ({ declarations }: Exported) => declarations.every((one) => one.isType);
  const own = exports.filter(({ from }) => from === undefined);
  const block = (text: string) => ['', '```ts', text, '```'];
  const section = (title: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : ['', `## ${title}`, ...texts.flatMap(block)];
  const texts = (some: readonly Exported[]) => some.flatMap(({ declarations }) => declarations.map(({ text }) => text));
  return [
    `# What ${manifest.name} exports`,
    '',
    'Made by `pnpm api` from the declarations of a build. A change here is a change for users: it needs a changeset.',
    ...section('Values', texts(own.filter((one) => !isType(one)))),
    ...section('Types', texts(own.filter(isType))),
    ...section(
      'From other packages',
      exports.filter(({ from }) => from !== undefined).map(({ name, from }) => `export { ${name} } from '${from}';`),
    ),
    ...section(
      'Not exported, and named by what is',
      within.map(({ text }) => text),
    ),
    '',
  ].join('\n');
}

const outcomes: Outcome[] = [];
const rows = [];
mkdirSync(folder, { recursive: true });
for (const one of packages) {
  if (!('.' in (one.manifest.exports ?? {}))) continue;
  const surface = surfaceOf(one);
  const file = `${one.short}.api.md`;
  const text = run('oxfmt', [`--stdin-filepath=${file}`], { cwd: folder, input: reportOf(one, surface) });
  const path = join(folder, file);
  if (!check) writeFileSync(path, text);
  const drift = read(path) !== text;
  outcomes.push({
    name: file,
    failure: drift ? 'the exports are not those of the report: run `pnpm api`, and commit what is meant' : undefined,
  });
  const own = surface.exports.filter(({ from }) => from === undefined);
  const undocumented = own.filter(({ declarations }) => declarations.every(({ docblock }) => docblock === ''));
  // What runs is shown running; a type is shown by what takes or gives it.
  const values = own.filter(({ declarations }) => declarations.some(({ isType }) => !isType));
  const withoutExample = values.filter(({ declarations }) =>
    declarations.every(({ docblock }) => !docblock.includes('@example')),
  );
  if (docblocks) {
    for (const { name } of undocumented) outcomes.push({ name: `${one.short} ${name}`, failure: 'it has no docblock' });
    for (const { name } of withoutExample)
      outcomes.push({ name: `${one.short} ${name}`, failure: 'it has no example' });
  }
  rows.push([one.short, surface.exports.length, undocumented.length, values.length, withoutExample.length]);
}

console.log(table(['package', 'exports', 'without docblock', 'values', 'without example'], rows));
const { problems, known } = judge(outcomes, readKnownFailures('api'));
if (known.length > 0) console.log(`${known.length} known to fall short`);
for (const one of problems) console.error(one);
if (problems.length > 0) process.exitCode = 1;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
