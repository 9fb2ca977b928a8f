/** Figures about the packages: their number, dependencies, sizes and tests. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentKilled, readResults } from '../mutants/results.ts';
import { packages, repository } from '../packages.ts';
import { countFile, type TestCount } from '../tests/count-tests.ts';
import type { Facts } from './facts.ts';
import { readSizes } from './sizes.ts';

export function factsOfPackages(): Facts {
  return { packages: packages.length, ...dependencies(), ...sizes(), ...mutants() };
}

/** Direct run-time dependencies of each package on other projects. */
function dependencies(): Facts {
  return Object.fromEntries(
    packages.map(({ short, manifest }) => {
      const others = Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith('@iot-distribution/'));
      return [`dependencies-${short}`, others.length];
    }),
  );
}

function sizes(): Facts {
  return Object.fromEntries(
    Object.entries(readSizes()).map(([name, bytes]) => [`size-${name}`, `${(bytes / 1000).toFixed(1)} kB`]),
  );
}

function mutants(): Facts {
  const results = Object.entries(readResults());
  const all = results.reduce(
    (sum, [, one]) => ({ mutants: sum.mutants + one.mutants, killed: sum.killed + one.killed }),
    { mutants: 0, killed: 0 },
  );
  if (all.mutants === 0) return {};
  return {
    mutants: all.mutants,
    'mutants-killed': `${percentKilled(all)} %`,
    'mutants-table': [
      '| group | mutants | killed | share |',
      '| --- | --- | --- | --- |',
      ...results.map(([name, one]) => `| ${name} | ${one.mutants} | ${one.killed} | ${percentKilled(one)} % |`),
    ].join('\n'),
  };
}

/** The number of tests that passed in the last run of each package; `undefined` if one was not tested. */
export function countedTests(): number | undefined {
  const folders = globSync(['packages/*', 'packages/emulator/test/interop', 'contracts'], { cwd: repository }).filter(
    (folder) => hasTests(join(repository, folder)),
  );
  const files = folders.map((folder) => join(repository, folder, countFile));
  if (!files.every((file) => existsSync(file))) return undefined;
  return files.reduce((sum, file) => sum + (JSON.parse(readFileSync(file, 'utf8')) as TestCount).passed, 0);
}

function hasTests(folder: string): boolean {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return false;
  const { scripts } = JSON.parse(readFileSync(path, 'utf8')) as { scripts?: object };
  return scripts !== undefined && 'test' in scripts;
}
