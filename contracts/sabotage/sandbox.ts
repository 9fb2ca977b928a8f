/** A copy of the repository for one mutant at a time, and the tests that must notice it. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copyRepository } from '../../tools/copy-repository.ts';
import { run } from '../../tools/run.ts';
import { draftOf } from './tree.ts';
import type { Edit } from './edits.ts';

/** What the mutants change, and what reads it. */
const copied = /^(?:packages|contracts|tools|\.changeset)\/|^docs\/index\.md$|^[^/]+$/;

/**
 * The tests of contracts, recordings, schemas and handlers. The ones that notice most mutants run first and alone, which saves half of the time;
 * tests that make their own mutants are excluded.
 */
const tests = [
  [
    'contracts/src/proof/pages.test.ts',
    'contracts/src/proof/inventory.test.ts',
    'contracts/src/proof/coverage.test.ts',
  ],
  [
    'packages/codec/src/operations',
    'packages/codec/src/schema',
    'packages/codec/src/error-codes',
    'packages/codec/src/values',
    'packages/emulator/src/operations',
    'contracts/src/proof',
    'contracts/src/independent',
  ],
];

/** What `pnpm generate` runs, by the folder that it reads. */
const generators: Readonly<Record<string, string>> = {
  'packages/codec/': 'packages/codec/generate/main.ts',
  'contracts/recordings/': 'contracts/generate/main.ts',
};

export interface Sandbox {
  /** The first test that fails with an edit; `undefined` if none does. Afterwards the copy is restored. */
  firstFailure(edit: Edit): Promise<string | undefined>;
}

/** Copies the working tree, with uncommitted changes. */
export function createSandbox(repository: string, folder: string): Sandbox {
  copyRepository(repository, folder, (file) => copied.test(file));
  const git = (...parameters: readonly string[]) => run('git', parameters, { cwd: folder });
  const author = ['-c', 'user.name=sabotage', '-c', 'user.email=sabotage@localhost'];
  git('init', '--quiet');
  git('add', '--all');
  git(...author, 'commit', '--quiet', '--no-verify', '--message', 'Everything as it is');
  return {
    async firstFailure(edit) {
      try {
        const tree = draftOf(folder);
        edit(tree);
        tree.commit();
        return (await generationFailure(folder, [...tree.changes.keys()])) ?? (await firstTestFailure(folder));
      } finally {
        git('checkout', '--quiet', '--', '.');
        git('clean', '--quiet', '--force', '-d');
      }
    },
  };
}

const start = promisify(execFile);

/** A generator that rejects a contract notices the mutant too. */
async function generationFailure(folder: string, changed: readonly string[]): Promise<string | undefined> {
  for (const [read, generator] of Object.entries(generators)) {
    if (!changed.some((path) => path.startsWith(read))) continue;
    try {
      await start(process.execPath, [generator], { cwd: folder, timeout: 60_000 });
    } catch (error) {
      const [reason = ''] = /^\w*Error: .*$/m.exec(String((error as { stderr?: string }).stderr)) ?? [];
      return `${generator} fails: ${reason}`;
    }
  }
  return undefined;
}

interface VitestReport {
  readonly success: boolean;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

async function firstTestFailure(folder: string): Promise<string | undefined> {
  for (const some of tests) {
    const failure = await testFailure(folder, some);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

async function testFailure(folder: string, some: readonly string[]): Promise<string | undefined> {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const options = [
    '--no-isolate',
    '--bail',
    '1',
    '--maxWorkers',
    '1',
    '--exclude',
    '**/mutation/**',
    '--exclude',
    '**/released.test.ts',
  ];
  try {
    await start(process.execPath, [vitest, 'run', '--reporter', 'json', '--outputFile', report, ...options, ...some], {
      cwd: folder,
      timeout: 120_000,
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: '1' },
    });
  } catch (error) {
    if (!existsSync(report))
      return `the tests did not run: ${String((error as { stderr?: string }).stderr).slice(0, 300)}`;
  }
  const { success, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  if (success && numTotalTests < 200)
    throw new Error(`only ${numTotalTests} tests ran: the list of tests is out of date`);
  if (success) return undefined;
  const failed = testResults.flatMap(({ name, message, assertionResults }) => {
    const first = assertionResults.find(({ status }) => status === 'failed');
    if (first !== undefined) return [`${name.slice(folder.length + 1)} › ${first.fullName}`];
    return message === '' ? [] : [`${name.slice(folder.length + 1)}: ${message.split('\n')[0]}`];
  });
  return failed[0] ?? 'the tests failed';
}
