/**
 * Rehearses a release in a clone of the last commit: creates versions from the changesets, runs the checks of CI on them, and
 * publishes them to a registry on loopback. A clean project installs the packages by name and runs their first examples. Then a contract
 * breaks, and its release is rejected until the changeset announces it.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, readKnownFailures, type Outcome } from './known-failures.ts';
import { npmInstall } from './npm-install.ts';
import { packages, repository } from './packages.ts';
import { firstExample, runExample } from './readmes/example.ts';
import { announce, breakContract, gates, withdraw, type Gate } from './release/contract-gate.ts';
import { namesMissingPeer } from './release/optional-peer.ts';
import { environmentOfPublish, noIdentity } from './release/provenance.ts';
import { startRegistry } from './release/registry.ts';
import { run } from './run.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { table, type Cell } from './table.ts';

const rows: Cell[][] = [];
const outcomes: Outcome[] = [];

/** Ends a check that hangs, in milliseconds: without a cache it takes minutes, and many times as long on a loaded machine. */
const timeOfCheck = 3_600_000;

/** One step; if it fails, the next steps run, unless they depend on its result. */
function step<T>(name: string, work: () => T, say: (result: T) => string): T | undefined {
  const started = performance.now();
  const row = (outcome: string) => rows.push([name, outcome, `${((performance.now() - started) / 1000).toFixed(1)} s`]);
  try {
    const result = work();
    row(say(result));
    outcomes.push({ name });
    return result;
  } catch (error) {
    row('FAILS');
    outcomes.push({ name, failure: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function rejects({ pass, rejection }: Pick<Gate, 'pass' | 'rejection'>): void {
  try {
    pass();
  } catch (error) {
    if (error instanceof Error && rejection.test(error.message)) return;
    throw error;
  }
  throw new Error('it accepts the change');
}

/** As in the pull request of a release: the files of the new version are committed, and the changesets are removed. */
function commitVersion(clone: string): void {
  const author = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
  run('git', ['add', '--all', '--', ':!.npmrc'], { cwd: clone });
  run('git', [...author, 'commit', '--quiet', '--message', 'Make versions from the changesets'], { cwd: clone });
}

function publish(clone: string, env: Record<string, string> = {}): void {
  run('pnpm', ['run', 'release:publish'], { cwd: clone, env, timeout: 300_000 });
}

function versionIn(clone: string): string {
  const manifest = readFileSync(join(clone, 'packages/signer/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

await inScratchFolder('check-release', async (folder) => {
  const clone = join(folder, 'clone');
  const project = join(folder, 'project');
  const registry = await startRegistry(join(folder, 'registry'));
  try {
    run('git', ['clone', '--quiet', repository, clone]);
    run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: clone, timeout: 300_000 });
    appendFileSync(join(clone, '.npmrc'), registry.npmrc);
    const before = versionIn(clone);
    announce(clone, 'patch');
    const version =
      step(
        'version',
        () => {
          run('pnpm', ['run', 'release:version'], { cwd: clone });
          return versionIn(clone);
        },
        (made) => `${before} becomes ${made}`,
      ) ?? before;
    commitVersion(clone);
    step(
      'check of the new version',
      () => run('pnpm', ['run', 'check'], { cwd: clone, timeout: timeOfCheck }),
      () => 'passes',
    );
    step(
      'publish without an identity',
      () => rejects({ pass: () => publish(clone, environmentOfPublish(clone)), rejection: noIdentity }),
      () => 'rejected',
    );
    step(
      'publish',
      () => publish(clone),
      () => `${packages.length} packages`,
    );
    step(
      'publish again',
      () => run('pnpm', ['exec', 'changeset', 'publish'], { cwd: clone }),
      () => 'nothing to do',
    );
    step(
      'install by name',
      () => {
        const names = packages.map(({ manifest }) => [manifest.name, version]);
        npmInstall({ folder: project, dependencies: Object.fromEntries(names), npmrc: registry.npmrc });
      },
      () => version,
    );
    for (const { short, manifest } of packages) {
      // The matrix of consumers checks its behaviour in a terminal.
      if (manifest.exports === undefined || !('.' in manifest.exports)) continue;
      step(
        `first example of ${short}`,
        () =>
          runExample(project, `${short}.mjs`, firstExample(join(project, 'node_modules', manifest.name, 'README.md'))),
        (printed) => printed,
      );
    }
    step(
      'a profile without the optional peer',
      () => namesMissingPeer(project),
      (said) => said,
    );
    const enough = version.startsWith('0.') ? 'minor' : 'major';
    step(
      'a contract that breaks',
      () => breakContract(clone),
      () => 'a member of a response has another name',
    );
    for (const bump of ['patch', enough] as const) {
      announce(clone, bump);
      for (const gate of gates(clone, project, version)) {
        const name = `${bump}, says ${gate.name}`;
        if (bump === enough) step(name, gate.pass, () => 'allowed');
        else
          step(
            name,
            () => rejects(gate),
            () => 'rejected',
          );
      }
      withdraw(clone);
    }
  } finally {
    await registry.close();
  }
});

console.log(table(['step', 'outcome', 'took'], rows));
const { problems, known } = judge(outcomes, readKnownFailures('release'));
for (const one of known) console.log(`known failure: ${one}`);
for (const one of problems) console.error(`\n${one}`);
if (problems.length > 0) process.exitCode = 1;
