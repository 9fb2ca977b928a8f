/** Runs Stryker in a copy of the repository, and returns the outcome of each mutant. */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyRepository } from '../copy-repository.ts';
import { repository } from '../packages.ts';
import type { Group } from './groups.ts';
import { excludedMutations, keyOf, rangeOf, sampleOf, textAt, type Mutant } from './sample.ts';

export interface TriedMutant {
  /** Relative to the root. */
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  readonly original: string;
  readonly replacement: string;
  /**
   * A test fails, a test no longer finishes, all tests pass, no test runs the code, or Stryker failed at an error of a test that it cannot
   * print, which another run may print. The last three count as not noticed.
   */
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'RuntimeError';
}

interface Report {
  readonly files: Readonly<
    Record<
      string,
      { readonly source: string; readonly mutants: readonly (Mutant & { status: string; statusReason?: string })[] }
    >
  >;
}

/** Per group; a little more than required. */
const sampleSize = 220;
const cache = join(repository, 'node_modules/.cache/mutants');

/** A mutant that survived a run stays the same until its file or its tests change: the next run repeats what changed. */
export async function tryMutants(group: Group, folder: string, concurrency: number): Promise<TriedMutant[]> {
  copyRepository(repository, folder, (file) => !file.startsWith('docs/node_modules'));
  mkdirSync(cache, { recursive: true });
  const copy = join(folder, group.folder);
  writeFileSync(join(copy, 'vitest.mutants.config.ts'), vitestConfig(group));
  const report = join(folder, 'report.json');
  const files = globSync(group.mutate, { cwd: copy, exclude: ['**/*.test.ts'] }).toSorted();
  const sample = await sampleOf(copy, files, sampleSize);
  writeFileSync(
    join(copy, 'stryker.config.json'),
    JSON.stringify(options(group, sample, report, concurrency), null, 2),
  );
  const bin = join(
    dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')),
    'bin/stryker.js',
  );
  const status = await finished(
    spawn(process.execPath, [bin, 'run'], { cwd: copy, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  if (status !== 0 || !existsSync(report))
    throw new Error(`Stryker exited with ${status} before it had tried all mutants`);
  return triedMutants(group, JSON.parse(readFileSync(report, 'utf8')) as Report);
}

function options(group: Group, sample: readonly Mutant[], report: string, concurrency: number): object {
  return {
    // The copy is necessary: outside its folder a package finds neither recordings nor the other packages.
    inPlace: true,
    allowConsoleColors: false,
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutants.config.ts', pool: 'forks' },
    plugins: [
      createRequire(import.meta.url).resolve('@stryker-mutator/vitest-runner'),
      fileURLToPath(new URL('sample-checker.ts', import.meta.url)),
    ],
    checkers: ['sample'],
    sample: sample.map(keyOf),
    mutate: sample.map(rangeOf),
    mutator: { excludedMutations },
    coverageAnalysis: 'perTest',
    // Stryker would read tsconfig.json with the JavaScript API of TypeScript, which version 7 does not have.
    tsconfigFile: 'none.json',
    incremental: true,
    incrementalFile: join(cache, `${group.name}.json`),
    // Only a test that never finishes may time out, even on a busy machine.
    timeoutMS: 60_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 30,
    concurrency,
    disableTypeChecks: false,
    cleanTempDir: 'always',
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName: report },
    warnings: { unknownOptions: false },
  };
}

/**
 * Each run of vitest has a new worker, so its files do not have to be isolated from each other to test a mutant at module level. A run ends with
 * the first failure, so short files come first, and those in `test/`, which try whole scenarios, come last.
 */
function vitestConfig({ leftOut }: Group): string {
  const exclude = ['**/node_modules/**', '**/.stryker-tmp/**', ...leftOut];
  return `import { BaseSequencer } from 'vitest/node';
const isScenario = ({ moduleId }) => Number(/[/]test[/]/.test(moduleId));
class FastestFirst extends BaseSequencer {
  async sort(files) {
    const shortestFirst = (await super.sort(files)).toReversed();
    return shortestFirst.toSorted((a, b) => isScenario(a) - isScenario(b));
  }
}
export default {
  test: { isolate: false, testTimeout: 60000, exclude: ${JSON.stringify(exclude)}, sequence: { sequencer: FastestFirst } },
};
`;
}

function finished(child: ReturnType<typeof spawn>): Promise<number | null> {
  // Stryker and its test runners are stopped with this process, in every case.
  process.once('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function triedMutants(group: Group, { files }: Report): TriedMutant[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.flatMap(({ status, mutatorName, replacement, location }) => {
      if (!isTried(status)) return [];
      // The report counts from 1.
      const fromZero = ({ line, column }: Mutant['location']['start']) => ({ line: line - 1, column: column - 1 });
      const original = textAt(source, { start: fromZero(location.start), end: fromZero(location.end) });
      const { line } = location.start;
      return [{ file: `${group.folder}/${file}`, line, mutator: mutatorName, original, replacement, status }];
    }),
  );
}

function isTried(status: string): status is TriedMutant['status'] {
  if (['Killed', 'Timeout', 'Survived', 'NoCoverage', 'RuntimeError'].includes(status)) return true;
  // CompileError: not in the sample. Ignored: of an excluded kind.
  if (['CompileError', 'Ignored'].includes(status)) return false;
  throw new Error(`Stryker reports a mutant as ${status}`);
}
