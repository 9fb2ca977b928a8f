/**
 * What comes along with our packages: the licences of everything that runs, listed in `etc/dependencies.md` and all among the allowed
 * ones, and no resolved version, of any package in the lock, that an advisory is known against. With `--write` it writes the list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownAgainst } from './advisories.ts';
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

/** Name and version of everything that the lock resolves, for running, building and testing. */
function* resolved(): Generator<[string, string]> {
  const lock = readFileSync(join(repository, 'pnpm-lock.yaml'), 'utf8');
  const [, section = ''] = /^packages:\n(.*?)^\S/ms.exec(lock) ?? [];
  for (const [, name = '', version = ''] of section.matchAll(/^ {2}'?(@?[^@'\s]+)@([^:'(\s]+)'?:$/gm))
    yield [name, version];
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

const versions = [...resolved()];
if (versions.length === 0) throw new Error('nothing was read from pnpm-lock.yaml');
const problems = [
  ...dependencies
    .filter(({ license }) => !allowed.has(license))
    .map(({ name, license }) => `${name} has the licence ${license}`),
  ...versions.flatMap(([name, version]) => knownAgainst(name, version)),
  ...(readFileSync(list, 'utf8') === formatted ? [] : ['etc/dependencies.md is not what is installed: run `pnpm api`']),
];
for (const one of problems) console.error(one);
console.log(`${dependencies.length} run-time dependencies, ${versions.length} resolved versions looked at`);
if (problems.length > 0) process.exitCode = 1;
