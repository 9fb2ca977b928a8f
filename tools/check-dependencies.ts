/**
 * What is installed with the packages: the licences of everything that runs, listed in `etc/dependencies.md` and all among the allowed
 * ones. With `--write` it writes the list. Advisories are looked up on a schedule, in .github/workflows/audit.yml.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, repository } from './packages.ts';
import { run } from './run.ts';

/** What may be used and passed on beside Apache-2.0 without a duty beyond naming it. */
const allowed = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0']);
const list = join(repository, 'etc/dependencies.md');

interface Licensed {
  readonly name: string;
  readonly license: string;
}

function runTimeDependencies(): Licensed[] {
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  const answer = run('pnpm', [...filters, 'licenses', 'list', '--prod', '--json'], { cwd: repository });
  const byLicence = JSON.parse(answer) as Record<string, Licensed[]>;
  const all = Object.values(byLicence).flat();
  if (all.length === 0) throw new Error('pnpm lists no run-time dependency');
  return all.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

const dependencies = runTimeDependencies();
const text = [
  '# What the packages bring along',
  '',
  'Everything that is installed with one of them, to run. Made by `pnpm api`; `pnpm check` compares, and refuses other licences than',
  `${[...allowed].join(', ')}.`,
  '',
  '| package | licence |',
  '| --- | --- |',
  ...dependencies.map(({ name, license }) => `| ${name} | ${license} |`),
  '',
].join('\n');
const formatted = run('oxfmt', ['--stdin-filepath=dependencies.md'], { cwd: join(repository, 'etc'), input: text });
if (process.argv.includes('--write')) writeFileSync(list, formatted);

const problems = [
  ...dependencies
    .filter(({ license }) => !allowed.has(license))
    .map(({ name, license }) => `${name} has the licence ${license}`),
  ...(readFileSync(list, 'utf8') === formatted ? [] : ['etc/dependencies.md is not what is installed: run `pnpm api`']),
];
for (const one of problems) console.error(one);
console.log(`${dependencies.length} run-time dependencies`);
if (problems.length > 0) process.exitCode = 1;
